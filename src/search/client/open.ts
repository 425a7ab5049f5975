import { isShortcut } from '../../components/keys.ts';
import type { MatchTexts } from './highlight.ts';

/* What every page loads of the search: the ways in. The rest is loaded when it is used. */
const link = document.querySelector<HTMLAnchorElement>('a[data-search-open]')!;
/** The box of the search page; on other pages, none. */
const ownBox = document.querySelector<HTMLElement>('main [data-search]');
const load = () => import('./search.ts');

async function open(): Promise<void> {
  if (ownBox) {
    const field = ownBox.querySelector('input')!;
    field.focus();
    return field.select();
  }
  const status = link.nextElementSibling!;
  status.textContent = '';
  try {
    const { openDialog } = await load();
    await openDialog(link.href, link.dataset['close']!);
  } catch {
    status.textContent = link.dataset['failed']!;
  }
}

link.addEventListener('click', (event) => {
  // With a key held, a link does what the reader's browser does: a new tab, a new window.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open();
});

document.addEventListener('keydown', (event) => {
  if (!isShortcut(event, '/') && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
  event.preventDefault();
  void open();
});

if (ownBox) {
  const start = () =>
    load().then(
      ({ startBox }) => startBox(ownBox, true),
      // The form asks for this page again.
      () => {
        ownBox.querySelector('[role=status]')!.textContent = link.dataset['failed']!;
        delete document.documentElement.dataset['asked'];
      },
    );
  // A reader may have begun before this script came.
  if (location.search || ownBox.querySelector('input')!.value || ownBox.matches(':focus-within')) void start();
  else ownBox.addEventListener('focusin', start, { once: true });
}

if (new URL(location.href).searchParams.has('highlight')) {
  void load().then(({ showMatches }) => showMatches(link.dataset as unknown as MatchTexts));
}
