import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remember } from '../cache/remember.ts';

/** A font that pages are cut from. */
export interface Face {
  /** As style sheets call it. */
  family: string;
  /** The family as a cut of the font names itself, also where style sheets have another name for it. */
  name: string;
  weight: 400 | 700;
  /** The weights that it is shown in, as CSS has them: both where there is no bold one. */
  weights: string;
  /** The whole font, TrueType, as a file of the package that it comes from. */
  file: string;
  /** The PDFs of the build are set in it, and nothing else. */
  isForPaper?: true;
}

/** The roles of type; `--serif`, `--sans` and `--mono` in `styles/tokens.css`, and `math` in `styles/text.css`, name the same families in the same order. */
export type Role = 'serif' | 'sans' | 'mono' | 'maths';

/** The family that a theme sets a role in, where it is not the one that the role is called after. */
export type Families = Partial<Record<Role, Role>>;

/** Path of a face's whole font. */
export function pathOf({ file }: Face): string {
  return pathOfFile(file, basename(file));
}

/** Path of the licence that a face is under. */
export function licenceOf({ file }: Face): string {
  return pathOfFile(`${packageOf(file)}/LICENSE_FONT`, shippedLicence(file));
}

/** The name of a licence in the folder where faces are shipped. */
export function shippedLicence(file: string): string {
  return `${basename(packageOf(file))}.LICENSE.txt`;
}

const packageOf = (file: string): string => file.split('/').slice(0, 2).join('/');

function pathOfFile(file: string, shipped: string): string {
  // Beside the compiled code lie copies (shipFaces.ts); beside the sources none, and the package is installed.
  const copy = fileURLToPath(new URL(`../faces/${shipped}`, import.meta.url));
  return existsSync(copy) ? copy : createRequire(import.meta.url).resolve(file);
}

/**
 * Families that have another name where they were made. Adobe's licence reserves “Source” for the whole font; what is cut
 * from it must not be called so.
 */
const originals: Partial<Record<string, string>> = {
  'Brief Sans': 'Source Sans 3',
  'Brief Serif': 'Source Serif 4',
  'Brief Code': 'Source Code Pro',
};

const STYLES = { 400: '400Regular', 700: '700Bold' } as const;

function faceOf(family: string, weight: 400 | 700, weights = String(weight)): Face {
  const style = STYLES[weight];
  const made = originals[family] ?? family;
  const pack = made.toLowerCase().replaceAll(' ', '-');
  const file = `@expo-google-fonts/${pack}/${style}/${made.replaceAll(' ', '')}_${style}.ttf`;
  return { family, name: family, weight, weights, file };
}

// Static TrueType files. Chromium prints variable fonts and CFF outlines as Type 3 fonts, without names or searchable text.
const family = (name: string): Face[] => [faceOf(name, 400), faceOf(name, 700)];

/** Faces of signs, in one weight. A browser would make the other up, and print it as Type 3. */
const signs = ['Noto Sans Math', 'Noto Sans Symbols', 'Noto Sans Symbols 2'].map((name) =>
  faceOf(name, 400, '400 700'),
);

/** Regions that write Han characters in forms of their own; Korean faces have Hangul besides. */
type Region = 'SC' | 'TC' | 'JP' | 'KR';
const regions: readonly Region[] = ['SC', 'TC', 'JP', 'KR'];

/**
 * Faces of Han characters, by region. Style sheets know the first alone: all stand under its name, in files of their own,
 * of which a browser asks one after the other. So no style sheet depends on what an author has installed.
 */
const hanOf = (style: 'Sans' | 'Serif', under = `Noto ${style} SC`) =>
  regions.map((region) => family(`Noto ${style} ${region}`).map((face) => ({ ...face, family: under })));

const hanSans = hanOf('Sans');
const hanSerif = hanOf('Serif');
const latinSans = family('Brief Sans');
const latinSerif = family('Brief Serif');
const latinMono = family('Brief Code');
/** Every face that comes with the package. */
export const allFaces: readonly Face[] = [
  ...hanSans[0]!,
  ...hanSerif[0]!,
  ...latinSans,
  ...latinSerif,
  ...latinMono,
  ...signs,
];

/** Faces of other regions, which an author may install. */
const optionalFaces: readonly Face[] = [...hanSans.slice(1), ...hanSerif.slice(1)].flat();

