/* The page for addresses that are not there, in the language of the address, with the last words of it to search for. */
const templates = document.querySelectorAll<HTMLTemplateElement>('template[data-lost]');
for (const template of templates) {
  if (location.pathname.startsWith(template.dataset['lost']!)) speak(template);
}

const [last = ''] = location.pathname.split('/').filter(Boolean).slice(-1);
for (const field of document.querySelectorAll<HTMLInputElement>('main input[type=search]')) {
  field.value = decode(last)
    .replace(/\.\w+$/, '')
    .replaceAll(/[-_+]+/g, ' ');
}

/** Leave one language, with its own header and footer. */
function speak({ content, dataset }: HTMLTemplateElement): void {
  const tag = dataset['tag']!;
  document.documentElement.lang = tag;
  document.title = dataset['title']!;
  document.querySelector('a[href="#main"]')!.textContent = dataset['skip']!;
  document.querySelector('body > header')!.replaceWith(content.querySelector('header')!);
  document.querySelector('body > footer')!.replaceWith(content.querySelector('footer')!);
  for (const section of document.querySelectorAll('main section')) {
    if (section.getAttribute('lang') !== tag) section.remove();
  }
  const heading = document.querySelector('main h2')!;
  const title = document.createElement('h1');
  title.id = heading.id;
  title.className = heading.className;
  title.append(...heading.childNodes);
  heading.replaceWith(title);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken address says nothing.
    return '';
  }
}
