/** Passages are loaded a little before they are in sight. */
const MARGIN = '200px';

/** What a list shows. */
export interface Shown {
  pages: readonly number[];
  /** Draws a page that was found. */
  draw(page: number): Promise<HTMLElement>;
  /** Results that are drawn at once; the others when the end of the list comes into sight. */
  atOnce: number;
  /** Whether something else was asked meanwhile. */
  isStale(): boolean;
}

/**
 * Make a list that draws its results by and by: more of them whenever its end comes into sight.
 * @param more The button at its end, for those who do not scroll.
 * @param fail told when more of them do not load
 * @returns Shows results from the first one on. Fails when what a list says of them does not load.
 */
export function growList(list: Element, more: HTMLElement, fail: () => void): (shown: Shown) => Promise<void> {
  const sight = new IntersectionObserver(([entry]) => entry!.isIntersecting && more.click());
  return async function show(shown) {
    const { pages, draw, atOnce, isStale } = shown;
    const items = await Promise.all(pages.slice(0, atOnce).map(draw));
    if (isStale()) return;
    list.append(...items);
    const rest = pages.slice(atOnce);
    more.hidden = rest.length === 0;
    more.onclick = ({ isTrusted }) => {
      const last = list.lastElementChild;
      more.onclick = null;
      show({ ...shown, pages: rest }).then(
        // A person's click leaves the focus on a button that may go; scrolling leaves it where it is.
        () => isTrusted && last?.nextElementSibling?.querySelector('a')?.focus(),
        fail,
      );
    };
    // Watched anew, it is seen again even if it never left the sight of a reader who is at the end.
    sight.unobserve(more);
    if (rest.length > 0) sight.observe(more);
  };
}

/** Do something for each element when it comes into sight, once. */
export function watchSight(): (element: Element, act: () => void) => void {
  const acts = new WeakMap<Element, () => void>();
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        sight.unobserve(target);
        acts.get(target)!();
      }
    },
    { rootMargin: MARGIN },
  );
  return (element, act) => {
    acts.set(element, act);
    sight.observe(element);
  };
}