/** Every face that there is here: those that come with the package, and those that the author has installed. */
export const facesHere = (): Face[] => [...allFaces, ...optionalFaces].filter(isHere);

/**
 * Faces as other roles fall back on them: under a name of their own, which holds nothing but what a role's own faces
 * lack. Under their own name a browser would set whole texts in them until the right face arrives, and then move them.
 */
const MORE = 'More Signs';
const more = (faces: readonly Face[]): Face[] => faces.map((face) => ({ ...face, family: MORE }));
const moreSans = [...hanOf('Sans', MORE).flat(), ...more(latinSans)];
const moreSerif = [...hanOf('Serif', MORE).flat(), ...more(latinSerif)];

const named = [...allFaces, ...optionalFaces, ...moreSans, ...moreSerif];

/** Faces as a sheet has them that has faces of its own, by their files. */
const paperFaces = (family: string) =>
  new Map(named.map((face): [string, Face] => [face.file, { ...face, family, isForPaper: true }]));
const onPaper = { serif: paperFaces('Sheet Serif'), sans: paperFaces('Sheet Sans') };

/** Every face under every name that it has here. */
export const everyFace: readonly Face[] = [...named, ...onPaper.serif.values(), ...onPaper.sans.values()];

/**
 * Chinese faces come first in Chinese text, so that its quotation marks are full width; Latin faces in the rest. What
 * the faces of a role lack may stand in another's: every text falls back on all of them.
 */
function stackOf(role: Role, tag: string): Face[] {
  const region = regionOf(tag);
  // The region's own forms come before those of others.
  const own = (faces: readonly Face[][]) => [...new Set([faces[regions.indexOf(region)]!, ...faces])].flat();
  const [sans, serif] = [own(hanSans), own(hanSerif)];
  const first = (latin: Face[], han: Face[]) => (isHan(tag) ? [...han, ...latin] : [...latin, ...han]);
  switch (role) {
    case 'sans':
      return [...first(latinSans, sans), ...signs, ...moreSerif];
    case 'serif':
      return [...first(latinSerif, serif), ...signs, ...moreSans];
    case 'mono':
      return [...latinMono, ...sans, ...signs, ...moreSans, ...moreSerif];
    case 'maths':
      return [...signs, ...first(latinSans, sans), ...moreSerif];
  }
}

/** The region whose forms of characters a language is written in. */
const regionOf = remember((tag: string): Region => {
  if (tag === '') return 'SC';
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'ja') return 'JP';
  if (language === 'ko') return 'KR';
  return script === 'Hant' ? 'TC' : 'SC';
}, String);

/** Is a text of this language, BCP 47, set in Chinese faces first? */
export const isHan = (tag: string): boolean => /^(zh|ja)\b/.test(tag);

/**
 * Faces that may draw a text, best first.
 * @param tag its language, BCP 47
 * @param isThere whether a face that an author may install is
 */
export function facesFor(tag: string, role: Role, weight: Face['weight'], isThere = isHere): Face[] {
  return stackOf(role, tag).filter((face) => face.weights.includes(String(weight)) && isThere(face));
}

/**
 * The same of a sheet that has faces of its own in the PDFs of the build. All stand under one name a role, `Sheet Serif` or
 * `Sheet Sans`, of which `styles/jianbao.css` knows alone.
 */
export function paperFacesFor(tag: string, role: 'serif' | 'sans', weight: Face['weight']): Face[] {
  return facesFor(tag, role, weight).map(({ file }) => onPaper[role].get(file)!);
}

const found = new Map<string, boolean>();

/** Whether a face is installed. Those that come with the package are. */
function isHere(face: Face): boolean {
  if (!/ (?:TC|JP|KR)$/.test(face.name)) return true;
  const known = found.get(face.file) ?? canFind(face);
  found.set(face.file, known);
  return known;
}

function canFind(face: Face): boolean {
  try {
    return pathOf(face) !== '';
  } catch {
    return false;
  }
}

/** Packages whose faces a language needs before it can be printed, and which are not installed. */
export function packagesLacking(tag: string): string[] {
  if (regionOf(tag) !== 'KR') return [];
  const lacking = optionalFaces.filter((face) => face.name.endsWith(' KR') && !isHere(face));
  return [...new Set(lacking.map(({ file }) => packageOf(file)))];
}
