import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Cache } from '../cache/cache.ts';
import { openPacked } from '../cache/pack.ts';
import { workAhead, type Ahead } from '../cache/workAhead.ts';
import { machineryVersion } from '../finish/machinery.ts';
import { blankMatter } from '../read/mdx.ts';
import { deepAt } from '../read/nesting.ts';
import { openFolder, type Source } from '../read/source.ts';
import type { Gathered } from './openTexts.ts';
import { textProcessor } from './textProcessor.ts';

/** All that most texts import, as far as they need it; `openTexts.ts` has it ready by these names. */
const RUNTIME = /^import \{(?: (?:Fragment as _Fragment|jsx as _jsx|jsxs as _jsxs),?)+ \} from "astro\/jsx-runtime";\n/;

/** Where it is kept what texts become. */
export interface TextFiles {
  /** Folder of what they became in builds before. */
  cacheDir: string;
  /** The file that tells this build where each of them is. The code of the site, which names it, does not change with them. */
  gathered: string;
  /** What compiles them meanwhile. */
  ahead?: Ahead | undefined;
}

/** The texts of a content folder. */
export const textsOf = (content: Source): string[] =>
  content.list().filter((file) => /^(briefs|pages|overview)\/.*\.mdx$/.test(file));

/**
 * Make components of texts, each as the body of a function. As modules they would go through Vite, all of them in every
 * build: of 800 texts that takes 500 MB of memory.
 * @param files texts of the content
 * @returns the files of those that are kept; a text that imports anything else, as a picture beside it, is not
 */
export async function compileTexts(
  content: Source,
  files: readonly string[],
  { cacheDir, gathered, ahead }: TextFiles,
): Promise<ReadonlySet<string>> {
  const cache = openPacked(cacheDir);
  const compile = openCompiler(content, cache);
  const names: Record<string, string> = {};
  for (const file of files) {
    const { name, body } = await compile(file);
    if (body) names[file] = name;
  }
  await ahead?.stop();
  cache.prune();
  mkdirSync(dirname(gathered), { recursive: true });
  writeFileSync(gathered, JSON.stringify({ cacheDir, names } satisfies Gathered));
  return new Set(Object.keys(names));
}

/** What makes the body of a function of a text, or finds it made; and the name by which it is kept. */
function openCompiler(content: Source, cache: Cache): (file: string) => Promise<{ name: string; body: string }> {
  const machinery = machineryVersion(['integration', 'read'], ['@astrojs/markdown-satteri']);
  const compile = openTextCompiler();
  return async (file) => {
    const text = content.read(file) ?? '';
    const name = `${createHash('sha256').update(`${machinery}\n${text}`).digest('hex').slice(0, 32)}.js`;
    const known = cache.find(name)?.toString();
    if (known !== undefined) return { name, body: known };
    const body = await compile(text, file);
    cache.put(name, body);
    return { name, body };
  };
}

/**
 * What makes the body of a function of a text: an empty one of a text that imports anything else than all do.
 * @throws when it is no MDX
 */
export function openTextCompiler(): (text: string, file: string) => Promise<string> {
  // It is optional for processors of others.
  const renderer = textProcessor().createMdxRenderer!({ syntaxHighlight: false }, { optimize: false });
  return async (text, file) => bodyOf((await (await renderer).process(blankMatter(text), file, {})).code);
}

/** What a thread is told of texts. */
interface Texts {
  contentDir: string;
  cacheDir: string;
}

/** Let a thread compile texts while they are checked, which `compileTexts` then finds compiled. */
export function beginTexts(contentDir: string, cacheDir: string, gathered: string): TextFiles {
  const count = textsOf(openFolder(contentDir)).length;
  const data: Texts = { contentDir, cacheDir };
  const work = { module: import.meta.url, name: compileAhead.name, data };
  return { cacheDir, gathered, ahead: workAhead(work, count, cacheDir) };
}

/** Compile all texts of a content folder, from the last one on; those that cannot be are left, since the check says why. */
export async function compileAhead({ contentDir, cacheDir }: Texts): Promise<void> {
  const content = openFolder(contentDir);
  const compile = openCompiler(content, openPacked(cacheDir));
  for (const file of textsOf(content).reverse()) {
    // Parsers may end the process over a text that is nested too deep.
    if (deepAt(content.read(file) ?? '') === undefined) await compile(file).catch(() => {});
  }
}

/** What a module does, as the body of a function; empty when it imports more than all do. */
function bodyOf(code: string): string {
  const body = code.replace(RUNTIME, '').replaceAll(/^export (?=const frontmatter |function getHeadings\()/gm, '');
  return /^(?:im|ex)port\b/m.test(body) ? '' : `${body}\nreturn { MDXContent, getHeadings };`;
}
