import type { Mode } from '../language/languages.ts';
import { matchGroups } from '../language/match.ts';
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
  const ranges = findRanges(document.querySelector('main')!, wanted, texts.mode);
  const [first] = ranges;
  // Without the Highlight API the page stays as it is.
  if (!first || !('highlights' in CSS)) return;

  CSS.highlights.set('search', new Highlight(...ranges));
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

/** Where a part of the page holds any of some texts, across inline tags but never across blocks. */
function findRanges(root: Element, wanted: string[], mode: Mode): Range[] {
  const find = matchGroups(
    wanted.map((text) => literalGroup(text, mode)),
    mode,
  );
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
    find(text).map(({ range: [from, to] }) => {
      const range = new Range();
      const first = nodes.findLast(({ start }) => start <= from)!;
      const last = nodes.findLast(({ start }) => start < to)!;
      range.setStart(first.node, from - first.start);
      range.setEnd(last.node, to - last.start);
      return range;
    }),
  );
}
