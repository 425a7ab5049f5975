/** Stands between two blocks of a page's text in the index: a private-use character that no text has. */
export const BLOCK = '\uE000';
