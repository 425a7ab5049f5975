/*
 * Tests import nothing from src/, with this one exception: the browser that the tests drive and the one that prints the
 * sheets are looked for in the same places, and two lists of places would drift apart.
 */
import { browserSwitches as listSwitches, findBrowser as find } from '../src/browser/findBrowser.ts';

export const browserSwitches: readonly string[] = listSwitches(process.getuid?.() === 0);

/** The browser for the tests, if there is one on this machine. */
export function findBrowser(): string | undefined {
  return find({ env: process.env, platform: process.platform })?.executablePath;
}
