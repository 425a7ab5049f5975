/** Whether keys that are a single character do anything. The reader says so in the list of keys. */
const STORE = 'single-keys';

/** Whether a key that was pressed is a shortcut: alone, outside fields, and not switched off. */
export function isShortcut({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent, wanted: string): boolean {
  const isTyping = target instanceof Element && target.matches('input, select, textarea, [contenteditable]');
  return key === wanted && !isTyping && !ctrlKey && !metaKey && !altKey && areOn();
}

/** Whether single keys are switched on. */
export function areOn(): boolean {
  try {
    return localStorage.getItem(STORE) !== 'off';
  } catch {
    // The browser keeps nothing for this site.
    return true;
  }
}

/** Switch single keys on or off, on every page of the site. */
export function switchKeys(on: boolean): void {
  try {
    localStorage.setItem(STORE, on ? 'on' : 'off');
  } catch {
    // Nothing is kept; the box says so by being as before on the next page.
  }
}

/** Boxes in the list of keys say how it is, also in a list that was just brought from its page. */
export function showState(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLInputElement>('[data-single-keys]')) box.checked = areOn();
}
