import { isShortcut, showState, switchKeys } from './keys.ts';

/* The question mark does what the link to the list of keys does; the box in the list switches single keys off. */
document.addEventListener('keydown', (event) => {
  // An open dialog has the keyboard to itself.
  if (!isShortcut(event, '?') || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  document.querySelector<HTMLElement>('[data-keys]')!.click();
});

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && 'singleKeys' in target.dataset) switchKeys(target.checked);
});

showState(document);
