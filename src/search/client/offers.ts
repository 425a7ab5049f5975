import { translate, type TermNames } from '../language/terms.ts';
import { makeElement } from './element.ts';
import type { Engine } from './engine.ts';

/** The search page in another language. */
export interface OtherSearch {
  code: string;
  tag: string;
  name: string;
  href: string;
}

/**
 * Link to the same search in another language, by the glossary's words for it where there are any, each with the number
 * of its pages. Nothing, where no page there has it.
 */
export async function drawOffer(
  query: string,
  { code, tag, name, href }: OtherSearch,
  engine: Engine,
  { lang, terms }: { lang: string; terms: readonly TermNames[] },
  texts: Record<'other' | 'translated', string>,
): Promise<HTMLElement[]> {
  const names = translate(query, terms, lang, code);
  const asked = names.length > 0 ? names : [query];
  const counts = await Promise.all(asked.map(async (text) => (await engine.search(text)).hits.length));
  const links = asked.flatMap((text, index) => {
    if (!counts[index]) return [];
    const link = makeElement('a', '', text);
    link.href = `${href}?q=${encodeURIComponent(text)}`;
    if (names[0]) link.lang = tag;
    return [link, makeElement('span', 'text-muted me-3', ` (${counts[index]})`)];
  });
  if (links.length === 0) return [];
  const label = names[0] ? texts.translated : texts.other;
  return [makeElement('p', '', label.replace('{language}', name), ...links)];
}
