import { findNearest } from '../problems/nearest.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import { contrastOnPage, shadeFor, TEXT_CONTRAST } from '../theme/contrast.ts';
import type { Files } from './check.ts';
import { imageProblem } from './images.ts';

/** An accent that can't be read as text, and a logo that is not there. */
export function checkTheme(content: Content, files: Files): Problem[] {
  return [...checkAccent(content), ...checkLogo(content, files)];
}

function checkAccent({ site, at }: Content): Problem[] {
  return (['light', 'dark'] as const).flatMap((scheme): Problem[] => {
    const colour = site.theme.accent?.[scheme];
    const contrast = colour === undefined ? TEXT_CONTRAST : contrastOnPage(colour, scheme);
    if (colour === undefined || contrast >= TEXT_CONTRAST) return [];
    const place = { file: 'site.yaml', ...at(['theme', 'accent', scheme]) };
    // Rounded down: what falls short must not look as if it did not.
    const ratio = (Math.floor(contrast * 100) / 100).toFixed(2);
    const shade = shadeFor(colour, scheme, TEXT_CONTRAST);
    return [problem(`accent-pale-${scheme}`, place, { colour, ratio, least: String(TEXT_CONTRAST), shade })];
  });
}

function checkLogo({ site, at }: Content, files: Files): Problem[] {
  const { logo } = site.theme;
  if (logo === undefined) return [];
  const place = { file: 'site.yaml', ...at(['theme', 'logo']) };
  const bytes = files.public.bytes(logo.slice(1));
  if (bytes) return imageProblem(logo, bytes, place);
  const known = files.public.list().map((file) => `/${file}`);
  return [problem('logo-missing', place, { logo, nearest: findNearest(logo, known) })];
}
