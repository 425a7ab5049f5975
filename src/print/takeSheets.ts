import { linkStyles, loadPage, stylesOf } from './loadPage.ts';

/** What the sheets that are taken along need beside themselves; words with `{names}` of values. */
export interface TakenMatter {
  /** Address of their style sheet. */
  styles: string;
  contents: string;
  /** Which of the sheets one is. */
  numbered: string;
}

/** Attributes that give an id, or name some. */
const NAMING = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'headers'];

/**
 * Make the pages that are printed: a cover with the contents, then each sheet as its own page on the web has it, in the
 * size of type in which it fills a page. Style sheets, fonts and images that they need are there when this is done.
 * @param cover of the whole briefing, to be made the cover of these
 * @param hrefs full addresses of the sheets' pages
 * @throws {Error} If a sheet does not load.
 */
export async function takeSheets(cover: Element, hrefs: readonly string[], matter: TakenMatter): Promise<Element[]> {
  const pages = await Promise.all(hrefs.map(loadPage));
  await linkStyles([matter.styles, ...pages.flatMap(stylesOf)]);
  const taken = pages.map((page, index) => {
    const sheet = document.importNode(page.querySelector('.sheet')!, true);
    sheet.classList.add('taken-sheet');
    prefixIds(sheet, `s${index + 1}-`);
    sheet.id = `sheet-${index + 1}`;
    // Readers turn to a sheet by its number in every browser: few print numbers of pages that a style sheet asks for.
    const number = document.createElement('p');
    number.textContent = fill(matter.numbered, { number: index + 1, count: hrefs.length });
    sheet.querySelector('.sheet-masthead')?.append(number);
    return sheet;
  });
  const anchors = new Map(hrefs.map((href, index) => [href, `#sheet-${index + 1}`]));
  for (const link of taken.flatMap((sheet) => [...sheet.querySelectorAll('a')])) {
    link.href = anchors.get(link.href) ?? link.href;
  }
  const images = taken.flatMap((sheet) => [...sheet.querySelectorAll('img')]);
  // What is not in sight would not be asked for.
  for (const image of images) image.loading = 'eager';
  await Promise.allSettled([
    ...images.map((image) => image.decode()),
    // A face that only paper needs would come after it is printed.
    ...[...document.fonts].map((face) => face.load()),
  ]);
  const titles = taken.map((sheet) => sheet.querySelector('h1')!.textContent.trim());
  return [makeCover(cover, titles, matter), ...taken];
}

/** Put values in place of the `{names}` of a text. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Ids are unique in a page; of many pages in one, they are not. */
function prefixIds(sheet: Element, prefix: string): void {
  for (const element of [sheet, ...sheet.querySelectorAll('*')]) {
    for (const name of NAMING) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replace(/\S+/g, `${prefix}$&`));
    }
    const href = element.getAttribute('href');
    if (href?.startsWith('#')) element.setAttribute('href', `#${prefix}${href.slice(1)}`);
  }
}

function makeCover(whole: Element, titles: readonly string[], { contents }: TakenMatter): Element {
  const cover = whole.cloneNode(true) as Element;
  cover.classList.add('taken-cover');
  // On the web the page is called otherwise; what is printed begins with its own title.
  const title = cover.querySelector('.cover-title')!;
  title.role = 'heading';
  title.ariaLevel = '1';
  const list = document.createElement('ol');
  for (const [index, text] of titles.entries()) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const number = document.createElement('span');
    link.href = `#sheet-${index + 1}`;
    link.textContent = text;
    number.textContent = String(index + 1);
    item.append(link, number);
    list.append(item);
  }
  const heading = document.createElement('h2');
  heading.textContent = contents;
  const block = document.createElement('div');
  block.append(heading, list);
  cover.lastElementChild!.before(block);
  return cover;
}
