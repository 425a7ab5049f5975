/*
 * Everything that is loaded when search is used, as one file: the search page's box, the dialog, the marks on a page
 * that was found.
 */
export { startBox } from './box.ts';
export { openDialog } from './dialog.ts';
export { showMatches } from './highlight.ts';
