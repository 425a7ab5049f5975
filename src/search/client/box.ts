import type { Fragment } from '../language/excerpts.ts';
import type { Mode } from '../language/languages.ts';
import { readAddress, writeAddress } from './address.ts';
import { openEngine, type Engine } from './engine.ts';
import { countChoices, narrow, type Members } from './filters.ts';
import { moveFocus } from './focus.ts';
import { appendHits, growList, type IsStale, type Work } from './hits.ts';
import { drawOffer, type OtherSearch } from './offers.ts';
import { drawHit } from './results.ts';

/** What `SearchBox.astro` tells the script, as JSON in `data-search`. */
export interface BoxData {
  /** Address of the site's root. */
  root: string;
  /** How the box's language is indexed. */
  mode: Mode;
  /** The search pages in the other languages. */
  others: OtherSearch[];
  /** Interface texts; placeholders in braces. */
  texts: Record<'count' | 'none' | 'failed' | 'moreSections' | 'other' | 'translated', string>;
}

/** Finds an element of the box by its `data-part`. */
type FindPart = (name: string) => HTMLElement;

/** Milliseconds that typing must rest. */
const PAUSE = 150;

/**
 * Bring a search box to life.
 * @param isPage The box is the search page's own: it has filters, and its state is in the address.
 */
export function startBox(box: HTMLElement, isPage: boolean): void {
  const { root, mode, others, texts } = JSON.parse(box.dataset['search']!) as BoxData;
  const part: FindPart = (name) => box.querySelector<HTMLElement>(`[data-part=${name}]`)!;
  const form = box.querySelector('form')!;
  const input = form.querySelector('input')!;
  const selects = [...form.querySelectorAll('select')];
  const filters = selects.slice(0, -1);
  const kinds = new Map([...selects[0]!.options].map(({ value, dataset }) => [value, dataset['one']]));
  let engine: Promise<Engine> | undefined;
  let members: Members = new Map();
  let latest = 0;

  /** Do something for a query; meanwhile the box is busy. */
  const work: Work = async (isStale, task) => {
    box.ariaBusy = 'true';
    await task().catch(() => {
      if (isStale()) return;
      engine = undefined;
      clear(part, texts.failed);
      part('retry').hidden = false;
    });
    if (!isStale()) box.ariaBusy = 'false';
  };
  const showHits = growList(part('hits'), part('more'), work);

  const answer = async (query: string, isStale: IsStale) => {
    const opened = await (engine ??= openEngine(root, mode));
    const found = await opened.search(query);
    if (isPage && !members.size) members = await opened.findMembers(filters);
    const places = selects.at(-1)!.value ? await opened.listPlaces() : undefined;
    if (isStale()) return;
    if (isPage) countChoices(filters, found.hits, members);
    const hits = narrow(found.hits, filters, members);
    if (places) hits.sort((a, b) => places.get(a.id)! - places.get(b.id)!);
    const text = found.hits.length > 0 ? texts.count : texts.none;
    clear(
      part,
      text.replace('{count}', `${hits.length}`).replace('{query}', () => query),
    );
    part('others').append(...others.flatMap((other) => drawOffer(query, other, texts)));
    part('similar').hidden = !found.similar.length;
    const toItem = (fragment: Fragment) => drawHit(fragment, found.matcher, kinds, texts);
    await showHits(hits, toItem, isStale);
    await appendHits(part('similar-hits'), found.similar, toItem, isStale);
  };

  const search = () => {
    const turn = ++latest;
    const isStale = () => turn < latest;
    const query = input.value.trim();
    if (isPage) writeAddress(form);
    void work(isStale, async () => {
      if (query) return answer(query, isStale);
      countChoices(filters, [], members);
      clear(part, '');
    });
  };

  if (isPage) readAddress(form);
  listen(form, part('retry'), isPage, search);
  box.addEventListener('keydown', (event) => moveFocus(event, box));
  countChoices(filters, [], members);
  box.ariaBusy = 'false';
  if (input.value) search();
}

/** Take away what a query has left, and say something instead. */
function clear(part: FindPart, text: string): void {
  part('status').textContent = text;
  for (const name of ['hits', 'others', 'similar-hits']) part(name).replaceChildren();
  for (const name of ['more', 'retry', 'similar']) part(name).hidden = true;
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
