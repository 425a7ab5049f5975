/** Results drawn at once; the others when the end of the list comes into sight. */
const STEP = 50;
/** Passages are loaded a little before they are in sight. */
const MARGIN = '200px';

/** Draws a page that was found. */
export type DrawPage = (page: number) => HTMLElement;

/**
 * Make a list that draws its results by and by: more of them whenever its end comes into sight.
 * @param more The button at its end, for those who do not scroll.
 * @returns Shows results from the first one on.
 */
export function growList(list: Element, more: HTMLElement): (pages: readonly number[], draw: DrawPage) => void {
  const sight = new IntersectionObserver(([entry]) => entry!.isIntersecting && more.click());
  return function show(pages, draw) {
    list.append(...pages.slice(0, STEP).map(draw));
    const rest = pages.slice(STEP);
    more.hidden = rest.length === 0;
    more.onclick = ({ isTrusted }) => {
      const last = list.lastElementChild;
      show(rest, draw);
      // A person's click leaves the focus on a button that may go; scrolling leaves it where it is.
      if (isTrusted) last?.nextElementSibling?.querySelector('a')?.focus();
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
