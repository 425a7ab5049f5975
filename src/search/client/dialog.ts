import { startBox } from './box.ts';
import { makeElement } from './element.ts';

let dialog: Promise<HTMLDialogElement> | undefined;

/**
 * Open the search dialog: the search page's own box, in a dialog of this page.
 * @param address Address of the search page.
 * @param closeLabel Name of the button that closes it.
 * @throws When the search page does not load; the next call tries again.
 */
export async function openDialog(address: string, closeLabel: string): Promise<void> {
  dialog ??= makeDialog(address, closeLabel);
  dialog.catch(() => (dialog = undefined));
  const made = await dialog;
  if (!made.open) made.showModal();
  made.querySelector('input')!.select();
}

/** Load what only the box is drawn with. Without it, the box works all the same. */
function loadStyles(address: string): Promise<unknown> {
  const link = makeElement('link', '');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
}

async function makeDialog(address: string, closeLabel: string): Promise<HTMLDialogElement> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const box = page.querySelector<HTMLElement>('[data-search]')!;
  await loadStyles(box.dataset['styles']!);
  const close = makeElement('button', '', '×');
  close.ariaLabel = closeLabel;
  const title = page.querySelector('h1')!.textContent;
  const made = makeElement('dialog', 'search-dialog', makeElement('header', '', title, close), document.adoptNode(box));
  made.ariaLabel = title;
  close.onclick = () => made.close();
  // Outside the dialog is its backdrop.
  made.addEventListener('click', (event) => event.target === made && made.close());
  document.body.append(made);
  startBox(box, false);
  return made;
}
