import '../search/client/open.ts';
import '../components/figurePopover.ts';

// A switch of language keeps the place: headings and rows have the same ids in every language.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-place]')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });
}
