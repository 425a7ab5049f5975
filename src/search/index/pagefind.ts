import { close, createIndex } from 'pagefind';
import type { BundleFile } from './packIndex.ts';

/** Pagefind, as readers load it, without an index. */
export interface PagefindFiles {
  version: string;
  files: BundleFile[];
}

/** Pagefind stems the words of languages that it knows. This is the code for those that nobody knows. */
const NO_LANGUAGE = 'mis';
/** The version whose format we write. */
const VERSION = '1.6.0';
const ENTRY = 'pagefind-entry.json';

/*
 * What we correct in Pagefind’s script, for which it has no setting.
 *
 * It passes over a part of the index that does not load, and answers from the others: a page that holds the query would
 * be missing, and nobody told. It catches the error in two places; without them its search fails as a whole, and asks
 * for the part again the next time.
 *
 * It cuts what it is asked for by the words of the page's language, where that is Chinese, Japanese or Thai. Ours are
 * tokens, of no language.
 */
const CORRECTIONS = [
  { wrong: /("load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g, right: '$1', places: 2 },
  { wrong: /this\.loadedLanguage=language;/g, right: 'this.loadedLanguage="mis";', places: 1 },
];

/**
 * Get Pagefind’s script, corrected, and its WebAssembly.
 * @throws When Pagefind reports an error, or is another version.
 */
export async function readPagefind(): Promise<PagefindFiles> {
  try {
    const { index, errors } = await createIndex({});
    check(errors);
    // Without a page it would leave out what searches.
    check((await index!.addCustomRecord({ url: '/', content: 'a', language: NO_LANGUAGE, meta: {} })).errors);
    const { files, errors: failed } = await index!.getFiles();
    check(failed);
    const { version } = JSON.parse(textOf(files, ENTRY)) as { version: string };
    check(version === VERSION ? [] : [`unknown version: ${version}`]);
    const script = new TextEncoder().encode(correctScript(textOf(files, 'pagefind.js')));
    return {
      version,
      files: [
        { path: 'pagefind.js', content: script },
        ...files.filter(({ path }) => path === 'wasm.unknown.pagefind'),
      ],
    };
  } finally {
    await close();
  }
}

/** The file that Pagefind reads first: it says which index there is. */
export function entryOf(name: string, version: string): BundleFile {
  const languages = { [NO_LANGUAGE]: { hash: name, wasm: null, page_count: 1 } };
  return { path: ENTRY, content: new TextEncoder().encode(JSON.stringify({ version, languages })) };
}

/** @throws When the script is not the one that we know. */
export function correctScript(script: string): string {
  return CORRECTIONS.reduce((script, { wrong, right, places }) => {
    const count = script.match(wrong)?.length ?? 0;
    // Another version of Pagefind cannot go wrong in silence.
    if (count !== places) throw new Error(`search index: unknown script: ${count} places of ${wrong.source}`);
    return script.replace(wrong, right);
  }, script);
}

function textOf(files: readonly BundleFile[], name: string): string {
  return new TextDecoder().decode(files.find(({ path }) => path === name)?.content);
}

function check(errors: string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}
