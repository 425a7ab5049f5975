import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { openSites, pageAt, pagesIn } from '../builtSite.ts';
import { all, documentOf, first, textOf, values } from '../document.ts';

/** The sentence, the cell or, among bars, the row that a figure stands in. */
function around({ parent }: Element): Element {
  const element = parent as Element;
  return element.parent && ['span', 'dd'].includes(element.name) ? around(element) : element;
}

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

    test('a mark stands apart from what it marks, also when both are copied', () => {
      const marks = pagesIn(site, code).flatMap((page) => all(documentOf(page), 'abbr[data-pagefind-ignore]'));
      if (site.name !== 'sample-one') expect(marks.length).toBeGreaterThan(0);
      for (const { prev, parent } of marks) {
        const before = prev?.type === 'text' ? prev.data : '';
        expect(before, textOf(parent as Element)).toMatch(/\s$/);
      }
    });

    test('a figure that was put right says so in every sentence and table, and in every file', () => {
      const corrected = entries.filter((entry) => /Corrected|已更正/.test(textOf(first(entry, 'dl strong')!)));
      if (site.languages.length > 1) expect(corrected.length).toBeGreaterThan(0);
      for (const { attribs } of corrected) {
        const [name, row, field] = attribs['id']!.split('.');
        const links = pagesIn(site, code).flatMap((page) =>
          all(documentOf(page), `main a[data-entry$="#${attribs['id']}"]`).map((link) => textOf(around(link))),
        );
        expect(links.length).toBeGreaterThan(0);
        expect(links.filter((text) => !/Corrected|已更正/.test(text))).toEqual([]);
        const table = documentOf(pageAt(site, code, `data/${name}`));
        expect(all(table, `#row-${row} abbr`).map(textOf).join()).toMatch(/Corrected|已更正/);
        const data = JSON.parse(
          readFileSync(join(site.folder, code === site.languages[0]!.code ? '' : code, 'data', `${name}.json`), 'utf8'),
        ) as {
          corrections: { row: string; field: string; prints: string; why: string; note: string }[];
        };
        expect(data.corrections).toContainEqual(expect.objectContaining({ row, field }));
      }
    });

    test('the page of all numbers counts every figure as traced', () => {
      expect(entries.length).toBeGreaterThan(0);
      const coverage = textOf(first(numbers, 'main details li')!);
      expect(Number(/\d+/.exec(coverage)?.[0])).toBe(entries.length);
    });
  });
});
