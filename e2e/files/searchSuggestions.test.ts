import { expect, test } from 'vitest';
import { judgeSuggestions, type Share } from '../../bench/suggestions.ts';
import { openSites } from '../builtSite.ts';

const rightOf = (shares: readonly Share[]) =>
  shares.reduce((sum, { right }) => sum + right, 0) / shares.reduce((sum, { asked }) => sum + asked, 0);

test.each(openSites('paper', 'sample'))(
  'what was meant is suggested first, for errors in the terms of the $name',
  { timeout: 120_000 },
  async ({ name, folder }) => {
    // Of the paper's many terms a third says as much; `npm run bench -- suggestions` tries all.
    const judged = await judgeSuggestions(folder, name === 'paper' ? 3 : 1);
    expect(judged.size).toBeGreaterThan(1);
    for (const [lang, kinds] of judged) {
      const all = Object.values(kinds);
      expect(
        all.reduce((sum, { asked }) => sum + asked, 0),
        lang,
      ).toBeGreaterThan(5);
      expect(rightOf(all), `${lang}: ${all.flatMap(({ wrong }) => wrong).join('; ')}`).toBeGreaterThanOrEqual(0.9);
      if (kinds['pinyin']) expect(rightOf([kinds['pinyin']]), lang).toBeGreaterThanOrEqual(0.9);
    }
  },
);
