import { Converter } from 'opencc-js';
import type { Page } from '@playwright/test';
import { expect, test, type Site } from './fixtures.ts';
import { randomFrom } from './random.ts';
import { ask } from './searchPage.ts';

/*
 * Queries made from the site's own text, by a seed: the list of results must be the list of the pages whose text, as a
 * browser shows it, holds the query.
 */

const SEEDS = [1, 2, 3, 4, 5];
const LETTERS = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** The text of a page in blocks, without what the index leaves out on purpose. */
interface Text {
  address: string;
  blocks: string[];
}

const read = new Map<string, Text[]>();

/** Read every page that can be found, as the browser lays it out; once for all tests of a worker. */
async function readTexts(page: Page, site: Site, lang: string): Promise<Text[]> {
  const known = read.get(lang);
  if (known) return known;
  const texts: Text[] = [];
  for (const { address, html } of site.pagesIn(lang)) {
    if (!html.includes('data-pagefind-body')) continue;
    await page.goto(site.origin + address);
    const text = await page.getByRole('main').evaluate((main: HTMLElement) => {
      for (const element of main.querySelectorAll('[data-pagefind-ignore]')) element.remove();
      return main.innerText;
    });
    texts.push({ address, blocks: text.split(/[\n\t]+/).filter((block) => LETTERS.test(block)) });
  }
  read.set(lang, texts);
  return texts;
}

const withoutSpaces = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
const withoutSeparators = (text: string) => text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** Whether a text holds a query, whatever the width, the case, the spaces, and the separators of its numbers. */
function holds({ blocks }: Text, query: string): boolean {
  const wanted = withoutSpaces(query);
  return blocks
    .map(withoutSpaces)
    .some((text) => text.includes(wanted) || withoutSeparators(text).includes(withoutSeparators(wanted)));
}

/** Substrings of the texts in one of the ways of cutting that matter. */
function makeQueries(texts: readonly Text[], random: () => number): Record<string, string[]> {
  const blocks = texts.flatMap((text) => text.blocks);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const cut = (length: number) => {
    const block = [...pick(blocks)];
    const start = Math.floor(random() * Math.max(1, block.length - length));
    return block
      .slice(start, start + length)
      .join('')
      .trim();
  };
  const collect = (count: number, make: () => string, isWanted: (query: string) => boolean) => {
    const found: string[] = [];
    while (found.length < count) {
      const query = make();
      if (isWanted(query)) found.push(query);
    }
    return found;
  };
  const length = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  return {
    substring: collect(
      16,
      () => cut(length(2, 6)),
      (query) => /^\p{Script=Han}{2,}$/u.test(query),
    ),
    mixed: collect(
      8,
      () => cut(length(3, 8)),
      (query) => HAN.test(query) && /[a-z\d]/i.test(query) && /^[\p{L}\p{N}]+$/u.test(query),
    ),
    punctuated: collect(
      8,
      () => cut(length(3, 8)),
      (query) => /\p{Script=Han}[，。、：；《》（）%.-]+[\p{L}\p{N}]/u.test(query) && !/["“”]/.test(query),
    ),
    single: collect(
      4,
      () => cut(1),
      (query) => HAN.test(query),
    ),
    none: collect(
      8,
      () => cut(length(1, 3)) + cut(length(1, 3)),
      (query) => /^\p{Script=Han}{3,}$/u.test(query) && !texts.some((text) => holds(text, query)),
    ),
  };
}

for (const seed of SEEDS) {
  test(`the pages found are the pages that hold the query, in Chinese, from seed ${seed}`, async ({ page, site }) => {
    const texts = await readTexts(page, site, 'zh');
    await site.open('zh', 'search');
    let [wanted, found, right] = [0, 0, 0];
    const problems: string[] = [];
    for (const [kind, queries] of Object.entries(makeQueries(texts, randomFrom(seed)))) {
      for (const query of queries) {
        const truth = texts.filter((text) => holds(text, query)).map(({ address }) => address);
        const { hits, status } = await ask(page, query);
        const addresses = hits.map(({ address }) => address);
        const missing = truth.filter((address) => !addresses.includes(address));
        const wrong = addresses.filter((address) => !truth.includes(address));
        wanted += truth.length;
        found += addresses.length;
        right += truth.length - missing.length;
        if (missing.length + wrong.length > 0) problems.push(`${kind} "${query}": missing ${missing}, wrong ${wrong}`);
        // The count that is announced is the count of what is listed.
        if (hits.length > 0) expect(status).toContain(String(hits.length));
        if (kind === 'none') expect(addresses, query).toEqual([]);
      }
    }
    expect(right / wanted, problems.join('\n')).toBeGreaterThanOrEqual(0.999);
    expect(right / found, problems.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
}

test('traditional characters and full width find the same pages', async ({ page, site }) => {
  const texts = await readTexts(page, site, 'zh');
  const toTraditional = Converter({ from: 'cn', to: 't' });
  const toFullWidth = (text: string) =>
    text.replace(/[a-z\d]/gi, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  await site.open('zh', 'search');
  const { substring, mixed } = makeQueries(texts, randomFrom(6));
  const pairs = [
    ...substring!.map((query) => [query, [...query].map(toTraditional).join('')]),
    ...mixed!.map((query) => [query, toFullWidth(query)]),
  ];
  for (const [plain, other] of pairs) {
    const [expected, { hits }] = [await ask(page, plain!), await ask(page, other!)];
    expect(hits.map(({ address }) => address).sort(), other).toEqual(
      expect.arrayContaining(expected.hits.map(({ address }) => address)),
    );
  }
});

test('every word is found on every page that has it, in English, in plural and singular', async ({ page, site }) => {
  const texts = await readTexts(page, site, 'en');
  const wordsOf = ({ blocks }: Text) =>
    new Set(
      blocks
        .join('\n')
        .toLowerCase()
        .match(/(?<![\p{L}\p{N}’'-])[a-z]{3,}(?![\p{L}\p{N}’'-])/gu),
    );
  const words = texts.map((text) => ({ address: text.address, words: wordsOf(text) }));
  const all = [...new Set(words.flatMap((text) => [...text.words]))].sort();
  const random = randomFrom(7);
  const sample = all.filter(() => random() < 60 / all.length);
  const plurals = all.filter((word) => all.includes(`${word}s`)).filter((_, __, list) => random() < 15 / list.length);
  await site.open('en', 'search');
  for (const [query, form] of [
    ...sample.map((word) => [word, word]),
    ...plurals.flatMap((word) => [
      [word, `${word}s`],
      [`${word}s`, word],
    ]),
  ]) {
    const { hits } = await ask(page, query!);
    const expected = words.filter((text) => text.words.has(form!)).map(({ address }) => address);
    expect(
      hits.map(({ address }) => address),
      `${query} for ${form}`,
    ).toEqual(expect.arrayContaining(expected));
  }
});
