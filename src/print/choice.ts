/*
 * Readers take along what they need: they tick sheets in the contents, put them in order and print them behind a cover.
 * The choice stands in the address, which can be shared.
 */
import { readChoice, writeChoice } from './choiceAddress.ts';
import { fill, takeSheets } from './takeSheets.ts';

/** Bring the form to life that `Choice.astro` has drawn. */
export function startChoice(form: HTMLFormElement): void {
  const find = <Kind extends HTMLElement>(selector: string) => form.querySelector<Kind>(selector)!;
  const words = form.dataset as Record<
    'styles' | 'cover' | 'contents' | 'numbered' | 'moved' | 'left' | 'gone' | 'failed',
    string
  >;
  const boxes = new Map(
    [...document.querySelectorAll<HTMLInputElement>('[form=choice]')].map((box) => [box.value, box]),
  );
  const [list, status] = [find('[data-chosen]'), find('[role=status]')];
  const meeting = find<HTMLInputElement>('[name=for]');
  const whole = document.querySelector('.cover')!;
  const taken = document.querySelector<HTMLElement>('[data-taken]')!;
  const ownTitle = document.title;
  const rows = new Map<string, HTMLElement>();
  let chosen: string[] = [];
  let ready = Promise.resolve();

  const titleOf = (sheet: string) => boxes.get(sheet)!.ariaLabel!;
  const rowOf = (sheet: string) => {
    const known = rows.get(sheet);
    if (known) return known;
    const row = find<HTMLTemplateElement>('template').content.firstElementChild!.cloneNode(true) as HTMLElement;
    row.dataset['sheet'] = sheet;
    row.firstElementChild!.textContent = titleOf(sheet);
    for (const button of row.querySelectorAll('button')) {
      button.ariaLabel = fill(button.ariaLabel!, { title: titleOf(sheet) });
    }
    rows.set(sheet, row);
    return row;
  };
  const buttonOf = (sheet: string, does: string) => rowOf(sheet).querySelector<HTMLElement>(`[data-does=${does}]`)!;

  /** Show the choice in the form, in the address and on paper. */
  const show = () => {
    for (const [sheet, box] of boxes) box.checked = chosen.includes(sheet);
    list.replaceChildren(...chosen.map(rowOf));
    for (const [index, sheet] of chosen.entries()) {
      rest(buttonOf(sheet, 'up'), index === 0);
      rest(buttonOf(sheet, 'down'), index === chosen.length - 1);
    }
    find('[data-none]').hidden = chosen.length > 0;
    find('[data-some]').hidden = chosen.length === 0;
    writeAddress();
    ready = prepare();
    // Who prints is told.
    ready.catch(() => {});
  };
  const writeAddress = () => {
    const search = writeChoice({ sheets: chosen, meeting: meeting.value.trim() });
    if (search !== location.search) history.replaceState(null, '', location.pathname + search + location.hash);
    find<HTMLAnchorElement>('.copy-link').href = location.href;
  };
  const nameMeeting = () => {
    const name = meeting.value.trim();
    const line = name && fill(words.cover, { name });
    // A browser names the file after the page.
    document.title = chosen.length > 0 && line ? `${line} · ${ownTitle}` : ownTitle;
    const place = taken.querySelector('.cover-text');
    if (place) place.textContent = line;
  };
  const prepare = async () => {
    const sheets = chosen;
    const hrefs = sheets.map((sheet) => boxes.get(sheet)!.closest('li')!.querySelector('a')!.href);
    const pages = hrefs.length > 0 ? await takeSheets(whole, hrefs, words) : [];
    // The reader has chosen otherwise meanwhile.
    if (sheets !== chosen) return ready;
    taken.replaceChildren(...pages);
    nameMeeting();
  };

  const actions: Record<string, (sheet: string) => void | Promise<void>> = {
    up(sheet) {
      move(sheet, -1);
    },
    down(sheet) {
      move(sheet, 1);
    },
    remove(sheet) {
      const next = chosen[chosen.indexOf(sheet) + 1] ?? chosen.at(-2);
      chosen = chosen.filter((other) => other !== sheet);
      show();
      (next ? buttonOf(next, 'remove') : find('h2')).focus();
      status.textContent = fill(words.left, { title: titleOf(sheet) });
    },
    async print() {
      // What did not load is asked for again.
      ready = ready.catch(prepare);
      try {
        await ready;
        status.textContent = '';
        window.print();
      } catch {
        status.textContent = words.failed;
      }
    },
  };
  const move = (sheet: string, by: number) => {
    const [from, to] = [chosen.indexOf(sheet), chosen.indexOf(sheet) + by];
    if (to < 0 || to === chosen.length) return;
    chosen = chosen.with(from, chosen[to]!).with(to, sheet);
    show();
    // What is moved in a page loses the focus.
    buttonOf(sheet, by < 0 ? 'up' : 'down').focus();
    say(sheet);
  };
  const say = (sheet: string) => {
    const number = chosen.indexOf(sheet) + 1;
    status.textContent = fill(words.moved, { title: titleOf(sheet), number, count: chosen.length });
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('click', (event) => {
    // It leads to this page: the script of all links copies its address, and that is all.
    if ((event.target as Element).matches('.copy-link')) event.preventDefault();
    const button = (event.target as Element).closest<HTMLElement>('[data-does]');
    if (button) void actions[button.dataset['does']!]!(button.closest<HTMLElement>('li')?.dataset['sheet'] ?? '');
  });
  meeting.addEventListener('input', nameMeeting);
  // Not at each letter: browsers refuse an address that changes too often.
  meeting.addEventListener('change', writeAddress);
  for (const [sheet, box] of boxes) {
    box.addEventListener('change', () => {
      chosen = box.checked ? [...chosen, sheet] : chosen.filter((other) => other !== sheet);
      show();
      if (box.checked) say(sheet);
      else status.textContent = fill(words.left, { title: titleOf(sheet) });
    });
  }
  // The sheets are called the same in every language.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-place]')) {
    link.addEventListener('click', () => {
      link.search = location.search;
    });
  }

  const asked = readChoice(location.search);
  const gone = asked.sheets.filter((sheet) => !boxes.has(sheet));
  chosen = asked.sheets.filter((sheet) => boxes.has(sheet));
  meeting.value = asked.meeting;
  show();
  if (gone.length > 0) status.textContent = fill(words.gone, { names: gone.join(', ') });
}

/** Show that a button has nothing to do for now. It keeps the focus, which a disabled one would lose. */
function rest(button: HTMLElement, isResting: boolean): void {
  button.ariaDisabled = String(isResting);
  button.style.opacity = isResting ? '0.3' : '';
}
