import { makeElement } from './element.ts';
import type { Suggestion } from './engine.ts';

/** How suggestions are said, placeholders in braces. */
export interface MeantTexts {
  /** Asks whether the `{names}` were meant. */
  meant: string;
  /** A `{name}` with the `{count}` of its pages, in each form of plural that the language has. */
  meantName: Partial<Record<Intl.LDMLPluralRule, string>>;
}

/**
 * Ask whether something else was meant: each suggestion is a link to the search for it.
 * @param tag BCP 47 tag of the language of the texts
 * @param address of the search page
 * @param choose told of the suggestion that a reader follows
 */
export function drawMeant(
  suggestions: readonly Suggestion[],
  { meant, meantName }: MeantTexts,
  tag: string,
  address: string,
  choose: (text: string) => void,
): (Node | string)[] {
  const plurals = new Intl.PluralRules(tag);
  const [before = '', after = ''] = meant.split('{names}');
  const names = suggestions.flatMap(({ text, count }, index) => {
    const form = meantName[plurals.select(count)] ?? meantName.other!;
    const [start = '', end = ''] = form.replace('{count}', `${count}`).split('{name}');
    const link = makeElement('a', 'font-semibold', text);
    link.href = `${address}?q=${encodeURIComponent(text)}`;
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(text);
    };
    return [index > 0 ? ' · ' : '', start, link, end];
  });
  return [before, ...names, after];
}
