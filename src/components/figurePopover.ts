/*
 * Where a number comes from, beside the number. Without script, or without the page of all numbers, the link leads to
 * its row. The popover shows the number's entry on that page, so both say the same.
 */
let popover: HTMLElement | undefined;
const pages = new Map<string, Promise<Document>>();

document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-entry]') : null;
  const asksElsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || asksElsewhere || !('popover' in HTMLElement.prototype)) return;
  event.preventDefault();
  try {
    const entry = await findEntry(link.dataset['entry']!);
    show(entry, link);
  } catch {
    location.assign(link.href);
  }
});

async function findEntry(address: string): Promise<HTMLElement> {
  const { origin, pathname, hash } = new URL(address, location.href);
  const page = pages.get(pathname) ?? fetchPage(origin + pathname);
  pages.set(pathname, page);
  const entry = (await page).getElementById(hash.slice(1));
  if (!entry) throw new Error(`no entry: ${address}`);
  return entry;
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function show(entry: HTMLElement, link: HTMLAnchorElement): void {
  popover?.remove();
  popover = document.createElement('div');
  popover.popover = 'auto';
  popover.className = 'figure-popover';
  popover.role = 'dialog';
  popover.ariaLabel = link.textContent.trim();
  popover.tabIndex = -1;
  popover.append(...[...entry.cloneNode(true).childNodes], closeButton(entry.closest<HTMLElement>('[data-close]')!));
  for (const part of popover.querySelectorAll('[data-page-only]')) part.remove();
  // Beside its link in the document, so that the next Tab leads into it and the one after that back to the text.
  link.after(popover);
  popover.showPopover({ source: link });
  popover.focus();
}

/** For those whom neither Escape nor a touch beside the popover occurs to. Its name stands on the page of all numbers. */
function closeButton({ dataset }: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'figure-close';
  button.textContent = '×';
  button.ariaLabel = dataset['close']!;
  button.addEventListener('click', () => popover?.hidePopover());
  return button;
}
