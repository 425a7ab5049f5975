import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openEngine, type Engine, type Pagefind } from '../src/search/client/engine.ts';
import { INDEX_FOLDER } from '../src/search/language/languages.ts';
import type { TermNames } from '../src/search/language/terms.ts';
import { serve } from './serve.ts';

/** The search of a built site, without a browser. */
export interface BuiltSearch {
  /** Opens the index in a language, by its BCP 47 tag, with the names of the glossary. */
  open(tag: string, terms?: readonly TermNames[]): Promise<Engine>;
  close(): void;
}

/**
 * Open the index of a built site, with Pagefind’s own script and ours.
 * @param dir the built site; addresses of its pages begin at `/`
 * @param sent told of the bytes of each file that is loaded, as a host sends it
 */
export async function openBuilt(dir: string, sent: (bytes: number) => void = () => {}): Promise<BuiltSearch> {
  const { origin, close } = await serve(dir, '/', { sent });
  const folder = resolve(dir, INDEX_FOLDER);
  const { createInstance } = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
    createInstance(options: { basePath: string }): Pagefind;
  };
  const pagefind = createInstance({ basePath: `${origin}/${INDEX_FOLDER}` });
  const load = async (name: string) => (await fetch(`${origin}/${INDEX_FOLDER}${name}`)).json();
  return { open: (tag, terms = []) => openEngine(pagefind, load, tag, '/', terms), close };
}
