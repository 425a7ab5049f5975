/* The one script of every page: each part looks for its own markup. One file costs a reader less than four small ones. */
import '../search/client/open.ts';
import '../components/links.ts';
import '../components/keyList.ts';
import '../print/printControl.ts';

// A switch of language keeps the place: headings and rows have the same ids in every language.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-place]')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });
}

// What copies a citation is loaded by who opens one.
for (const citation of document.querySelectorAll<HTMLElement>('[data-citation]')) {
  const load = () => import('../components/copyCitation.ts').then(({ addCopyButtons }) => addCopyButtons(citation));
  citation.closest('details')!.addEventListener('toggle', load, { once: true });
}

// Until the page is scrolled its first section is read, as the contents beside it say.
if (document.querySelector('[data-toc]')) {
  const follow = () => import('../components/toc.ts').then(({ followReader }) => followReader());
  if (scrollY) void follow();
  else addEventListener('scroll', follow, { once: true });
}

// Sheets are chosen on one page, and few readers come from paper: only they load what that takes.
if (location.search.includes('printed=') || document.querySelector('[data-choice]')) {
  void import('../print/onPaper.ts').then(({ startPaper }) => startPaper());
}
