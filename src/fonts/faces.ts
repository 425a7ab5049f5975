import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A font file that pages are cut from. */
export interface Face {
  family: string;
  weight: 400 | 700;
  /** The whole font, as a file of the package that it comes from. */
  file: string;
}

/** The roles of type; `--serif`, `--sans` and `--mono` in `styles/tokens.css` name the same families in the same order. */
export type Role = 'serif' | 'sans' | 'mono';

/** The family that a theme sets a role in, where it is not the one that the role is called after. */
export type Families = Partial<Record<Role, Role>>;

/** Path of a face's whole font. */
export function pathOf({ file }: Face): string {
  // Beside the compiled code lie copies (shipFaces.ts); beside the sources none, and the package is installed.
  const copy = fileURLToPath(new URL(`../faces/${basename(file)}`, import.meta.url));
  return existsSync(copy) ? copy : createRequire(import.meta.url).resolve(file);
}

/** The faces of a family: each weight from the named parts of its package, first come, first asked. */
function family(name: string, parts: readonly string[]): Face[] {
  const pack = name.toLowerCase().replaceAll(' ', '-');
  return ([400, 700] as const).flatMap((weight) =>
    parts.map((part) => ({
      family: name,
      weight,
      file: `@fontsource/${pack}/files/${pack}-${part}-${weight}-normal.woff2`,
    })),
  );
}

// Static TrueType files. Chromium prints variable fonts and CFF outlines as Type 3 fonts, without names or searchable text.
// The numbered parts add signs that the first lacks: arrows, daggers, degrees, figures in circles.
const HAN_PARTS = ['chinese-simplified', ...['87', '90', '91', '99', '100', '102', '103', '105', '106', '107', '109']];
const hanSans = family('Noto Sans SC', HAN_PARTS);
const hanSerif = family('Noto Serif SC', HAN_PARTS);
const latinSans = family('Source Sans 3', ['latin', 'latin-ext']);
const latinSerif = family('Source Serif 4', ['latin', 'latin-ext']);
const latinMono = family('Source Code Pro', ['latin', 'latin-ext']);
/** Every face. */
export const allFaces: readonly Face[] = [...hanSans, ...hanSerif, ...latinSans, ...latinSerif, ...latinMono];

/** Chinese faces come first in Chinese text, so that its quotation marks are full width; Latin faces in the rest. */
const stacks: Record<'han' | 'latin', Record<Role, Face[]>> = {
  han: { sans: [...hanSans, ...latinSans], serif: [...hanSerif, ...latinSerif], mono: [...latinMono, ...hanSans] },
  latin: { sans: [...latinSans, ...hanSans], serif: [...latinSerif, ...hanSerif], mono: [...latinMono, ...hanSans] },
};

/** Faces that may draw a text, best first. `tag` is its language, BCP 47. */
export function facesFor(tag: string, role: Role, weight: Face['weight']): Face[] {
  return stacks[/^zh\b/.test(tag) ? 'han' : 'latin'][role].filter((face) => face.weight === weight);
}
