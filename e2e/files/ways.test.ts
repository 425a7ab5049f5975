/* The ways through a site, as its links lay them: contents, matrix, related briefs, next and previous. */
import { describe, expect, test } from 'vitest';
import { briefPaths, kindPaths, openSites, pageAt, pagesIn } from '../builtSite.ts';
import { all, documentOf, first, textOf, values, type Document, type Element } from '../document.ts';

/** The part of a page that has this id on its heading. */
const part = (document: Document, id: string) =>
  all(document, 'section').find((section) => first(section, `h2#${id}`)) as Element;

describe.each(openSites('paper', 'sample'))('$name', (site) => {
  describe.each(site.languages)('in $code', ({ code }) => {
    const home = documentOf(pageAt(site, code, ''));
    const addressOf = (path: string) => pageAt(site, code, path).address;
    const briefs = briefPaths(site).map(addressOf);

    test('the home page asks the question and gives key figures with their sources', () => {
      expect(textOf(first(home, 'h1')!)).toMatch(/[?？]$/);
      const figures = all(part(home, 'figures'), 'a');
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        expect(textOf(figure)).toMatch(/\d/);
        expect(figure.attribs['href']).toMatch(/\/data\/[^/]+\/#row-/);
      }
    });

    test('the home page leads to every brief, under its kind', () => {
      for (const kind of kindPaths(site)) {
        const targets = values(part(home, kind), 'li a', 'href').filter((target) => briefs.includes(target));
        expect(targets.sort(), kind).toEqual(briefPaths(site, kind).map(addressOf).sort());
      }
    });

    test('every cell of the matrix leads to a brief, or says that nothing is linked', () => {
      const cells = all(documentOf(pageAt(site, code, 'matrix')), 'table td[data-label]');
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells) {
        const targets = values(cell, 'a', 'href');
        if (targets.length === 0) expect(textOf(cell)).toMatch(/none linked|无/);
        for (const target of targets) expect(briefs).toContain(target);
      }
    });

    test('the matrix of the home page says for each pair of briefs how they relate', () => {
      const [head, ...rows] = all(first(home, 'main table')!, 'tr');
      const columns = all(head!, 'th a').length;
      expect(columns * rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const cells = all(row, 'td').map(textOf);
        expect(cells).toEqual(Array.from({ length: columns }, () => expect.stringMatching(/\S/) as string));
      }
    });

    test('related briefs of another kind name each other', () => {
      const kindOf = (address: string) =>
        pagesIn(site, code)
          .find((page) => page.address === address)!
          .path.split('/')[0];
      const relatedOf = (address: string) => {
        const page = pagesIn(site, code).find((candidate) => candidate.address === address)!;
        const section = part(documentOf(page), 'related');
        return section ? values(section, 'li a', 'href') : [];
      };
      const pairs = briefs
        .flatMap((brief) => relatedOf(brief).map((other) => ({ brief, other })))
        .filter(({ brief, other }) => kindOf(brief) !== kindOf(other));
      expect(pairs.length).toBeGreaterThan(0);
      for (const { brief, other } of pairs) expect(relatedOf(other), `${other} names ${brief}`).toContain(brief);
    });

    test('next leads through the whole site in the order of its contents, and previous back', () => {
      const order = values(part(documentOf(pageAt(site, code, 'search')), 'contents'), 'a', 'href');
      expect(order.length).toBeGreaterThan(briefs.length);
      for (const [index, address] of order.entries()) {
        const document = documentOf(pagesIn(site, code).find((page) => page.address === address)!);
        expect(values(document, 'a[rel=prev]', 'href'), address).toEqual([order[index - 1] ?? addressOf('')]);
        expect(values(document, 'a[rel=next]', 'href'), address).toEqual(order.slice(index + 1, index + 2));
      }
    });

    test('each brief has its answer, its problem and evidence that says where it comes from', () => {
      for (const path of briefPaths(site)) {
        const document = documentOf(pageAt(site, code, path));
        expect(textOf(first(document, '#answer')!), path).toMatch(/[.。]/);
        expect(textOf(first(part(document, 'problem'), 'p')!), path).toMatch(/[.。]/);
        const evidence = all(part(document, 'evidence'), 'li');
        expect(evidence.length, path).toBeGreaterThan(0);
        for (const item of evidence) {
          const lines = all(item, 'p').map(textOf);
          expect(lines[0], path).toMatch(/[.。]/);
          expect(lines.at(-1), path).toMatch(/\S/);
        }
        expect(textOf(first(part(document, 'place'), 'li')!), path).toMatch(/\S/);
      }
    });

    test('each action of a brief says who acts and what shows that it worked', () => {
      const sections = briefPaths(site).flatMap((path) => part(documentOf(pageAt(site, code, path)), 'actions') ?? []);
      expect(sections.length).toBeGreaterThan(0);
      for (const section of sections) {
        const actions = all(section, 'ol > li');
        expect(actions.length).toBeGreaterThanOrEqual(1);
        for (const action of actions) {
          expect(textOf(first(action, 'p')!)).toMatch(/\S/);
          expect(all(action, 'dt')).toHaveLength(2);
          expect(all(action, 'dd').map(textOf)).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
        }
      }
    });
  });
});
