import type { PageFrame } from '../views/frame.ts';
import type { PageRecord } from './manifest.ts';

/** What a page is, from what stands around its content. */
export function recordOf(frame: PageFrame, isSearched: boolean): PageRecord {
  const { lang, tag, title, description, canonical, header, path, search, shared, sheet, whole, root } = frame;
  const fileOf = (href: string) => href.slice(root.length);
  const [a4, letter] = sheet?.pdfs.map(({ href }) => fileOf(href)) ?? [];
  return {
    file: path === '404' ? '404.html' : `${fileOf(header.current)}index.html`,
    lang,
    tag,
    path,
    address: canonical,
    title,
    description,
    siteTitle: header.title,
    kind: search.kind,
    order: search.order,
    isSearched,
    ...(isSearched && search.figures.length > 0 && { figures: search.figures }),
    ...(shared?.section && { section: shared.section }),
    ...(sheet && !whole && { sheet: { mark: sheet.mark, ...(sheet.isLong && { isLong: true }) } }),
    ...(whole && { whole }),
    ...(shared && { image: fileOf(decodeURI(new URL(shared.image).pathname)) }),
    ...(shared?.markdown && { markdown: fileOf(shared.markdown) }),
    ...(a4 && letter && { pdfs: { A4: a4, Letter: letter } }),
  };
}
