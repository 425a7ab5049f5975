/*
 * The table of contents beside a text marks the section that is being read: the last one whose heading has come to the
 * top of the window. Nothing moves but the mark.
 */
/** How near the top a heading counts as there. A link leads it to 24 pixels below; a short section is taller than this. */
const TOP = 96;

/** Mark the section that is read, from now on. */
export function followReader(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-toc] a')];
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1)))!);
  let isDue = false;
  const mark = () => {
    isDue = false;
    // On narrow screens the list is not shown.
    if (!links[0]!.checkVisibility()) return;
    const { scrollHeight, clientHeight } = document.documentElement;
    const isAtEnd = scrollY + clientHeight >= scrollHeight - 2;
    const passed = headings.findLastIndex((heading) => heading.getBoundingClientRect().top <= TOP);
    const current = links.at(isAtEnd ? -1 : Math.max(passed, 0));
    for (const link of links) link.ariaCurrent = link === current ? 'location' : null;
  };
  const soon = () => {
    if (!isDue) requestAnimationFrame(mark);
    isDue = true;
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  soon();
}
