/** Up and down go through the results of a box, and back to its field. */
export function moveFocus(event: KeyboardEvent, box: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const stops = [...box.querySelectorAll<HTMLElement>('input, ol a')];
  const place = stops.indexOf(document.activeElement as HTMLElement);
  if (!step || place < 0 || event.isComposing) return;
  event.preventDefault();
  stops[place + step]?.focus();
}
