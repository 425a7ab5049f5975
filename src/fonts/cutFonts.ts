import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectCharacters, type Needs } from './characters.ts';
import type { Face, Families } from './faces.ts';
import { reportMissing, type MissingOnPage } from './missing.ts';
import { hash, type Cutter } from './subset.ts';

/** Folder of the site that Astro's own files have; a host may cache it for ever. */
const ASSETS = '_astro';

/**
 * Give every page its fonts: each face cut to the characters of the page, in one style sheet that the page links.
 * @param dir the built site
 * @param pages its pages, as files within `dir`
 * @param base sub-path of the site, with slashes around it
 * @param contentDir the author's files
 * @param families in which the site's theme sets the roles of type
 * @returns the files that were added to the site, and the bytes of the page that has most
 * @throws if no face holds a character; the message names each, and where the author wrote it
 */
export async function cutFonts(
  dir: string,
  pages: readonly string[],
  base: string,
  cutter: Cutter,
  contentDir: string,
  families: Families,
): Promise<{ files: string[]; heaviest: number }> {
  const written = new Set<string>();
  const write = (name: string, bytes: string | Uint8Array) => {
    if (!written.has(name)) writeFileSync(join(dir, ASSETS, name), bytes);
    written.add(name);
    return `${base}${ASSETS}/${name}`;
  };
  mkdirSync(join(dir, ASSETS), { recursive: true });
  const lacking = new Map<string, MissingOnPage>();
  let heaviest = 0;
  for (const page of pages) {
    const html = readFileSync(join(dir, page), 'utf8');
    const { needs, missing } = collectCharacters(html, generatedText(dir, html, base), cutter.holds, families);
    for (const { character, text } of missing) {
      if (!lacking.has(character)) lacking.set(character, { character, text, page });
    }
    if (missing.length > 0) continue;
    const { rules, bytes, links } = await styleFonts(needs, cutter, write);
    heaviest = Math.max(heaviest, bytes);
    const sheet = write(`fonts-${hash(rules)}.css`, rules);
    const preloads = links.map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`);
    const head = [...preloads, `<link rel="stylesheet" href="${sheet}">`].join('');
    writeFileSync(
      join(dir, page),
      html.replace('</head>', () => `${head}</head>`),
    );
  }
  if (lacking.size > 0) throw new Error(reportMissing([...lacking.values()], contentDir));
  return { files: [...written].map((name) => join(ASSETS, name)), heaviest };
}

/**
 * All faces have one height above and below the line, about that of the faces a browser has: a line keeps its place
 * when fonts arrive, and when Chinese and Latin stand in it together.
 */
const METRICS = 'ascent-override:100%;descent-override:28%;';

/** Write the `@font-face` rules of a page. */
async function styleFonts(
  needs: Needs,
  cutter: Cutter,
  write: (name: string, bytes: Uint8Array) => string,
): Promise<{ rules: string; links: string[]; bytes: number }> {
  const links: string[] = [];
  const rules: string[] = [];
  let bytes = 0;
  for (const [face, characters] of needs) {
    const font = await cutter.cut(face, characters);
    const href = write(`${face.family.toLowerCase().replaceAll(' ', '-')}-${face.weight}-${hash(font)}.woff2`, font);
    bytes += font.length;
    // A handful of signs may come later; the faces of the text are asked for at once.
    if (characters.size > 20) links.push(href);
    rules.push(
      `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-display:swap;${METRICS}` +
        `src:url("${href.split('/').pop()}") format("woff2")${rangeOf(face, characters, needs)}}`,
    );
  }
  return { rules: rules.join('\n'), links, bytes };
}

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

/** Characters that the page's style sheets write by `content`. */
function generatedText(dir: string, html: string, base: string): string {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) =>
    join(dir, href!.slice(base.length)),
  );
  const css = sheets.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  return css
    .flatMap((text) => [...text.matchAll(/content:\s*(?:"([^"]*)"|'([^']*)')/g)])
    .map(([, double, single]) => double ?? single ?? '')
    .join('')
    .replace(/\\([0-9a-f]{1,6}) ?/gi, (_, point: string) => String.fromCodePoint(parseInt(point, 16)));
}
