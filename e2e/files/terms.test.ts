import { describe, expect, test } from 'vitest';
import { openSites } from '../builtSite.ts';
import { documentOf, values } from '../document.ts';

describe.each(openSites('paper', 'sample'))('$name', (site) => {
  test('a page marks each of its terms once, at the first use', () => {
    let marked = 0;
    for (const page of site.pages) {
      const terms = values(documentOf(page), 'a[data-entry][href*="/glossary/#"]', 'href');
      expect(terms, page.file).toEqual([...new Set(terms)]);
      marked += terms.length;
    }
    expect(marked).toBeGreaterThan(0);
  });
});
