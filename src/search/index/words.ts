import { modeOf } from '../language/languages.ts';
import type { WordsFile } from '../language/suggest.ts';
import type { PageText } from './readText.ts';
import { listSounds } from './pinyin.ts';

/* The words of a site, of which a search that finds nothing suggests some. */

/** Names and words of a list; of a large site the rarest words are left out. */
const MOST_WORDS = 8000;
/** Characters of a name that may be typed whole. */
const LONGEST = 40;

/**
 * List the words of a language: names of entries and terms, titles and headings, then the words of the texts.
 * @param shown words of each page, each once
 */
export function listWords(pages: readonly PageText[], shown: readonly (readonly string[])[], tag: string): WordsFile {
  const names = [
    ...pages.flatMap(({ names }) => names),
    ...pages.map(({ title }) => title),
    ...pages.flatMap(({ sections }) => sections.map(nameOf)),
  ];
  const words = new Map<string, string>();
  for (const text of [...names.filter((name) => name.length <= LONGEST), ...frequentWords(shown, tag)]) {
    const name = text.toLocaleLowerCase(tag);
    if (/\p{L}{2}/u.test(text) && !words.has(name)) words.set(name, text);
  }
  const listed = [...words.values()].slice(0, MOST_WORDS);
  return { words: listed, sounds: new Intl.Locale(tag).language === 'zh' ? listSounds(listed.join('')) : [] };
}

/** A row is named by its first cell; its heading has the second too. */
function nameOf({ heading, blocks }: PageText['sections'][number]): string {
  const [first = ''] = blocks;
  return heading.startsWith(first) ? first : heading;
}

/** Words of the texts, those of most pages first; in an exact language, those of several. */
function frequentWords(pages: readonly (readonly string[])[], tag: string): string[] {
  const counts = new Map<string, number>();
  for (const word of pages.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = modeOf(tag) === 'exact' ? 2 : 1;
  return [...counts]
    .filter(([, count]) => count >= least)
    .sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1))
    .map(([word]) => word);
}
