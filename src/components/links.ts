/* Links that do more than lead on, as long as a script runs; what they do is loaded when it is asked for. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.matches('.copy-link')) void import('./copyLink.ts').then(({ copyLink }) => copyLink(link.href));
  if (!link.dataset['entry'] || !('popover' in HTMLElement.prototype)) return;
  event.preventDefault();
  import('./entryPopover.ts').then(
    ({ showEntry }) => showEntry(link),
    () => location.assign(link.href),
  );
});
