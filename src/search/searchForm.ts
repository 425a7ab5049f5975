/* Search with Pagefind, which is loaded when the first word is typed. */
interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: { title?: string } }>;
}

interface Pagefind {
  debouncedSearch(
    query: string,
    options?: object,
    milliseconds?: number,
  ): Promise<{ results: PagefindResult[] } | null>;
}

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) listen(form, document.querySelector<HTMLElement>('[data-search-results]')!);

function listen(form: HTMLFormElement, results: HTMLElement): void {
  const input = form.querySelector('input')!;
  const status = results.querySelector('p')!;
  const list = results.querySelector('ol')!;
  let engine: Promise<Pagefind> | undefined;

  const search = async () => {
    const query = input.value.trim();
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    if (!query) {
      status.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      engine ??= import(
        /* @vite-ignore */ new URL(`${form.dataset['search']}pagefind/pagefind.js`, location.href).href
      );
      const found = await (await engine).debouncedSearch(query, {}, 150);
      if (!found) return;
      const pages = await Promise.all(found.results.slice(0, 20).map((result) => result.data()));
      const text = found.results.length > 0 ? results.dataset['count']! : results.dataset['none']!;
      status.textContent = text.replace('{query}', query).replace('{count}', String(found.results.length));
      list.replaceChildren(...pages.map(({ url, excerpt, meta }) => drawResult(url, meta.title ?? url, excerpt)));
    } catch {
      engine = undefined;
      status.textContent = results.dataset['failed']!;
      list.replaceChildren();
    }
  };

  input.value = new URL(location.href).searchParams.get('q') ?? '';
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  input.addEventListener('input', (event) => {
    // An input method is still composing: what stands there is not yet the word.
    if (!(event as InputEvent).isComposing) void search();
  });
  input.addEventListener('compositionend', () => void search());
  if (input.value) void search();
}

function drawResult(url: string, title: string, excerpt: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'py-4';
  const link = document.createElement('a');
  link.href = url;
  link.className = 'font-serif font-bold';
  link.textContent = title;
  const passage = document.createElement('p');
  passage.className = 'text-sm';
  // Pagefind escapes the page's text and marks the match.
  passage.innerHTML = excerpt;
  item.append(link, passage);
  return item;
}
