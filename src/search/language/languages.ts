/**
 * How a language is searched: `exact` finds every substring, as a script without spaces between words needs; `words`
 * finds words as they stand, `german` with umlauts and without, and `english` in all their forms.
 */
export type Mode = 'exact' | 'words' | 'german' | 'english';

// ISO 15924 codes of the scripts that run words together, as `Intl` names them.
const unspacedScripts = ['Hans', 'Hant', 'Hani', 'Jpan', 'Kana', 'Hira'];

/** How a language with this BCP 47 tag is searched: `zh-CN` exactly, `en-GB` by the forms of its words. */
export function modeOf(tag: string): Mode {
  const { language, script = '' } = new Intl.Locale(tag).maximize();
  if (unspacedScripts.includes(script)) return 'exact';
  return language === 'en' ? 'english' : language === 'de' ? 'german' : 'words';
}

/** Folder of the index below the site's root. */
export const INDEX_FOLDER = 'pagefind/';

/** Name of the file that lists the pages of a language. */
export function pagesFileOf(tag: string): string {
  return `pages-${tag}.json`;
}

/** Name of the file with the words of a language, of which some are suggested. */
export function wordsFileOf(tag: string): string {
  return `words-${tag}.json`;
}

/** Name of the file with the figures that a page shows. */
export function figuresFileOf(page: number): string {
  return `figures/${page}.json`;
}

/** Name of the file with the text of a page. */
export function textFileOf(page: number): string {
  return `texts/${page}.json`;
}
