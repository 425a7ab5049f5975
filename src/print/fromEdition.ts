import { linkStyles, loadPage, stylesOf } from './loadPage.ts';
import { fill } from './takeSheets.ts';

/** An edition as its page has it. */
interface Edition {
  element: HTMLElement;
  /** The mark of the sheet that is asked about, where this edition was the first with its text. */
  mark: string | undefined;
  /** No marks of it are kept. */
  isUnmarked: boolean;
}

/**
 * Tell of a printout whose text is not that of its page any more of which edition it was, and what each later one changed on
 * this page, in its author's words. The page of editions knows.
 * @param href address of that page
 * @param sheet path of the page that was printed, as marks are kept by
 * @param printed mark of the text that was printed
 * @param current mark of the text of the page
 * @returns what to show; nothing where no edition has the sheet
 * @throws {Error} if the page of editions does not load
 */
export async function tellFromEditions(
  href: string,
  sheet: string,
  printed: string,
  current: string,
): Promise<Node[] | undefined> {
  const page = await loadPage(href);
  // Its faces hold the characters of what it says.
  await linkStyles(stylesOf(page));
  const list = page.querySelector<HTMLElement>('[data-editions]')!;
  const { found, undescribed, unknown } = list.dataset as Record<'found' | 'undescribed' | 'unknown', string>;
  const editions = [...list.querySelectorAll<HTMLElement>('[data-edition]')].map((element): Edition => {
    const rows = [...element.querySelectorAll<HTMLElement>('[data-of]')];
    const mark = rows.find(({ dataset }) => dataset['of'] === sheet)?.querySelector('code')?.textContent;
    return { element, mark, isUnmarked: 'unmarked' in element.dataset };
  });
  const newest = editions.find(({ mark }) => mark);
  if (!newest) return undefined;

  const link = make('a', page.querySelector('h1')!.textContent);
  link.href = href;
  const index = editions.findIndex(({ mark }) => mark === printed);
  if (index < 0) return [make('p', fill(unknown, { mark: printed })), link];

  const since = editions.slice(0, index).filter(touches);
  const isDescribed = newest.mark === current || since.some(({ isUnmarked }) => isUnmarked);
  const changes = make('ul');
  changes.className = 'list-disc ps-5';
  changes.append(...(isDescribed ? [] : [make('li', undescribed)]), ...since.map(tellChanges));
  const { element } = editions[index]!;
  const values = { edition: element.dataset['edition']!, date: wordsIn(element, 'time') };
  return [make('p', fill(found, values)), changes, link];
}

/** Whether an edition has changed this page: by its marks, by its author's list, or, where there is neither, perhaps. */
function touches({ element, mark, isUnmarked }: Edition): boolean {
  const pages = element.querySelector('[data-pages]');
  const links = [...(pages?.querySelectorAll('a') ?? [])];
  return mark !== undefined || links.some(({ pathname }) => pathname === location.pathname) || (isUnmarked && !pages);
}

function tellChanges({ element }: Edition): HTMLElement {
  const item = make('li');
  const changes = document.importNode(element.querySelector('[data-changes]')!, true);
  item.append(`${wordsIn(element, 'h2')} · ${wordsIn(element, 'time')} · `, ...changes.childNodes);
  return item;
}

const wordsIn = (edition: HTMLElement, selector: string) => edition.querySelector(selector)!.textContent.trim();

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
