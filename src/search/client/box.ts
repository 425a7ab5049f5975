import type { Mode } from '../language/languages.ts';
import { plainQuery } from '../language/query.ts';
import type { Translation } from '../language/terms.ts';
import { openEngine, type Answer, type Engine, type Hit } from './engine.ts';
import { draw, drawHit } from './results.ts';

/** What `SearchBox.astro` tells the script, as JSON in `data-search`. */
export interface BoxData {
  /** Address of the site's root. */
  root: string;
  /** How the box's language is indexed. */
  mode: Mode;
  /** The search pages in the other languages, and what the glossary calls its terms in them. */
  others: { tag: string; mode: Mode; name: string; href: string; terms: Translation[] }[];
  /** Interface texts; placeholders in braces. */
  texts: Record<'count' | 'none' | 'failed' | 'moreSections' | 'other' | 'translated', string>;
}

/** Results drawn at once: each is a file to load. */
const STEP = 2;
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
  const selects = [...form.querySelectorAll('select')];
  const filters = selects.slice(0, -1);
  const kinds = new Map([...selects[0]!.options].map(({ value, dataset }) => [value, dataset['one']]));
  /** Ids of the pages with each value of a filter. */
  const members = new Map<string, Set<string>>();
  let engine: Promise<Engine> | undefined;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const passes = (name: string, value: string, { id }: Hit) => !value || members.get(name + value)!.has(id);

  /** Say how many hits each choice would leave, and offer only those that leave any. */
  const countChoices = (hits: Hit[]) => {
    for (const select of filters) {
      const left = hits.filter((hit) =>
        filters.every((other) => other === select || passes(other.name, other.value, hit)),
      );
      for (const option of select.options) {
        const count = left.filter((hit) => passes(select.name, option.value, hit)).length;
        option.textContent = option.dataset['label']! + (count ? ` (${count})` : '');
        option.disabled = option.hidden = !count && !option.selected;
      }
      select.disabled = !left.length && !select.value;
    }
  };

  /** Keep the hits that pass the choices, in the chosen order. */
  const choose = async (opened: Engine, hits: Hit[]): Promise<Hit[]> => {
    for (const { name, options } of members.size > 0 ? [] : filters)
      for (const { value } of options) members.set(name + value, await opened.membersOf(name, value));
    countChoices(hits);
    const shown = hits.filter((hit) => filters.every(({ name, value }) => passes(name, value, hit)));
    if (!selects.at(-1)!.value) return shown;
    const places = new Map([...(await opened.inOrder())].map((id, place) => [id, place]));
    return shown.sort((a, b) => places.get(a.id)! - places.get(b.id)!);
  };

  /** Draw hits at the end of a list, unless another query has been asked meanwhile. */
  const append = async (list: HTMLElement, hits: Hit[], answer: Answer, query: number) => {
    const fragments = await Promise.all(hits.map((hit) => hit.data()));
    if (query === latest) list.append(...fragments.map((fragment) => drawHit(fragment, answer.matcher, kinds, texts)));
  };

  // The button is for those who do not scroll.
  const sight = new IntersectionObserver(([entry]) => entry!.isIntersecting && part('more').click());

  const show = async (hits: Hit[], answer: Answer, query: number) => {
    const more = part('more');
    more.hidden = true;
    await append(part('hits'), hits.slice(0, STEP), answer, query);
    if (query !== latest) return;
    more.hidden = hits.length <= STEP;
    more.onclick = ({ isTrusted }) => {
      // A click and the scrolling that it causes ask for the same results.
      more.onclick = null;
      const last = part('hits').lastElementChild;
      void work(query, async () => {
        await show(hits.slice(STEP), answer, query);
        // A person's click leaves the focus on a button that may go; scrolling leaves it where it is.
        if (isTrusted) last?.nextElementSibling?.querySelector('a')?.focus();
      });
    };
    // Watched anew, it is seen again even if it never left the sight of a reader who is at the end.
    sight.unobserve(more);
    sight.observe(more);
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
    clearTimeout(timer);
    const query = input.value.trim();
    const current = ++latest;
    if (isPage) writeAddress(form);
    void work(current, async () => {
      if (!query) {
        countChoices([]);
        return clear('');
      }
      const opened = await (engine ??= openEngine(root, mode));
      const answer = await opened.search(query);
      const hits = isPage ? await choose(opened, answer.hits) : answer.hits;
      if (current !== latest) return;
      const text = answer.hits.length > 0 ? texts.count : texts.none;
      clear(text.replace('{count}', String(hits.length)).replace('{query}', () => query));
      for (const other of others) part('others').append(...offer(query, other));
      await show(hits, answer, current);
      part('similar').hidden = answer.similar.length === 0;
      await append(part('similar-hits'), answer.similar.slice(0, STEP), answer, current);
    });
  };

  /** Link to the same search in another language, by the glossary's words for it where there are any. */
  const offer = (query: string, { tag, mode, name, href, terms }: BoxData['others'][number]) => {
    const asked = plainQuery(query);
    const names = terms.find(([known]) => known.includes(asked))?.[1] ?? [];
    // Han characters stand in no text of a language that has spaces.
    if (!names[0] && mode === 'words' && /\p{scx=Han}/u.test(query)) return [];
    const links = (names[0] ? names : [query]).map((text) => {
      const link = draw('a', 'me-3', text);
      link.href = `${href}?q=${encodeURIComponent(text)}`;
      if (names[0]) link.lang = tag;
      return link;
    });
    const label = (names[0] ? texts.translated : texts.other).replace('{language}', name);
    return [draw('p', '', label, ...links)];
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  };
  input.addEventListener('input', (event) => {
    // An input method is still composing: what stands there is not yet the word.
    if (!(event as InputEvent).isComposing) later();
  });
  input.addEventListener('compositionend', later);
  for (const select of selects) select.addEventListener('change', search);
  part('retry').addEventListener('click', search);
  form.addEventListener('submit', (event) => {
    if (!isPage) return;
    event.preventDefault();
    search();
  });
  box.addEventListener('keydown', (event) => moveFocus(event, box, input));

  if (isPage) readAddress(form);
  countChoices([]);
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
  const fields = [...new FormData(form)].filter(([, value]) => value) as [string, string][];
  address.search = String(new URLSearchParams(fields));
  history.replaceState(null, '', address);
}
