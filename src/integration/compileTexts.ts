import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openCache } from '../cache/cache.ts';
import { machineryVersion } from '../finish/machinery.ts';
import { blankMatter } from '../read/mdx.ts';
import type { Source } from '../read/source.ts';
import { textProcessor } from './textProcessor.ts';

/** All that most texts import, as far as they need it; `openTexts.ts` has it ready by these names. */
const RUNTIME = /^import \{(?: (?:Fragment as _Fragment|jsx as _jsx|jsxs as _jsxs),?)+ \} from "astro\/jsx-runtime";\n/;

/** Where it is kept what texts become. */
export interface TextFiles {
  /** Folder of what they became in builds before. */
  cacheDir: string;
  /** The file in which this build finds all of them. The code of the site, which names it, does not change with them. */
  gathered: string;
}

/**
 * Make components of texts, each as the body of a function. As modules they would go through Vite, all of them in every
 * build: of 800 texts that takes 500 MB of memory.
 * @param files texts of the content
 * @returns the files of those that are kept; a text that imports anything else, as a picture beside it, is not
 */
export async function compileTexts(
  content: Source,
  files: readonly string[],
  { cacheDir, gathered }: TextFiles,
): Promise<ReadonlySet<string>> {
  const cache = openCache(cacheDir);
  const machinery = machineryVersion(['integration', 'read'], ['@astrojs/markdown-satteri']);
  // It is optional for processors of others.
  const { process } = await textProcessor().createMdxRenderer!({ syntaxHighlight: false }, { optimize: false });
  const bodies = new Map<string, string>();
  for (const file of files) {
    const text = content.read(file) ?? '';
    const name = `${createHash('sha256').update(`${machinery}\n${text}`).digest('hex').slice(0, 32)}.js`;
    let body = cache.find(name)?.toString();
    if (body === undefined) cache.put(name, (body = bodyOf((await process(blankMatter(text), file, {})).code)));
    if (body) bodies.set(file, body);
  }
  cache.prune();
  mkdirSync(dirname(gathered), { recursive: true });
  writeFileSync(gathered, JSON.stringify(Object.fromEntries(bodies)));
  return new Set(bodies.keys());
}

/** What a module does, as the body of a function; empty when it imports more than all do. */
function bodyOf(code: string): string {
  const body = code.replace(RUNTIME, '').replaceAll(/^export (?=const frontmatter |function getHeadings\()/gm, '');
  return /^(?:im|ex)port\b/m.test(body) ? '' : `${body}\nreturn { MDXContent, getHeadings };`;
}
