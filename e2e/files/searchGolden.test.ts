import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuilt, type BuiltSearch } from '../../bench/openBuilt.ts';
import { findSections } from '../../src/search/language/excerpts.ts';
import { openSites } from '../builtSite.ts';

/** A query written by hand for the paper, with what a reader should find. Pages are named by their path. */
interface Golden {
  query: string;
  /** One of these is the best page, and stands first. */
  first?: string[];
  /** These hold it too. */
  holds?: string[];
  /** These do not. */
  not?: string[];
  /** A section, row or entry that holds it too: `data/table-2#row-13`. */
  section?: string;
  /** Nothing holds it. */
  none?: true;
}

const [paper] = openSites('paper');
const readGolden = (lang: string) =>
  JSON.parse(readFileSync(new URL(`../golden/${lang}.json`, import.meta.url), 'utf8')) as Golden[];

describe.each(paper!.languages)('queries written by hand, in $code', ({ code, tag }) => {
  let built: BuiltSearch;
  beforeAll(async () => {
    built = await openBuilt(paper!.folder);
  });
  afterAll(() => built.close());

  test('find what they should, best first', async () => {
    const engine = await built.open(tag);
    const pathOf = async (page: number) => {
      const { href } = await engine.readHead(page);
      return paper!.pages.find(({ address }) => address.slice(paper!.base.length) === href.slice(1))!.path;
    };
    const problems: string[] = [];
    const ranks: number[] = [];
    for (const { query, first, holds = [], not = [], section, none } of readGolden(code)) {
      // A space says that the last word has come to its end.
      const { hits, matcher } = await engine.search(`${query} `);
      const paths = await Promise.all(hits.map(pathOf));
      const missing = [...(first ?? []), ...holds].filter((path) => !paths.includes(path));
      const wrong = none ? paths : not.filter((path) => paths.includes(path));
      if (missing.length > 0) problems.push(`${query}: missing ${missing.join(', ')}`);
      if (wrong.length > 0) problems.push(`${query}: wrong ${wrong.join(', ')}`);
      if (first) ranks.push(1 + paths.findIndex((path) => first.includes(path)));
      const [path = '', anchor] = section?.split('#') ?? [];
      const at = hits[paths.indexOf(path)];
      if (!anchor || at === undefined) continue;
      const sections = findSections(await engine.readSections(at), matcher).map(({ id }) => id);
      if (!sections.includes(anchor)) problems.push(`${query}: ${path} without ${anchor}`);
    }
    expect(problems).toEqual([]);
    // Mean reciprocal rank.
    expect(ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length).toBeGreaterThanOrEqual(0.95);
  });
});
