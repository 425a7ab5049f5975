import type { Needs } from './characters.ts';
import type { Face } from './faces.ts';
import type { Part } from './plan.ts';
import { hash, type Cutter } from './subset.ts';

/** Folder of the site that Astro's own files have; a host may cache it for ever. */
export const ASSETS = '_astro';

/** The fonts of a page, and what brings them to it. */
export interface PageFonts {
  /** Links for the head of the page. */
  links: string;
  /** Files of the site that these need, by path: fonts, and a style sheet that names them. */
  files: Map<string, string | Uint8Array>;
  /** Bytes of the fonts. */
  bytes: number;
}

/**
 * Many readers load a shared file, so that it is worth time; a rest is loaded by those of one page. From 6 to 9 a rest
 * takes six times as long and grows no smaller (by 0.1 %), from 10 to 11 a shared file twice as long, and grows larger.
 */
const [SHARED_QUALITY, REST_QUALITY] = [10, 6];

/**
 * What packs parts of fonts, each once: to look for one that all pages share takes as long as to cut the rest of a page, and
 * those that are made at once would each cut it.
 */
export function openPacker(cutter: Pick<Cutter, 'pack'>): (part: Part) => Promise<Buffer> {
  const shared = new Map<Part, Promise<Buffer>>();
  return (part) => {
    const { face, characters, isShared } = part;
    if (!isShared) return cutter.pack(face, characters, REST_QUALITY);
    const font = shared.get(part) ?? cutter.pack(face, characters, SHARED_QUALITY);
    shared.set(part, font);
    return font;
  };
}

/**
 * Give a page its fonts: a style sheet that names the parts, and links to it.
 * @param base sub-path of the site, with slashes around it
 * @param pack gives a part as WOFF2
 */
export async function styleFonts(
  parts: readonly Part[],
  base: string,
  pack: (part: Part) => Promise<Buffer>,
): Promise<PageFonts> {
  const files = new Map<string, string | Uint8Array>();
  const add = (name: string, content: string | Uint8Array) => {
    files.set(`${ASSETS}/${name}`, content);
    return `${base}${ASSETS}/${name}`;
  };
  const links: string[] = [];
  const rules: string[] = [];
  let bytes = 0;
  for (const part of parts) {
    const { face, characters, isShared } = part;
    const font = await pack(part);
    const name = `${face.family.toLowerCase().replaceAll(' ', '-')}-${face.weight}-${hash(font)}.woff2`;
    const href = add(name, font);
    bytes += font.length;
    // Rests and a handful of signs may come later; what most of the text is set in is asked for at once.
    if (isShared && characters.size > 20) {
      links.push(`<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`);
    }
    rules.push(ruleFor(face, name, 'woff2'));
  }
  const sheet = rules.join('\n');
  links.push(`<link rel="stylesheet" href="${add(`fonts-${hash(sheet)}.css`, sheet)}">`);
  return { links: links.join(''), files, bytes };
}

/**
 * The fonts of a page that is printed here: each face in one file, not compressed, since it goes nowhere.
 * @param base sub-path of the site, with slashes around it
 */
export function styleForPrint(needs: Needs, base: string, cutter: Cutter): Pick<PageFonts, 'links' | 'files'> {
  const files = new Map<string, string | Uint8Array>();
  const rules = [...needs].map(([face, characters]) => {
    const font = cutter.cut(face, characters);
    const name = `${hash(font)}.ttf`;
    files.set(`${ASSETS}/${name}`, font);
    return ruleFor(face, name, 'truetype');
  });
  const sheet = rules.join('\n');
  const name = `${ASSETS}/fonts-${hash(sheet)}.css`;
  files.set(name, sheet);
  return { links: `<link rel="stylesheet" href="${base}${name}">`, files };
}

/**
 * All faces have one height above and below the line, about that of the faces a browser has: a line keeps its place
 * when fonts arrive, and when Chinese and Latin stand in it together.
 *
 * No rule lists its characters. Of several files of one face a browser asks the last, then those before it, for what
 * the last lacks; and a page names no file that it does not need. A list would cost more than it saves: up to 1.9 kB.
 */
function ruleFor({ family, weights }: Face, file: string, format: string): string {
  return (
    `@font-face{font-family:"${family}";font-weight:${weights};font-display:swap;` +
    `ascent-override:100%;descent-override:28%;src:url("${file}") format("${format}")}`
  );
}
