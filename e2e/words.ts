import type { Page } from '@playwright/test';
import { briefPaths } from './builtSite.ts';
import type { Site } from './fixtures.ts';

/** The longest word of a title. Chinese sets no spaces: the words are the browser's own. */
export function longestWord(title: string, tag: string): string {
  const segments = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(title)];
  const words = segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** The longest word of a brief's title, with the brief. */
export async function anyWord(
  page: Page,
  site: Site,
  lang: string,
): Promise<{ word: string; title: string; path: string }> {
  const [path] = briefPaths(site);
  await site.open(lang, path!);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const { tag } = site.languages.find(({ code }) => code === lang)!;
  return { word: longestWord(title, tag), title, path: path! };
}
