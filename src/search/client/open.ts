import { isShortcut } from '../../components/keys.ts';
import type { MatchTexts } from './highlight.ts';

/* What every page loads of the search: the ways in. The rest is loaded when it is used. */
const link = document.querySelector<HTMLAnchorElement>('a[data-search-open]')!;
/** The box of the search page; on other pages, none. */
const ownBox = document.querySelector<HTMLElement>('main [data-search]');
const load = () => import('./search.ts');

async function open(): Promise<void> {
  if (ownBox) return ownBox.querySelector('input')!.select();
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
      () => (ownBox.querySelector('[role=status]')!.textContent = link.dataset['failed']!),
    );
  if (new URL(location.href).searchParams.get('q')) {
    // Said at once: the script may take its time.
    ownBox.querySelector('[role=status]')!.textContent = ownBox.dataset['searching']!;
    document.querySelector<HTMLElement>('[data-unasked]')!.hidden = true;
  }
  if (location.search) void start();
  else ownBox.addEventListener('focusin', start, { once: true });
}

if (new URL(location.href).searchParams.has('highlight')) {
  void load().then(({ showMatches }) => showMatches(link.dataset as unknown as MatchTexts));
}
