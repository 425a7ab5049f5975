import {
  chooseExcerpt,
  findMatches,
  mark,
  sectionsOf,
  titleOf,
  type Excerpt,
  type Fragment,
} from '../language/excerpts.ts';
import type { Matcher } from '../language/match.ts';
import { makeElement } from './element.ts';

/** Sections shown beneath a page; the page itself has the rest. */
const MOST_SECTIONS = 4;

/** Texts of the results, placeholders in braces. */
export interface ResultTexts {
  /** `{count}` */
  moreSections: string;
}

/** Draw a page that answers a query, with its matching sections, rows and entries beneath. */
export function drawHit(
  fragment: Fragment,
  matcher: Matcher,
  kindNames: ReadonlyMap<string, string | undefined>,
  texts: ResultTexts,
): HTMLLIElement {
  const title = titleOf(fragment);
  const found = sectionsOf(fragment)
    .map((section) => ({ ...section, matches: findMatches(section, matcher) }))
    .filter(({ matches }) => matches.length > 0);
  const forms = found.flatMap(({ matches }) =>
    matches.flatMap(({ text, ranges }) => ranges.map(([from, to]) => text.slice(from, to).toLowerCase())),
  );
  const marks = new URLSearchParams([...new Set(forms)].map((text) => ['highlight', text]));
  const link = (id: string, className: string, ...children: (Node | string)[]) => {
    const element = makeElement('a', className, ...children);
    element.href = `${fragment.url}?${marks}${id && '#'}${id}`;
    return element;
  };
  const item = makeElement('li', 'py-5', link('', 'text-base font-bold', ...drawExcerpt(mark(title, matcher(title)))));
  const { kind = [], place = [] } = fragment.filters;
  const facts = [...kind.map((id) => kindNames.get(id)), ...place].filter(Boolean).join(' · ');
  if (facts) item.append(makeElement('p', 'text-muted text-sm', facts));

  const list = makeElement('ul', 'mt-1 space-y-2');
  for (const section of found.slice(0, MOST_SECTIONS)) {
    const { id, heading } = section;
    const excerpt = chooseExcerpt(section, section.matches);
    const part = makeElement('li', id ? 'border-rule border-s-2 ps-3' : '');
    if (id) part.append(link(id, 'text-sm font-semibold', ...drawExcerpt(mark(heading, matcher(heading)))));
    const text = excerpt.join('');
    // What the title or the heading says need not be said twice.
    if (!heading.includes(text) && text !== title) part.append(makeElement('p', 'text-sm', ...drawExcerpt(excerpt)));
    if (part.hasChildNodes()) list.append(part);
  }
  const more = found.length - MOST_SECTIONS;
  if (more > 0) list.append(makeElement('li', 'text-muted text-sm', texts.moreSections.replace('{count}', `${more}`)));
  item.append(list);
  return item;
}

function drawExcerpt(excerpt: Excerpt): (Node | string)[] {
  return excerpt.map((text, index) => (index % 2 ? makeElement('mark', '', text) : text));
}
