import { makeElement } from './element.ts';

/** Searches that a reader wants kept, the last one first, as JSON; nothing, unless the reader has said so. */
const STORE = 'recent-searches';
/** More are not kept. */
const MOST = 8;

/** What keeps recent searches on this device, for who wants that. */
export interface Recent {
  /** Keep a query, if the reader wants that. */
  keep(query: string): void;
  /** Show them, or leave their room to results. */
  show(isShown: boolean): void;
}

/**
 * Bring the recent searches of a box to life. Until the box is ticked nothing is kept, and unticked it forgets all.
 * @param part of `SearchBox.astro`
 * @param ask asks again
 */
export function startRecent(part: HTMLElement, ask: (query: string) => void): Recent {
  const box = part.querySelector('input')!;
  const list = part.querySelector('ol')!;
  const draw = () => {
    const queries = read();
    box.checked = queries !== undefined;
    list.parentElement!.hidden = !queries?.length;
    list.replaceChildren(
      ...(queries ?? []).map((query) => {
        const link = makeElement('a', 'inline-block py-1', query);
        link.href = `?${new URLSearchParams({ q: query })}`;
        link.onclick = (event) => {
          event.preventDefault();
          ask(query);
        };
        return makeElement('li', '', link);
      }),
    );
  };
  box.onchange = () => {
    write(box.checked ? [] : undefined);
    draw();
  };
  part.querySelector('button')!.onclick = () => {
    write([]);
    draw();
    box.focus();
  };
  return {
    keep(query) {
      const queries = read();
      if (queries && query) write([query, ...queries.filter((other) => other !== query)].slice(0, MOST));
    },
    show(isShown) {
      if (isShown) draw();
      part.hidden = !isShown;
    },
  };
}

function read(): string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? 'null');
    return Array.isArray(kept) ? kept.map(String) : undefined;
  } catch {
    // The browser keeps nothing for this site, or something else has.
    return undefined;
  }
}

function write(queries: readonly string[] | undefined): void {
  try {
    if (queries) localStorage.setItem(STORE, JSON.stringify(queries));
    else localStorage.removeItem(STORE);
  } catch {
    // Nothing is kept; the box says so by not staying ticked.
  }
}
