/* The one script of every page: each part looks for its own markup. One file costs a reader less than four small ones. */
import '../search/client/open.ts';
import '../components/figurePopover.ts';
import '../components/copyCitation.ts';
import '../print/printControl.ts';

// A switch of language keeps the place: headings and rows have the same ids in every language.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-place]')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });
}
