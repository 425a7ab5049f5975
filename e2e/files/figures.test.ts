import { describe, expect, test } from 'vitest';
import { openSites, pageAt, pagesIn } from '../builtSite.ts';
import { all, documentOf, first, textOf, values } from '../document.ts';

describe.each(openSites('paper', 'sample', 'sample-one'))('$name', (site) => {
  describe.each(site.languages)('in $code', ({ code }) => {
    const numbers = documentOf(pageAt(site, code, 'numbers'));
    const entries = all(numbers, 'li[id*="."]');

    test('every number in a text has an entry that leads to a source', () => {
      const wanted = new Set(
        pagesIn(site, code).flatMap((page) => values(documentOf(page), 'a[data-entry*="/numbers/"]', 'data-entry')),
      );
      expect(wanted.size).toBeGreaterThan(0);
      const ids = entries.map(({ attribs }) => attribs['id']);
      expect([...wanted].filter((entry) => !ids.includes(decodeURIComponent(entry.split('#')[1]!)))).toEqual([]);
      for (const entry of entries) {
        // The paper, or an official source, or a formula.
        const inPaper = /Section \d|第[\d.]+节|Abstract|摘要|三条街/.test(textOf(entry));
        const sources = all(entry, 'a[href*="/sources/"], a[href*="/numbers/#"], a[href^="#"]');
        expect(inPaper || sources.length > 0, `source of ${entry.attribs['id']}`).toBe(true);
      }
    });

    test('the page of all numbers counts every figure as traced', () => {
      expect(entries.length).toBeGreaterThan(0);
      const coverage = textOf(first(numbers, 'main section[aria-labelledby] li')!);
      expect(coverage.match(/\d+/g)!.map(Number).slice(0, 2)).toEqual([entries.length, entries.length]);
    });
  });
});
