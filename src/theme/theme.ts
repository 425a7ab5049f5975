import type { SiteMatter, ThemeMatter } from '../schemas/site.ts';
import { colours, type Scheme } from './colours.ts';
import { DRAWING_CONTRAST, shadeFor, tintFor } from './contrast.ts';

/** Contrast of an accent that is found for an author: what WCAG 2 calls enhanced, and about what ours have. */
const FOUND_CONTRAST = 7;

/** The accent of each scheme: the author's; where one is left out, the other's shade; ours, where both are. */
export function accentOf({ accent: { light, dark } = {} }: ThemeMatter): Record<Scheme, string> {
  const given = light ?? dark;
  if (given === undefined) return colours.accent;
  return {
    light: light ?? shadeFor(given, 'light', FOUND_CONTRAST),
    dark: dark ?? shadeFor(given, 'dark', FOUND_CONTRAST),
  };
}

/** The family in which each of the roles of type is set that are called after our own families. */
export function familiesOf({ faces }: ThemeMatter): Record<'serif' | 'sans', 'serif' | 'sans'> {
  return { serif: faces.titles, sans: faces.text };
}

/** What of a theme reaches where no style sheet does: pictures and fonts. */
export interface Look {
  /** The accent of the light scheme. */
  accent: string;
  families: ReturnType<typeof familiesOf>;
  /** Whether sheets have faces of their own. */
  hasPaperFaces: boolean;
}

/** What a theme, and another look of the sheets, make of pictures and fonts. */
export function lookOf({ theme, print }: Pick<SiteMatter, 'theme' | 'print'>): Look {
  return { accent: accentOf(theme).light, families: familiesOf(theme), hasPaperFaces: print !== undefined };
}

/** The style sheet of a theme, to come after the site's own; empty for a site that looks as it comes. */
export function writeTheme(theme: ThemeMatter): string {
  const accent = accentOf(theme);
  // Bars are larger than letters: they may be paler, and the page stays calm.
  const bar = {
    light: tintFor(accent.light, 'light', DRAWING_CONTRAST),
    dark: tintFor(accent.dark, 'dark', DRAWING_CONTRAST),
  };
  const inSchemes = ({ light, dark }: Record<Scheme, string>) => `light-dark(${light}, ${dark})`;
  const tokens = [
    ...(accent === colours.accent ? [] : [`--color-accent: ${inSchemes(accent)};`, `--color-bar: ${inSchemes(bar)};`]),
    ...Object.entries(familiesOf(theme)).flatMap(([role, family]) =>
      role === family ? [] : [`--font-${role}: var(--${family});`],
    ),
  ];
  return tokens.length > 0 ? [':root {', ...tokens.map((token) => `  ${token}`), '}', ''].join('\n') : '';
}
