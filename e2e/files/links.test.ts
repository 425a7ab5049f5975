import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileAt, openSites, pagesIn, type BuiltSite } from '../builtSite.ts';
import { all, documentOf, textOf, values } from '../document.ts';

/** Say what is wrong with an address on a page; `undefined` when it leads somewhere. */
function findFault(link: string, from: string, site: BuiltSite, ids: Map<string, string[]>): string | undefined {
  const { origin, pathname, hash } = new URL(link, site.ownOrigin + from);
  if (origin !== site.ownOrigin) return 'leads away from the site';
  if (!pathname.startsWith(site.base)) return 'ignores the base';
  if (!existsSync(fileAt(site, pathname))) return 'no such file';
  const anchor = decodeURIComponent(hash.slice(1));
  return anchor && !ids.get(pathname)?.includes(anchor) ? 'no such anchor' : undefined;
}

const isExternal = (link: string) => /^(https:\/\/|mailto:)/.test(link);

describe.each(openSites('paper', 'sample', 'sample-one', 'sample-world'))('$name', (site) => {
  const markups = site.pages.map((page) => ({ ...page, document: documentOf(page) }));
  const idsOf = new Map(markups.map(({ address, document }) => [address, values(document, '[id]', 'id')]));
  const anchorsOf = new Map(
    markups.map(({ address, document }) => [
      address,
      values(document, 'a[href]', 'href').filter((link) => !isExternal(link)),
    ]),
  );

  test('every link leads to a page and an anchor that exist', () => {
    const faults = [...anchorsOf].flatMap(([address, anchors]) =>
      anchors.flatMap((link) => {
        const fault = findFault(link, address, site, idsOf);
        return fault ? [`${address}: ${link} ${fault}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('pages load nothing from elsewhere', () => {
    const faults = markups.flatMap(({ address, document }) => {
      // What the page loads by itself, and where its forms lead.
      const parts = [
        ...values(document, '[src]', 'src'),
        ...values(document, 'link[href]:not([rel=canonical], [rel=alternate])', 'href'),
        ...values(document, 'form[action]', 'action'),
      ];
      expect(parts.length).toBeGreaterThan(0);
      return parts.flatMap((part) => {
        const fault = findFault(part, address, site, idsOf);
        return fault ? [`${address}: ${part} ${fault}`] : [];
      });
    });
    expect(faults).toEqual([]);
  });

  test('every page can be reached from the home page', () => {
    const reached = new Set([site.base]);
    // A set grows while it is walked.
    for (const address of reached) {
      for (const link of anchorsOf.get(address)!) {
        const { pathname } = new URL(link, site.ownOrigin + address);
        if (anchorsOf.has(pathname)) reached.add(pathname);
      }
    }
    const addresses = site.pages.filter(({ path }) => path !== '404').map(({ address }) => address);
    expect(addresses.filter((address) => !reached.has(address))).toEqual([]);
  });

  test.each(markups)('$file has a heading, a title, a description and an address of its own', (page) => {
    const { document, path, address } = page;
    expect.soft(all(document, 'h1').map(textOf), 'h1').toEqual([expect.stringMatching(/\S/)]);
    expect.soft(all(document, 'title').map(textOf), 'title').toEqual([expect.stringMatching(/\S/)]);
    const descriptions = values(document, 'meta[name=description]', 'content');
    expect.soft(descriptions, 'description').toEqual([expect.stringMatching(/\S/)]);
    // The page that a host shows for every unknown address has no address of its own.
    if (path === '404') return;
    expect(values(document, 'link[rel=canonical]', 'href')).toEqual([site.ownOrigin + address]);
  });

  test.each(markups)('$file repeats no id, has no empty heading and shows no Markdown', ({ document, address }) => {
    const ids = idsOf.get(address)!;
    expect.soft(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect.soft(all(document, 'h1, h2, h3, h4, h5, h6').map(textOf)).not.toContain('');
    // The TeX of a formula stands in it for those who copy it.
    const formulas = all(document, 'annotation').map(textOf);
    const shown = formulas.reduce((text, tex) => text.replace(tex, ''), all(document, 'body').map(textOf).join());
    expect(shown).not.toMatch(/\*\*|__|\]\(|<[A-Z]|\{\w*\}|undefined|\[object|NaN/);
  });

  test('no two pages of a language have the same title', () => {
    for (const { code } of site.languages) {
      const titles = pagesIn(site, code).map((page) => textOf(all(documentOf(page), 'title')[0]!));
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });
});
