/*
 * Everything that is loaded when search is used, as one file: the search page's box, the dialog, the marks on a page
 * that was found, the filter of a table.
 */
export { startBox } from './box.ts';
export { fillDialog } from './dialog.ts';
export { showMatches } from './highlight.ts';
export { findRows } from './rows.ts';
