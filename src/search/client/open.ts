import { isShortcut } from '../../components/keys.ts';
import type { MatchTexts } from './highlight.ts';

/* What every page loads of the search: the ways in. The rest is loaded when it is used. */
const link = document.querySelector<HTMLAnchorElement>('a[data-search-open]')!;
/** The box of the search page; on other pages, none. */
const ownBox = document.querySelector<HTMLElement>('main [data-search]');
const load = () => import('./search.ts');

let dialog: HTMLDialogElement | undefined;
let filling: Promise<void> | undefined;

/** A dialog with a field alone: a reader can type, and ask the search page, before the rest is there. */
function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.innerHTML =
    '<form role="search"><input type="search" name="q" autocomplete="off" class="border-strong-rule bg-paper min-h-12 w-full border px-3"></form>';
  made.querySelector('form')!.action = link.href;
  const field = made.querySelector('input')!;
  made.ariaLabel = field.ariaLabel = link.textContent.trim();
  field.addEventListener('compositionstart', () => (field.dataset['composing'] = ''));
  field.addEventListener('compositionend', () => delete field.dataset['composing']);
  document.body.append(made);
  return made;
}

async function open(): Promise<void> {
  const shown = ownBox ?? (dialog ??= makeDialog());
  if (dialog && !dialog.open) dialog.showModal();
  const field = shown.querySelector('input')!;
  field.focus();
  field.select();
  if (!dialog) return;
  const status = link.nextElementSibling!;
  status.textContent = '';
  if (!filling) {
    const page = fetch(link.href);
    filling = load().then(({ fillDialog }) => fillDialog(dialog!, page, link.dataset['close']!));
  }
  try {
    await filling;
  } catch {
    filling = undefined;
    dialog.close();
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
