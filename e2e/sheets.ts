import type { BuiltPage } from './builtSite.ts';

/** The pages of a built site that print as one sheet. */
export function sheetsOf({ pages }: { pages: BuiltPage[] }): BuiltPage[] {
  return pages.filter(({ html }) => / data-sheet[=> ]/.test(html));
}
