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
 * of its pages; where none was found here or there, to what may have been meant there. Nothing, where no page there has it.
 */
export async function drawOffer(
  query: string,
  { code, tag, name, href }: OtherSearch,
  engine: Engine,
  { lang, terms }: { lang: string; terms: readonly TermNames[] },
  texts: Record<'other' | 'translated', string>,
  isNone: boolean,
): Promise<HTMLElement[]> {
  const names = translate(query, terms, lang, code);
  const asked = names.length > 0 ? names : [query];
  const counted = await Promise.all(
    asked.map(async (text) => ({ text, count: (await engine.search(text)).hits.length })),
  );
  const found = counted.filter(({ count }) => count > 0);
  if (isNone && found.length === 0) found.push(...(await engine.suggest(query)));
  const links = found.flatMap(({ text, count }) => {
    const link = makeElement('a', '', text);
    link.href = `${href}?q=${encodeURIComponent(text)}`;
    if (text !== query) link.lang = tag;
    return [link, makeElement('span', 'text-muted me-3', ` (${count})`)];
  });
  if (links.length === 0) return [];
  const label = names[0] ? texts.translated : texts.other;
  return [makeElement('p', '', label.replace('{language}', name), ...links)];
}
