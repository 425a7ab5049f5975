import type { Mode } from '../language/languages.ts';
import { matchGroups, type Found, type Matcher } from '../language/match.ts';
import { literalGroup } from '../language/query.ts';
import { makeElement } from './element.ts';

/** What a match may run across; anything else ends a block. */
const INLINE = 'a,abbr,b,cite,code,data,em,i,q,span,strong,sub,sup,time';

/** What the link to the search tells about it, in `data-` attributes: interface texts, `{count}` in the first. */
export interface MatchTexts {
  found: string;
  next: string;
  off: string;
  /** How the page's language is indexed. */
  mode: Mode;
}

/**
 * Mark what a search found, by the `highlight` parameters of the address, which then go from it: a copied address has
 * none. A bar leads from match to match, and switches the marks off.
 */
export function showMatches(texts: MatchTexts): void {
  const address = new URL(location.href);
  const wanted = address.searchParams.getAll('highlight');
  address.searchParams.delete('highlight');
  history.replaceState(null, '', address);
  const groups = wanted.map((text) => literalGroup(text, texts.mode));
  const ranges = findRanges(document.querySelector('main')!, matchGroups(groups, texts.mode)).map(({ range }) => range);
  const [first] = ranges;
  // Without the Highlight API the page stays as it is.
  if (!first || !showRanges(ranges)) return;

  const count = makeElement('span', 'tabular-nums', texts.found.replace('{count}', `${ranges.length}`));
  count.role = 'status';
  const next = makeElement('button', '', texts.next);
  const off = makeElement('button', '', texts.off);
  const bar = makeElement('div', 'search-bar', count, next, off);
  let place = -1;
  const goTo = (index: number) => {
    place = index % ranges.length;
    CSS.highlights.set('search-current', new Highlight(ranges[place]!));
    ranges[place]!.startContainer.parentElement!.scrollIntoView({ block: 'center' });
    count.textContent = `${place + 1} / ${ranges.length}`;
  };
  next.onclick = () => goTo(place + 1);
  off.onclick = () => {
    CSS.highlights.clear();
    bar.remove();
  };
  // First in the order of Tab: it stands above the page.
  document.body.prepend(bar);
  // An anchor has its own place: the next match is the first one from there.
  const target = document.querySelector(':target');
  if (target) place = ranges.findIndex((range) => range.comparePoint(target, 0) <= 0) - 1;
  else goTo(0);
}

/**
 * Mark parts of the page, and nothing else.
 * @returns whether the browser can
 */
export function showRanges(ranges: readonly Range[]): boolean {
  if (!('highlights' in CSS)) return false;
  CSS.highlights.set('search', new Highlight(...ranges));
  return true;
}

/** Where a part of the page holds what is looked for, across inline tags but never across blocks. */
export function findRanges(root: Element, find: Matcher): (Pick<Found, 'group'> & { range: Range })[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement!.closest('[data-pagefind-ignore]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const blocks: { text: string; nodes: { node: Text; start: number }[] }[] = [];
  let block: Element | null | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const own = node.parentElement!.closest(`:not(${INLINE})`);
    if (own !== block) blocks.push({ text: '', nodes: [] });
    block = own;
    const last = blocks.at(-1)!;
    last.nodes.push({ node, start: last.text.length });
    last.text += node.data;
  }
  return blocks.flatMap(({ text, nodes }) =>
    find(text).map(({ group, range: [from, to] }) => {
      const range = new Range();
      const first = nodes.findLast(({ start }) => start <= from)!;
      const last = nodes.findLast(({ start }) => start < to)!;
      range.setStart(first.node, from - first.start);
      range.setEnd(last.node, to - last.start);
      return { group, range };
    }),
  );
}
