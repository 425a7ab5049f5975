import { startBox } from './box.ts';
import { makeElement } from './element.ts';

/**
 * Put the search page's own box in a dialog, in the place of the field that a reader may have typed in meanwhile.
 * @param loading The search page.
 * @param closeLabel Name of the button that closes it.
 * @throws When the search page does not load.
 */
export async function fillDialog(
  dialog: HTMLDialogElement,
  loading: Promise<Response>,
  closeLabel: string,
): Promise<void> {
  const page = new DOMParser().parseFromString(await (await loading).text(), 'text/html');
  const box = page.querySelector<HTMLElement>('[data-search]')!;
  // While its styles load, it loads what answers.
  startBox(box, false);
  await loadStyles(box.dataset['styles']!);
  const early = dialog.querySelector('input')!;
  // An input method would lose what it has begun.
  while ('composing' in early.dataset) {
    await new Promise((resolve) => early.addEventListener('compositionend', resolve, { once: true }));
  }
  const close = makeElement('button', '', '×');
  close.ariaLabel = closeLabel;
  close.onclick = () => dialog.close();
  // Outside the dialog is its backdrop.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  // Some browsers would empty the field first.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
    // What is hidden would keep the focus for a moment, and with it the keys.
    if (dialog.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
  });
  const field = box.querySelector('input')!;
  field.value = early.value;
  const { selectionStart, selectionEnd } = early;
  dialog.replaceChildren(
    makeElement('header', '', page.querySelector('h1')!.textContent, close),
    document.adoptNode(box),
  );
  field.focus();
  field.setSelectionRange(selectionStart, selectionEnd);
  if (field.value) field.dispatchEvent(new InputEvent('input'));
}

/** Load what only the box is drawn with. Without it, the box works all the same. */
function loadStyles(address: string): Promise<unknown> {
  const link = makeElement('link', '');
  link.rel = 'stylesheet';
  link.href = address;
  document.head.append(link);
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
}
