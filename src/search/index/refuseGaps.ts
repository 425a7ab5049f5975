import type { BundleFile } from './chunks.ts';

/*
 * Pagefind passes over a part of the index that does not load, and answers from the others: a page that holds the query
 * would be missing, and nobody told. It has no setting for it. Its own script catches the error in two places; without
 * them its search fails as a whole, and asks for the part again the next time.
 */
const CAUGHT = /("load_(?:index|filter)_chunk"\)\))\.catch\(\(\)=>\{\}\)/g;

/** Let Pagefind’s script fail where a part of the index does not load. Other files stay. */
export function refuseGaps(files: readonly BundleFile[]): BundleFile[] {
  return files.map((file) => {
    if (file.path !== 'pagefind.js') return file;
    const script = new TextDecoder().decode(file.content);
    const count = script.match(CAUGHT)?.length ?? 0;
    // Another version of Pagefind cannot go wrong in silence.
    if (count !== 2) throw new Error(`search index: unknown script: ${count} places`);
    return { ...file, content: new TextEncoder().encode(script.replace(CAUGHT, '$1')) };
  });
}
