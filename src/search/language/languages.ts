/**
 * How a language is indexed: `exact` finds every substring, as a script without spaces between words needs; `words`
 * finds words in all their forms.
 */
export type Mode = 'exact' | 'words';

// ISO 15924 codes of the scripts that run words together, as `Intl` names them.
const unspacedScripts = ['Hans', 'Hant', 'Hani', 'Jpan', 'Kana', 'Hira'];

/** How a language with this BCP 47 tag is indexed: `zh-CN` exactly, `en-GB` by words. */
export function modeOf(tag: string): Mode {
  return unspacedScripts.includes(new Intl.Locale(tag).maximize().script ?? '') ? 'exact' : 'words';
}

/**
 * Folder of an index below the site's root. It lies in `pagefind/`: Pagefind takes what stands before that name for
 * the site's root.
 */
export function bundleOf(mode: Mode): string {
  return `pagefind/${mode}/`;
}
