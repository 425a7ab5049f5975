/* What pages tell machines of themselves, in the words of schema.org. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { openSites, type BuiltSite } from '../builtSite.ts';

type Node = Record<string, unknown> & { '@type': string };

const nodesOf = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json!) as Node,
  );

/** Every node of a site with its page. */
const listNodes = (site: BuiltSite) =>
  site.pages.flatMap((page) => nodesOf(page.html).map((node) => ({ ...page, node })));

/**
 * Ask TypeScript for the nodes that break the vocabulary of schema.org, which schema-dts writes as types: unknown types
 * and properties, and values of the wrong kind.
 * @returns the places of these nodes
 */
function checkVocabulary(nodes: readonly Node[]): number[] {
  const folder = resolve('.e2e/vocabulary');
  const file = join(folder, 'nodes.ts');
  mkdirSync(folder, { recursive: true });
  const lines = nodes.map(
    (node, index) => `export const node${index}: WithContext<${node['@type']}> = ${JSON.stringify(node)};`,
  );
  const types = [...new Set(nodes.map((node) => node['@type']))];
  writeFileSync(file, [`import type { WithContext, ${types.join(', ')} } from 'schema-dts';`, ...lines].join('\n'));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.Preserve,
  });
  const found = ts.getPreEmitDiagnostics(program).map(({ file: source, start }) => {
    // The first line is the import.
    return source!.getLineAndCharacterOfPosition(start!).line - 1;
  });
  rmSync(file);
  return [...new Set(found)];
}

// The second sample has no page about the paper.
const sites = openSites('paper', 'sample');

test('every word that pages tell machines is in the vocabulary of schema.org', () => {
  for (const site of sites) {
    const types = new Set(listNodes(site).map(({ node }) => node['@type']));
    expect([...types].sort()).toEqual([
      'BreadcrumbList',
      'DataCatalog',
      'Dataset',
      'Report',
      'ScholarlyArticle',
      'WebSite',
    ]);
  }
  const { node } = listNodes(sites[0]!)[0]!;
  // Neither a property of another type nor a value of another kind gets by: the last two are wrong.
  const wrong: Node[] = [
    { ...node, cookTime: 'PT1H' },
    { ...node, publisher: { '@type': 'Recipe', name: '' } },
  ];
  const right = [...sites, ...openSites('sample-one')].flatMap(listNodes).map(({ node }) => node);
  expect(checkVocabulary([...right, ...wrong])).toEqual([right.length, right.length + 1]);
});

describe.each(sites)('$name', (site) => {
  test('each table is a Dataset with its files, each brief a Report on its paper', () => {
    for (const { path, html, address } of site.pages) {
      const isTable = path.startsWith('data/');
      const isBrief = !isTable && path.includes('/');
      if (!isTable && !isBrief) continue;
      const [data] = nodesOf(html);
      expect(data, path).toMatchObject({
        '@context': 'https://schema.org',
        '@type': isTable ? 'Dataset' : 'Report',
        url: site.ownOrigin + address,
        name: expect.stringMatching(/\S/),
        inLanguage: expect.stringMatching(/^[a-z]{2}/),
        license: expect.stringMatching(/^https:/),
        datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
      if (isBrief) {
        expect(data!['isBasedOn']).toMatchObject({ '@type': 'ScholarlyArticle', name: expect.stringMatching(/\S/) });
        continue;
      }
      const files = data!['distribution'] as { '@type': string; contentUrl: string; encodingFormat: string }[];
      expect(files.length).toBeGreaterThan(3);
      for (const file of files) {
        expect(file['@type']).toBe('DataDownload');
        expect(file.encodingFormat).toMatch(/^\w+\/\S+$/);
        const name = new URL(file.contentUrl).pathname.slice(site.base.length);
        expect(existsSync(join(site.folder, name)), name).toBe(true);
      }
    }
  });

  test('each page says where it stands, from the overview down', () => {
    const pages = site.pages.filter(({ path }) => path !== '' && path !== '404');
    for (const { html, address } of pages) {
      const crumbs = nodesOf(html).find((node) => node['@type'] === 'BreadcrumbList');
      const items = crumbs?.['itemListElement'] as { position: number; item: string }[];
      expect(
        items.map(({ position }) => position),
        address,
      ).toEqual(items.map((_, index) => index + 1));
      expect(items.at(-1)!.item).toBe(site.ownOrigin + address);
      for (const { item } of items) expect(item).toMatch(/^https?:/);
    }
  });

  test('Highwire tags stand on the page about the paper and nowhere else', () => {
    const tagged = site.pages.filter(({ html }) => html.includes('name="citation_title"'));
    const papers = listNodes(site).filter(({ node }) => node['@type'] === 'ScholarlyArticle');
    expect(tagged.map(({ address }) => address)).toEqual(papers.map(({ address }) => address));
    expect(tagged).toHaveLength(site.languages.length);
  });
});
