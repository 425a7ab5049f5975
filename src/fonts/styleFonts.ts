import type { Needs } from './characters.ts';
import type { Face } from './faces.ts';
import { hash, type Cutter } from './subset.ts';

/** Folder of the site that Astro's own files have; a host may cache it for ever. */
const ASSETS = '_astro';

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
 * Give a page its fonts: each face cut to the characters of the page, in one style sheet that the page links.
 * @param base sub-path of the site, with slashes around it
 */
export async function styleFonts(needs: Needs, base: string, cutter: Cutter): Promise<PageFonts> {
  const files = new Map<string, string | Uint8Array>();
  const add = (name: string, content: string | Uint8Array) => {
    files.set(`${ASSETS}/${name}`, content);
    return `${base}${ASSETS}/${name}`;
  };
  const links: string[] = [];
  const rules: string[] = [];
  let bytes = 0;
  for (const [face, characters] of needs) {
    const font = await cutter.cut(face, characters);
    const name = `${face.family.toLowerCase().replaceAll(' ', '-')}-${face.weight}-${hash(font)}.woff2`;
    const href = add(name, font);
    bytes += font.length;
    // A handful of signs may come later; the faces of the text are asked for at once.
    if (characters.size > 20) links.push(`<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`);
    rules.push(
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-display:swap;${METRICS}` +
        `src:url("${name}") format("woff2")${rangeOf(face, characters, needs)}}`,
    );
  }
  const sheet = rules.join('\n');
  links.push(`<link rel="stylesheet" href="${add(`fonts-${hash(sheet)}.css`, sheet)}">`);
  return { links: links.join(''), files, bytes };
}

/**
 * All faces have one height above and below the line, about that of the faces a browser has: a line keeps its place
 * when fonts arrive, and when Chinese and Latin stand in it together.
 */
const METRICS = 'ascent-override:100%;descent-override:28%;';

/**
 * Of two files of one face the second must say which characters it has: for these it comes before the first, which
 * need not list its own, and they are hundreds.
 */
function rangeOf(face: Face, characters: ReadonlySet<string>, needs: Needs): string {
  const first = [...needs.keys()].find(({ family, weight }) => family === face.family && weight === face.weight);
  if (face === first) return '';
  const points = [...characters].map((character) => `U+${character.codePointAt(0)!.toString(16)}`);
  return `;unicode-range:${points.join(',')}`;
}
