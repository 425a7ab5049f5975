/* The last words of an address that is not there are what its reader was looking for. */
const [last = ''] = location.pathname.split('/').filter(Boolean).slice(-1);

for (const field of document.querySelectorAll<HTMLInputElement>('main input[type=search]')) {
  field.value = decode(last)
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_+]+/g, ' ');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken address says nothing.
    return '';
  }
}
