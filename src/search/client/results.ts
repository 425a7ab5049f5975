import { choosePassage, findMatches, mark, sectionsOf, titleOf, type Fragment, type Passage } from '../passages.ts';
import type { Matcher } from '../match.ts';

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
  kindNames: ReadonlyMap<string, string>,
  texts: ResultTexts,
): HTMLLIElement {
  const title = titleOf(fragment);
  const found = sectionsOf(fragment)
    .map((section) => ({ ...section, matches: findMatches(section, matcher) }))
    .filter(({ matches }) => matches.length > 0);
  const forms = found.flatMap(({ matches }) =>
    matches.flatMap(({ text, ranges }) => ranges.map(([from, to]) => text.slice(from, to).toLowerCase())),
  );
  const link = (id: string, className: string, ...children: (Node | string)[]) => {
    const address = new URL(fragment.url, location.href);
    for (const text of new Set(forms)) address.searchParams.append('highlight', text);
    address.hash = id;
    const element = draw('a', className, ...children);
    element.href = address.href;
    return element;
  };
  const item = draw(
    'li',
    'py-5',
    link('', 'font-serif text-lg font-bold', ...drawPassage(mark(title, matcher(title)))),
  );
  const { kind = [], place = [] } = fragment.filters;
  const facts = [...kind.map((id) => kindNames.get(id) ?? id), ...place].join(' · ');
  if (facts) item.append(draw('p', 'text-muted text-sm', facts));

  const list = draw('ul', 'mt-1 space-y-2');
  for (const section of found.slice(0, MOST_SECTIONS)) {
    const { id, heading } = section;
    const passage = choosePassage(section, section.matches);
    const part = draw('li', id ? 'border-rule border-s-2 ps-3' : '');
    if (id) part.append(link(id, 'text-sm font-semibold', heading));
    const text = passage.map((piece) => piece.text).join('');
    // The title, or a heading that is all there is, need not be said twice.
    if (text !== heading && text !== title) part.append(draw('p', 'text-sm', ...drawPassage(passage)));
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
  return passage.map(({ text, isMatch }) => (isMatch ? draw('mark', '', text) : text));
}
