import type { Fragment } from '../language/excerpts.ts';
import type { Hit } from './engine.ts';

/** Hits drawn at once: each is a file to load. */
const STEP = 2;

/** Draws a hit. */
type ToItem = (fragment: Fragment) => HTMLElement;

/** Whether another query has been asked since. */
export type IsStale = () => boolean;

/** Does something for a query; it may take a while, and may fail. */
export type Work = (isStale: IsStale, task: () => Promise<void>) => Promise<void>;

/** Draw the first hits at the end of a list, unless another query has been asked meanwhile. */
export async function appendHits(list: Element, hits: Hit[], toItem: ToItem, isStale: IsStale): Promise<void> {
  const fragments = await Promise.all(hits.slice(0, STEP).map((hit) => hit.data()));
  if (!isStale()) list.append(...fragments.map(toItem));
}

/**
 * Make a list that draws its hits by and by: more of them whenever its end comes into sight.
 * @param more The button at its end, for those who do not scroll.
 * @returns Shows hits from the first one on.
 */
export function growList(list: Element, more: HTMLElement, work: Work) {
  const sight = new IntersectionObserver(([entry]) => entry!.isIntersecting && more.click());
  return async function show(hits: Hit[], toItem: ToItem, isStale: IsStale): Promise<void> {
    more.hidden = true;
    await appendHits(list, hits, toItem, isStale);
    if (isStale()) return;
    more.hidden = hits.length <= STEP;
    more.onclick = ({ isTrusted }) => {
      // A click and the scrolling that it causes ask for the same hits.
      more.onclick = null;
      const last = list.lastElementChild;
      void work(isStale, async () => {
        await show(hits.slice(STEP), toItem, isStale);
        // A person's click leaves the focus on a button that may go; scrolling leaves it where it is.
        if (isTrusted) last?.nextElementSibling?.querySelector('a')?.focus();
      });
    };
    // Watched anew, it is seen again even if it never left the sight of a reader who is at the end.
    sight.unobserve(more);
    sight.observe(more);
  };
}
