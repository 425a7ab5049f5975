import type { Mode } from '../languages.ts';
import { plainQuery } from '../query.ts';
import { openEngine, type Answer, type Engine, type Hit } from './engine.ts';
import { draw, drawHit } from './results.ts';

/** What `SearchBox.astro` tells the script, as JSON in `data-search`. */
export interface BoxData {
  /** Address of the site's root. */
  root: string;
  /** How the box's language is indexed. */
  mode: Mode;
  /** The search pages in the other languages, and what the glossary calls its terms in them. */
  others: { tag: string; name: string; href: string; terms: Record<string, string> }[];
  /** Interface texts; placeholders in braces. */
  texts: Record<'count' | 'none' | 'failed' | 'moreSections' | 'other' | 'translated', string>;
}

/** Results drawn at once: each is a file to load. */
const STEP = 4;
/** Milliseconds that typing must rest. */
const PAUSE = 150;

/**
 * Bring a search box to life.
 * @param isPage The box is the search page's own: its state is in the address.
 */
export function startBox(box: HTMLElement, isPage: boolean): void {
  const { root, mode, others, texts } = JSON.parse(box.dataset['search']!) as BoxData;
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-part=${name}]`)!;
  const form = box.querySelector('form')!;
  const input = form.querySelector('input')!;
  const [kind, topic, order] = [...form.querySelectorAll('select')];
  const filters = [kind, topic].filter((select) => select !== undefined);
  const kinds = new Map([...(kind?.options ?? [])].map(({ value, dataset }) => [value, dataset['label']!]));
  /** Ids of the pages with each value of a filter. */
  const members = new Map<string, Set<string>>();
  let engine: Promise<Engine> | undefined;
  let latest = 0;
  let timer = 0;

  /** Keep the hits that pass the filters, and say how many each choice would leave. */
  const filter = async (opened: Engine, hits: Hit[]): Promise<Hit[]> => {
    for (const { name, options } of members.size > 0 ? [] : filters)
      for (const { value } of options) members.set(name + value, await opened.membersOf(name, value));
    const passes = (name: string, value: string, { id }: Hit) => !value || members.get(name + value)!.has(id);
    for (const { name, options } of filters) {
      const left = hits.filter((hit) =>
        filters.every((other) => other.name === name || passes(other.name, other.value, hit)),
      );
      for (const option of options) {
        const count = left.filter((hit) => passes(name, option.value, hit)).length;
        option.textContent = `${option.dataset['label']} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    const shown = hits.filter((hit) => filters.every(({ name, value }) => passes(name, value, hit)));
    if (!order?.value) return shown;
    const places = new Map([...(await opened.inOrder())].map((id, place) => [id, place]));
    return shown.sort((a, b) => places.get(a.id)! - places.get(b.id)!);
  };

  /** Draw hits at the end of a list, unless another query has been asked meanwhile. */
  const append = async (list: HTMLElement, hits: Hit[], answer: Answer, query: number) => {
    const fragments = await Promise.all(hits.map((hit) => hit.data()));
    if (query === latest) list.append(...fragments.map((fragment) => drawHit(fragment, answer.matcher, kinds, texts)));
  };

  const show = async (hits: Hit[], answer: Answer, query: number) => {
    const more = part('more');
    more.hidden = true;
    await append(part('hits'), hits.slice(0, STEP), answer, query);
    if (query !== latest) return;
    more.hidden = hits.length <= STEP;
    more.onclick = () => {
      const last = part('hits').lastElementChild;
      void work(query, async () => {
        await show(hits.slice(STEP), answer, query);
        last?.nextElementSibling?.querySelector('a')?.focus();
      });
    };
  };

  const clear = (text: string) => {
    part('status').textContent = text;
    for (const name of ['hits', 'others', 'similar-hits']) part(name).replaceChildren();
    for (const name of ['more', 'retry', 'similar']) part(name).hidden = true;
  };

  const fail = () => {
    engine = undefined;
    clear(texts.failed);
    part('retry').hidden = false;
  };

  /** Do something for a query; meanwhile the box is busy. */
  const work = async (query: number, task: () => Promise<void>) => {
    box.ariaBusy = 'true';
    await task().catch(() => query === latest && fail());
    if (query === latest) box.ariaBusy = 'false';
  };

  const search = () => {
    const query = input.value.trim();
    const current = ++latest;
    if (isPage) writeAddress(form);
    void work(current, async () => {
      if (!query) return clear('');
      const opened = await (engine ??= openEngine(root, mode));
      const answer = await opened.search(query);
      const hits = isPage ? await filter(opened, answer.hits) : answer.hits;
      if (current !== latest) return;
      const text = answer.hits.length > 0 ? texts.count : texts.none;
      clear(text.replace('{count}', String(hits.length)).replace('{query}', () => query));
      for (const other of others) part('others').append(...offer(query, other));
      await show(hits, answer, current);
      part('similar').hidden = answer.similar.length === 0;
      await append(part('similar-hits'), answer.similar.slice(0, STEP), answer, current);
    });
  };

  /** Link to the same search in another language, by the glossary's word for it where there is one. */
  const offer = (query: string, { tag, name, href, terms }: BoxData['others'][number]) => {
    const term = terms[plainQuery(query)];
    const link = draw('a', 'font-semibold', term ?? query);
    link.href = `${href}?q=${encodeURIComponent(term ?? query)}`;
    link.hreflang = tag;
    if (term) link.lang = tag;
    return [(term ? texts.translated : texts.other).replace('{language}', name), link];
  };

  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(search, PAUSE);
  };
  input.addEventListener('input', (event) => {
    // An input method is still composing: what stands there is not yet the word.
    if (!(event as InputEvent).isComposing) later();
  });
  input.addEventListener('compositionend', later);
  for (const select of form.querySelectorAll('select')) select.addEventListener('change', search);
  part('retry').addEventListener('click', search);
  form.addEventListener('submit', (event) => {
    if (!isPage) return;
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
  box.addEventListener('keydown', (event) => moveFocus(event, box, input));

  if (isPage) readAddress(form);
  box.ariaBusy = 'false';
  if (input.value) search();
}

/** Up and down go through the results, and back to the field. */
function moveFocus(event: KeyboardEvent, box: HTMLElement, input: HTMLInputElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const stops = [input, ...box.querySelectorAll<HTMLElement>('ol a')];
  const place = stops.indexOf(document.activeElement as HTMLElement);
  if (!step || place < 0 || event.isComposing) return;
  event.preventDefault();
  stops[place + step]?.focus();
}

function readAddress(form: HTMLFormElement): void {
  const asked = new URL(location.href).searchParams;
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    field.value = asked.get(field.name) ?? field.value;
    // What is not among the options has left the field without any.
    field.value ||= '';
  }
}

function writeAddress(form: HTMLFormElement): void {
  const address = new URL(location.href);
  for (const [name, value] of new FormData(form))
    if (value) address.searchParams.set(name, String(value));
    else address.searchParams.delete(name);
  history.replaceState(null, '', address);
}
