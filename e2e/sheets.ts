import { fileAt, type BuiltPage, type BuiltSite } from './builtSite.ts';
import { documentOf, values } from './document.ts';

/** The pages of a built site that print as a sheet, most of them on one page. */
export function sheetsOf<Page extends BuiltPage>({ pages }: { pages: Page[] }): Page[] {
  return pages.filter(({ html }) => / data-sheet[=> ]/.test(html));
}

/** Whether a sheet may take several pages. */
export const isLong = ({ html }: Pick<BuiltPage, 'html'>) => html.includes('class="sheet sheet-pages');

/** Size of type under which a sheet has none, in points; scripts in formulas are as small as printers set them. */
export const leastSize = ({ html }: Pick<BuiltPage, 'html'>) => (html.includes('<math') ? 5 : 8.99);

/** Files of a page's PDFs. */
export function pdfsOf(page: BuiltPage, site: BuiltSite): string[] {
  return values(documentOf(page), 'link[rel=alternate][type="application/pdf"]', 'href').map((href) =>
    fileAt(site, href),
  );
}

/** Whether readers reach a site at its address: those of examples and of this machine lead nowhere. */
export const isReached = ({ ownOrigin }: BuiltSite) => !/localhost|\.example/.test(ownOrigin);

/**
 * Words alone: spaces, and the signs that style sheets put between them, are not of the text. The sign of a millionth is a
 * Greek letter to some faces.
 */
export const squeeze = (text: string) => text.replace(/[\s\u200b\u2060-\u2064•·]+/g, '').replaceAll('µ', 'μ');
