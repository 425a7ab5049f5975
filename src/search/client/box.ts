import type { Answer } from '../language/answer.ts';
import type { TermNames } from '../language/terms.ts';
import { readAddress, writeAddress } from './address.ts';
import { loadFrom, openEngine, openPagefind, type Engine } from './engine.ts';
import { drawFigures } from './figures.ts';
import { countChoices, narrow } from './filters.ts';
import { moveFocus } from './focus.ts';
import { growList, watchSight } from './hits.ts';
import type { MeantTexts } from './meant.ts';
import { drawOffer, type OtherSearch } from './offers.ts';
import { startRecent } from './recent.ts';
import { drawPage } from './results.ts';

/** What `SearchBox.astro` tells the script, as JSON in `data-search`. */
export interface BoxData {
  /** Address of the site's root. */
  root: string;
  /** Code of the language, and its BCP 47 tag. */
  lang: string;
  tag: string;
  /** The search pages in the other languages. */
  others: OtherSearch[];
  /** What the glossary calls its terms, in all languages. */
  terms: TermNames[];
  /** Interface texts; placeholders in braces. */
  texts: MeantTexts &
    Record<
      | 'searching'
      | 'count'
      | 'begins'
      | 'none'
      | 'failed'
      | 'moreSections'
      | 'figures'
      | 'named'
      | 'most'
      | 'other'
      | 'translated',
      string
    >;
}

/** Finds an element of the box by its `data-part`. */
type FindPart = (name: string) => HTMLElement;

/** What opens the index in the languages of the site, each once. */
interface Engines {
  own(): Promise<Engine>;
  other(tag: string): Promise<Engine>;
}

/** Milliseconds that typing must rest. */
const PAUSE = 100;

/**
 * Bring a search box to life.
 * @param isPage The box is the search page's own: it has filters, and its state is in the address.
 */
