/* What pages tell machines of themselves, in the words of schema.org. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test, type Site } from './fixtures.ts';

type Node = Record<string, unknown> & { '@type': string };

const nodesOf = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json]) => JSON.parse(json!) as Node,
  );

/** Every node of a site with its page. */
const listNodes = (site: Site) => site.pages.flatMap((page) => nodesOf(page.html).map((node) => ({ ...page, node })));

/**
 * What TypeScript has to say of nodes against the vocabulary of schema.org, which schema-dts writes as types: unknown
 * types and properties, and values of the wrong kind.
 */
function checkVocabulary(nodes: readonly Node[], name: string): string[] {
  const folder = resolve('.e2e/vocabulary');
  const file = join(folder, `${name}.ts`);
  mkdirSync(folder, { recursive: true });
  const lines = nodes.map((node) => `export const _: WithContext<${node['@type']}> = ${JSON.stringify(node)};`);
  const source = lines.map((line, index) => line.replace('_', `node${index}`)).join('\n');
  const types = [...new Set(nodes.map((node) => node['@type']))];
  writeFileSync(file, `import type { WithContext, ${types.join(', ')} } from 'schema-dts';\n${source}\n`);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.Preserve,
  });
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  rmSync(file);
  return found;
}

test('every word that pages tell machines is in the vocabulary of schema.org', ({ site, siteName }) => {
  const nodes = listNodes(site).map(({ node }) => node);
  expect([...new Set(nodes.map((node) => node['@type']))].sort()).toEqual(['Dataset', 'Report', 'ScholarlyArticle']);
  expect(checkVocabulary(nodes, siteName)).toEqual([]);
  // Neither a property of another type nor a value of another kind gets by.
  const [node] = nodes;
  expect(checkVocabulary([{ ...node!, cookTime: 'PT1H' }], `${siteName}-property`)).toHaveLength(1);
  expect(checkVocabulary([{ ...node!, publisher: { '@type': 'Recipe', name: '' } }], `${siteName}-value`)).toHaveLength(
    1,
  );
});

test('each table is a Dataset with its files, each brief a Report on its paper', ({ site }) => {
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

test('Highwire tags stand on the page about the paper and nowhere else', ({ site }) => {
  const tagged = site.pages.filter(({ html }) => html.includes('name="citation_title"'));
  const papers = listNodes(site).filter(({ node }) => node['@type'] === 'ScholarlyArticle');
  expect(tagged.map(({ address }) => address)).toEqual(papers.map(({ address }) => address));
  expect(tagged).toHaveLength(site.languages.length);
});
