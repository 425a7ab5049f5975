/** Up and down go through the results of a box, and back to its field. */
export function moveFocus(event: KeyboardEvent, box: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step || event.isComposing) return;
  const stops = [...box.querySelectorAll<HTMLElement>('input[type=search], [role=status] a, ol a')].filter((stop) =>
    stop.checkVisibility(),
  );
  const place = stops.indexOf(document.activeElement as HTMLElement);
  if (place < 0) return;
  event.preventDefault();
  stops[place + step]?.focus();
}
