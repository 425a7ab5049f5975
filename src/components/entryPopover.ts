/*
 * Where a number comes from, beside the number, and what a term means, beside the term. Without script, or without the
 * page of all numbers or terms, the link leads on. The popover shows the entry on that page, so both say the same.
 */
import { showState } from './keys.ts';

let popover: HTMLElement | undefined;
const pages = new Map<string, Promise<Document>>();

/** Show the entry that a link names; where that can't be, go where the link leads. */
export async function showEntry(link: HTMLAnchorElement): Promise<void> {
  try {
    show(await findEntry(link.dataset['entry']!), link);
  } catch {
    location.assign(link.href);
  }
}

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
  // The keys are those of the whole page, and stand in its middle.
  popover.className = 'keys' in link.dataset ? 'entry-popover entry-central' : 'entry-popover';
  popover.role = 'dialog';
  popover.ariaLabel = link.textContent.trim();
  popover.tabIndex = -1;
  const parts = [...entry.cloneNode(true).childNodes];
  if (entry.parentElement!.localName === 'dl') {
    // A term and its meaning are a pair in a list.
    const list = document.createElement('dl');
    list.append(...parts);
    popover.append(list);
  } else {
    popover.append(...parts);
  }
  popover.append(closeButton(entry.closest<HTMLElement>('[data-close]')!));
  for (const part of popover.querySelectorAll('[data-page-only], .copy-link')) part.remove();
  for (const part of popover.querySelectorAll('[id]')) part.removeAttribute('id');
  // What the page says once for many entries, an entry by itself says too.
  for (const part of popover.querySelectorAll('.entry > [hidden]')) part.removeAttribute('hidden');
  showState(popover);
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