export function startBox(box: HTMLElement, isPage: boolean): void {
  const data = JSON.parse(box.dataset['search']!) as BoxData;
  const { others, texts } = data;
  const part: FindPart = (name) => box.querySelector<HTMLElement>(`[data-part=${name}]`)!;
  const form = box.querySelector('form')!;
  const input = form.querySelector('input')!;
  const selects = [...form.querySelectorAll('select')];
  const filters = selects.slice(0, -1);
  const kinds = new Map([...selects[0]!.options].map(({ value, dataset }) => [value, dataset['one']]));
  // What stands below the box is for those who have not asked yet.
  const rest = isPage ? document.querySelector<HTMLElement>('[data-unasked]') : null;
  const onSight = watchSight();
  const recent = startRecent(part('recent'), (query) => {
    input.value = query;
    input.focus();
    search();
  });
  let engines = openEngines(data);
  let latest = 0;

  const fail = () => {
    engines = openEngines(data);
    part('status').textContent = texts.failed;
    part('retry').hidden = false;
  };
  const lists = (['hits', 'named', 'most'] as const).map((name) => ({
    name,
    show: growList(part(name), part(`${name}-more`), fail),
  }));

  const drawerOf = (engine: Engine, answer: Answer) => {
    return async (page: number) => {
      const kind = kinds.get(engine.pages[page]!.kind);
      const { item, fill } = drawPage(await engine.readHead(page), kind, answer, texts);
      const load = async () => fill(await engine.readSections(page));
      onSight(item, () => void load().catch(fail));
      return item;
    };
  };

  const answer = async (query: string, isStale: () => boolean) => {
    // A space says that the last word has come to its end.
    const asked = /\s$/.test(input.value) ? `${query} ` : query;
    const engine = await engines.own();
    const found = await engine.search(asked);
    // They come with the list, which so moves for nothing.
    const figures = await engine.findFigures(query, found);
    const { pages, atOnce } = engine;
    const isByPlace = selects.at(-1)!.value !== '';
    const groups = { hits: found.hits, named: found.named, most: found.most };
    const left = (name: keyof typeof groups) => {
      const own = narrow(groups[name], filters, pages);
      return isByPlace ? own.sort((a, b) => a - b) : own;
    };
    // What the first lines say is there before the lines that they take the place of go.
    const first = lists.flatMap(({ name }) => left(name).slice(0, atOnce));
    await Promise.all(first.map((page) => engine.readHead(page)));
    if (isStale()) return;
    if (isPage) countChoices(filters, found.hits, pages);
    const text = found.beginning !== undefined ? texts.begins : found.hits.length > 0 ? texts.count : texts.none;
    const fillIn = (text: string, count: number) =>
      text
        .replace('{count}', `${count}`)
        .replace('{names}', () => found.names.join(' · '))
        .replace('{query}', () => found.beginning ?? query);
    const draw = drawerOf(engine, found);
    clear(part, '');
    part('figures').append(...drawFigures(figures, data.root));
    part('figures-group').hidden = figures.length === 0;
    part('figures-title').textContent = fillIn(texts.figures, figures.length);
    const shown = lists.map(({ name, show }) => {
      const own = left(name);
      if (name === 'hits') part('status').textContent = fillIn(text, own.length);
      else {
        part(`${name}-group`).hidden = own.length === 0;
        part(`${name}-title`).textContent = fillIn(texts[name], own.length);
      }
      return show({ pages: own, draw, atOnce, isStale });
    });
    await Promise.all(shown);
    const isNone = found.hits.length === 0;
    void offer(query, isNone, isStale);
    if (isNone) void ask(query, engine, isStale);
  };

  /** What else may have been meant comes after the answer, and not at all when it does not load. */
  const ask = async (query: string, engine: Engine, isStale: () => boolean) => {
    const suggestions = await engine.suggest(query).catch(() => []);
    if (suggestions.length === 0) return;
    const { drawMeant } = await import('./meant.ts');
    if (isStale()) return;
    const choose = (text: string) => {
      input.value = text;
      search();
      input.focus();
    };
    const drawn = drawMeant(suggestions, texts, data.tag, form.getAttribute('action')!, choose);
    part('status').append(' ', ...drawn);
  };

  /** Other languages come after the answer, and not at all when they do not load. */
  const offer = async (query: string, isNone: boolean, isStale: () => boolean) => {
    const offers = await Promise.all(
      others.map(async (other) => drawOffer(query, other, await engines.other(other.tag), data, texts, isNone)),
    ).catch(() => []);
    if (!isStale()) part('others').replaceChildren(...offers.flat());
  };

  const search = () => {
    const turn = ++latest;
    const isStale = () => turn < latest;
    const query = input.value.trim();
    if (isPage) writeAddress(form);
    if (rest) rest.hidden = query !== '';
    recent.show(query === '');
    // From here on the box says what was asked; before, `asked.js` did.
    delete document.documentElement.dataset['asked'];
    if (!query) {
      countChoices(filters, [], []);
      clear(part, '');
      box.ariaBusy = 'false';
      return;
    }
    box.ariaBusy = 'true';
    if (!part('status').textContent) part('status').textContent = texts.searching;
    answer(query, isStale)
      .catch(() => {
        if (isStale()) return;
        clear(part, '');
        fail();
      })
      .finally(() => {
        if (!isStale()) box.ariaBusy = 'false';
      });
  };

  if (isPage) readAddress(form);
  // Who comes to the box will ask: what answers is loaded while they type.
  void engines.own().catch(() => {});
  listen(form, part('retry'), isPage, search);
  box.addEventListener('keydown', (event) => moveFocus(event, box));
  const keep = () => recent.keep(input.value.trim());
  form.addEventListener('submit', keep);
  for (const { name } of lists)
    part(name).addEventListener('click', ({ target }) => {
      if ((target as Element).closest('a')) keep();
    });
  countChoices(filters, [], []);
  box.ariaBusy = 'false';
  if (input.value) search();
  else recent.show(true);
}

function openEngines({ root, tag, terms }: BoxData): Engines {
  const load = loadFrom(root);
  let pagefind: ReturnType<typeof openPagefind> | undefined;
  const opened = new Map<string, Promise<Engine>>();
  const open = (asked: string) => {
    pagefind ??= openPagefind(root);
    const engine = opened.get(asked) ?? openEngine(pagefind, load, asked, root, asked === tag ? terms : []);
    opened.set(asked, engine);
    return engine;
  };
  return { own: () => open(tag), other: open };
}

/** Take away what a query has left, and say something instead. */
function clear(part: FindPart, text: string): void {
  part('status').textContent = text;
  for (const name of ['figures', 'hits', 'named', 'most', 'others']) part(name).replaceChildren();
  for (const name of ['hits-more', 'retry', 'figures-group', 'named-group', 'most-group']) part(name).hidden = true;
}

/** Search when a reader asks, or rests from typing. */
function listen(form: HTMLFormElement, retry: HTMLElement, isPage: boolean, search: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  };
  const now = () => {
    clearTimeout(timer);
    search();
  };
  const input = form.querySelector('input')!;
  input.addEventListener('input', (event) => {
    // An input method is still composing: what stands there is not yet the word.
    if (!(event as InputEvent).isComposing) later();
  });
  input.addEventListener('compositionend', later);
  for (const select of form.querySelectorAll('select')) select.addEventListener('change', now);
  retry.addEventListener('click', now);
  form.addEventListener('submit', (event) => {
    if (!isPage) return;
    event.preventDefault();
    now();
  });
}
