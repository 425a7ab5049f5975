/*
 * Buttons that copy a reference or a file for reference managers. Without script the text can be selected and the files
 * fetched; the day of reading, which GB/T 7714 asks for, is the reader's own and is written here.
 */

/** Give each reference and file of a citation its button. */
export function addCopyButtons(citation: HTMLElement): void {
  // In Swedish, a date is written as ISO 8601 has it.
  const today = new Intl.DateTimeFormat('sv').format(new Date());
  for (const read of citation.querySelectorAll('[data-read]')) read.textContent = `[${today}]`;
  const status = citation.querySelector('[role=status]')!;
  for (const part of citation.querySelectorAll<HTMLElement>('[data-copies]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = citation.dataset['copy']!;
    const name = part.firstElementChild!.textContent.trim();
    button.ariaLabel = `${button.textContent} ${name}`;
    part.append(button);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(await textOf(part));
        status.textContent = `${citation.dataset['copied']!} ${name}`;
      } catch {
        status.textContent = citation.dataset['failed']!;
      }
    });
  }
}

async function textOf(part: HTMLElement): Promise<string> {
  const reference = part.querySelector('[data-reference]');
  if (reference) return reference.textContent.trim();
  const response = await fetch(part.querySelector('a')!.href);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}
