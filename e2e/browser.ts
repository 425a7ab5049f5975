/*
 * Tests import nothing from src/, with this one exception: the browser that the tests drive and the one that prints the
 * sheets are looked for in the same places, and two lists of places would drift apart.
 */
export { browserSwitches, findBrowser } from '../src/print/browser.ts';
