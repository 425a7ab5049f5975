/*
 * A link to a heading or a row copies its address, and leads there as it does without script. The page says so to all:
 * to eyes at the foot of the window, to ears as a status.
 */
const SHOWN_MS = 3000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Copy an address, and say whether that worked. */
export async function copyLink(address: string): Promise<void> {
  const status = document.querySelector<HTMLElement>('[data-copy-status]')!;
  let text = status.dataset['copied']!;
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    // The browser forbids it, or the page is not served safely.
    text = status.dataset['failed']!;
  }
  status.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => {
    status.textContent = '';
  }, SHOWN_MS);
}
