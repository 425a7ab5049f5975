import {
  chooseExcerpt,
  findSections,
  mark,
  rangesOf,
  type Excerpt,
  type FoundSection,
  type PageSection,
} from '../language/excerpts.ts';
import type { Answer } from '../language/answer.ts';
import type { Matcher } from '../language/match.ts';
import { makeElement } from './element.ts';
import type { ListedPage } from './engine.ts';

/** Sections that a result can show; the page itself has the rest. */
const MOST_SECTIONS = 8;

/** Texts of the results, placeholders in braces. */
export interface ResultTexts {
  /** `{count}`, of passages that are not shown. */
  moreSections: string;
}

/** A page that was found, in the list: its passages are put in when they are needed. */
export interface DrawnPage {
  item: HTMLLIElement;
  fill(sections: readonly PageSection[]): void;
}

/**
 * Draw a page that answers a query: its title, what it is and where it stands.
 * @param kind what pages of its kind are called, if anything
 */
export function drawPage(
  { title, href, place }: ListedPage,
  kind: string | undefined,
  { asked, matcher }: Pick<Answer, 'asked' | 'matcher'>,
  texts: ResultTexts,
): DrawnPage {
  const link = makeElement('a', 'font-bold', ...drawExcerpt(mark(title, rangesOf(matcher(title)))));
  link.href = `${href}?${queryOf(asked)}`;
  const facts = [kind, place].filter(Boolean).join(' · ');
  const head = makeElement('div', 'flex flex-wrap items-baseline gap-x-3', link);
  if (facts) head.append(makeElement('span', 'text-muted text-sm', facts));
  // Room is kept for the passage, so that nothing moves when it comes.
  const passages = makeElement('div', 'min-h-[2lh] text-sm sm:min-h-[1lh]');
  const item = makeElement('li', 'py-1 sm:py-1.5', head, passages);
  const fill = (sections: readonly PageSection[]) => {
    const found = findSections(sections, matcher);
    const address = `${href}?${marksOf(found)}`;
    link.href = address;
    passages.replaceChildren(...drawSections(found, address, title, matcher, texts));
  };
  return { item, fill };
}

/** What the page that is opened is to mark, as the query of its address. */
function marksOf(found: readonly FoundSection[]): URLSearchParams {
  const forms = found.flatMap(({ matches }) =>
    matches.flatMap(({ text, found }) => rangesOf(found).map(([from, to]) => text.slice(from, to).toLowerCase())),
  );
  return queryOf(forms);
}

function queryOf(texts: readonly string[]): URLSearchParams {
  return new URLSearchParams([...new Set(texts)].map((text) => ['highlight', text]));
}

function drawSections(
  found: readonly FoundSection[],
  address: string,
  title: string,
  matcher: Matcher,
  texts: ResultTexts,
): Node[] {
  const drawn = found.slice(0, MOST_SECTIONS).map((section) => {
    const { id, heading } = section;
    const excerpt = chooseExcerpt(section);
    const text = excerpt.join('');
    const part: (Node | string)[] = [];
    if (id) {
      const link = makeElement('a', 'me-2 font-semibold', ...drawExcerpt(mark(heading, rangesOf(matcher(heading)))));
      link.href = `${address}#${id}`;
      part.push(link);
    }
    // What the title or the heading says need not be said twice.
    if (!heading.includes(text) && text !== title) part.push(...drawExcerpt(excerpt));
    // A link that stands in no sentence is a target of its own, and needs its height.
    else if (id) (part[0] as HTMLElement).classList.add('inline-block', 'leading-6');
    return part;
  });
  const [first = [], ...others] = drawn.filter((part) => part.length > 0);
  const line = makeElement('p', 'line-clamp-2 grow sm:line-clamp-1', ...first);
  if (others.length === 0) return [line];
  const list = makeElement(
    'ul',
    'border-rule mt-1 space-y-1 border-s-2 ps-3',
    ...others.map((part) => makeElement('li', '', ...part)),
  );
  list.hidden = true;
  const count = `${others.length + Math.max(0, found.length - MOST_SECTIONS)}`;
  const button = makeElement(
    'button',
    'text-muted min-h-6 shrink-0 cursor-pointer underline',
    texts.moreSections.replace('{count}', count),
  );
  button.type = 'button';
  button.ariaExpanded = 'false';
  button.onclick = () => {
    list.hidden = !list.hidden;
    button.ariaExpanded = `${!list.hidden}`;
  };
  return [makeElement('div', 'flex items-baseline gap-3', line, button), list];
}

/** Draw a text with its matches marked. */
export function drawExcerpt(excerpt: Excerpt): (Node | string)[] {
  return excerpt.map((text, index) => (index % 2 ? makeElement('mark', '', text) : text));
}
