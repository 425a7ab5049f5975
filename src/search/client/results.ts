import {
  choosePassage,
  findMatches,
  mark,
  sectionsOf,
  titleOf,
  type Fragment,
  type Passage,
} from '../language/passages.ts';
import type { Matcher } from '../language/match.ts';

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
    const element = draw('a', className, ...children);
    element.href = `${fragment.url}?${marks}${id && '#'}${id}`;
    return element;
  };
  const item = draw('li', 'py-5', link('', 'text-base font-bold', ...drawPassage(mark(title, matcher(title)))));
  const { kind = [], place = [] } = fragment.filters;
  const facts = [...kind.map((id) => kindNames.get(id)), ...place].filter(Boolean).join(' · ');
  if (facts) item.append(draw('p', 'text-muted text-sm', facts));

  const list = draw('ul', 'mt-1 space-y-2');
  for (const section of found.slice(0, MOST_SECTIONS)) {
    const { id, heading } = section;
    const passage = choosePassage(section, section.matches);
    const part = draw('li', id ? 'border-rule border-s-2 ps-3' : '');
    if (id) part.append(link(id, 'text-sm font-semibold', ...drawPassage(mark(heading, matcher(heading)))));
    const text = passage.join('');
    // What the title or the heading says need not be said twice.
    if (!heading.includes(text) && text !== title) part.append(draw('p', 'text-sm', ...drawPassage(passage)));
    if (part.hasChildNodes()) list.append(part);
  }
  const more = found.length - MOST_SECTIONS;
  if (more > 0) list.append(draw('li', 'text-muted text-sm', texts.moreSections.replace('{count}', String(more))));
  item.append(list);
  return item;
}

/** Make an element. */
export function draw<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function drawPassage(passage: Passage): (Node | string)[] {
  return passage.map((text, index) => (index % 2 ? draw('mark', '', text) : text));
}
