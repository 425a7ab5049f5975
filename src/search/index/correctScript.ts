import type { BundleFile } from './chunks.ts';

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

/** Correct Pagefind’s script. Other files stay. */
export function correctScript(files: readonly BundleFile[]): BundleFile[] {
  return files.map((file) => {
    if (file.path !== 'pagefind.js') return file;
    const script = CORRECTIONS.reduce((script, { wrong, right, places }) => {
      const count = script.match(wrong)?.length ?? 0;
      // Another version of Pagefind cannot go wrong in silence.
      if (count !== places) throw new Error(`search index: unknown script: ${count} places of ${wrong.source}`);
      return script.replace(wrong, right);
    }, new TextDecoder().decode(file.content));
    return { ...file, content: new TextEncoder().encode(script) };
  });
}
