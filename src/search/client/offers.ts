import type { Mode } from '../language/languages.ts';
import { translate, type Translation } from '../language/terms.ts';
import { makeElement } from './element.ts';

/** The search page in another language. */
export interface OtherSearch {
  tag: string;
  mode: Mode;
  name: string;
  href: string;
  /** What the glossary calls its terms there. */
  terms: Translation[];
}

/** Link to the same search in another language, by the glossary's words for it where there are any. */
export function drawOffer(
  query: string,
  { tag, mode, name, href, terms }: OtherSearch,
  texts: Record<'other' | 'translated', string>,
): HTMLElement[] {
  const names = translate(query, terms);
  // Han characters stand in no text of a language that has spaces.
  if (!names[0] && mode === 'words' && /\p{scx=Han}/u.test(query)) return [];
  const links = (names[0] ? names : [query]).map((text) => {
    const link = makeElement('a', 'me-3', text);
    link.href = `${href}?q=${encodeURIComponent(text)}`;
    if (names[0]) link.lang = tag;
    return link;
  });
  const label = names[0] ? texts.translated : texts.other;
  return [makeElement('p', '', label.replace('{language}', name), ...links)];
}
