import { Converter } from 'opencc-js';
import { isTag, isText } from 'domhandler';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBuilt, type BuiltSearch } from '../../bench/openBuilt.ts';
import type { Engine } from '../../src/search/client/engine.ts';
import { openSites, pagesIn } from '../builtSite.ts';
import { documentOf, first, type Element } from '../document.ts';
import { randomFrom } from '../random.ts';

/*
 * Queries made from the site's own text, by a seed: the list of results must be the list of the pages whose text holds
 * the query, and each of them must mark it.
 */

const SEEDS = [1, 2, 3, 4, 5];
const LETTERS = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** The text of a page in blocks, without what the index leaves out on purpose. */
interface Text {
  /** From the site’s root. */
  address: string;
  blocks: string[];
}

const [paper] = openSites('paper');
let built: BuiltSearch;
beforeAll(async () => {
  built = await openBuilt(paper!.folder);
});
afterAll(() => built.close());

/** Elements that stand in a line of text; all others are blocks. */
const IN_LINE = /^(a|abbr|b|bdi|cite|code|data|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|wbr)$/;
const UNREAD = /^(script|style|svg|form|nav|footer|noscript|template|button|select|label)$/;

function blocksOf(main: Element): string[] {
  const walk = (element: Element): string =>
    element.childNodes
      .map((node) => {
        if (isText(node)) return node.data;
        if (!isTag(node) || UNREAD.test(node.name) || node.attribs['data-pagefind-ignore'] !== undefined) return '';
        return IN_LINE.test(node.name) ? walk(node) : `\u0000${walk(node)}\u0000`;
      })
      .join('');
  return walk(main)
    .split('\u0000')
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => LETTERS.test(block));
}

function readTexts(lang: string): Text[] {
  return pagesIn(paper!, lang).flatMap((page) => {
    const main = first(documentOf(page), '[data-pagefind-body]');
    return main ? [{ address: page.address.slice(paper!.base.length), blocks: blocksOf(main) }] : [];
  });
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

/** Ask, and see that every page that is listed marks what was asked. */
async function ask(engine: Engine, query: string): Promise<string[]> {
  const { hits, matcher } = await engine.search(query);
  for (const page of hits) {
    const blocks = (await engine.readSections(page)).flatMap((section) => section.blocks);
    expect(
      blocks.some((block) => matcher(block).length > 0),
      `${query}: no mark in page ${page}`,
    ).toBe(true);
  }
  return (await Promise.all(hits.map((page) => engine.readHead(page)))).map(({ href }) => href.slice(1)).sort();
}

const pickFrom =
  (random: () => number) =>
  <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)]!;

/** Substrings of Chinese texts in one of the ways of cutting that matter. */
function cutQueries(texts: readonly Text[], random: () => number): Record<string, string[]> {
  const blocks = texts.flatMap((text) => text.blocks);
  const pick = pickFrom(random);
  const length = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
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
  return {
    substring: collect(
      60,
      () => cut(length(2, 6)),
      (query) => /^\p{Script=Han}{2,}$/u.test(query),
    ),
    mixed: collect(
      20,
      () => cut(length(3, 8)),
      (query) => HAN.test(query) && /[a-z\d]/i.test(query) && /^[\p{L}\p{N}]+$/u.test(query),
    ),
    punctuated: collect(
      20,
      () => cut(length(3, 8)),
      (query) => /\p{Script=Han}[，。、：；《》（）%.-]+[\p{L}\p{N}]/u.test(query) && !/["“”\s]/.test(query),
    ),
    single: collect(
      10,
      () => cut(1),
      (query) => HAN.test(query),
    ),
    none: collect(
      20,
      () => cut(length(1, 3)) + cut(length(1, 3)),
      (query) => /^\p{Script=Han}{3,}$/u.test(query) && !texts.some((text) => holds(text, query)),
    ),
  };
}

describe('in Chinese', () => {
  const { tag } = paper!.languages.find(({ code }) => code === 'zh')!;
  const texts = readTexts('zh');
  let engine: Engine;
  beforeAll(async () => {
    engine = await built.open(tag);
  });

  test.each(SEEDS)('the pages found are the pages that hold the query, from seed %i', async (seed) => {
    for (const [kind, queries] of Object.entries(cutQueries(texts, randomFrom(seed)))) {
      for (const query of queries) {
        const truth = texts.filter((text) => holds(text, query)).map(({ address }) => address);
        expect(await ask(engine, query), `${kind}: ${query}`).toEqual(truth.sort());
      }
    }
  });

  test('traditional characters and full width find the same pages', async () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    const toFullWidth = (text: string) =>
      text.replace(/[a-z\d]/gi, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    const { substring, mixed } = cutQueries(texts, randomFrom(6));
    for (const query of substring!) {
      const traditional = [...query].map(toTraditional).join('');
      expect(await ask(engine, traditional), traditional).toEqual(expect.arrayContaining(await ask(engine, query)));
    }
    for (const query of mixed!) expect(await ask(engine, toFullWidth(query))).toEqual(await ask(engine, query));
  });
});

describe('in English', () => {
  const { tag } = paper!.languages.find(({ code }) => code === 'en')!;
  const texts = readTexts('en');
  let engine: Engine;
  beforeAll(async () => {
    engine = await built.open(tag);
  });
  const wordsOf = (blocks: readonly string[]) =>
    new Set(
      blocks
        .join('\n')
        .toLowerCase()
        .match(/(?<![\p{L}\p{N}’'-])[a-z]{3,}(?![\p{L}\p{N}’'-])/gu),
    );
  const words = texts.map((text) => ({ address: text.address, words: wordsOf(text.blocks) }));
  const all = [...new Set(words.flatMap((text) => [...text.words]))].sort();
  const holding = (word: string) => words.filter((text) => text.words.has(word)).map(({ address }) => address);

  test.each(SEEDS)(
    'every word is found on every page that has it, in plural and singular, from seed %i',
    async (seed) => {
      const random = randomFrom(seed);
      const plurals = all.filter((word) => all.includes(`${word}s`) && !['new', 'mean', 'good'].includes(word));
      for (const word of all.filter(() => random() < 100 / all.length)) {
        expect(await ask(engine, `${word} `), word).toEqual(expect.arrayContaining(holding(word)));
      }
      for (const word of plurals.filter(() => random() < 20 / plurals.length)) {
        expect(await ask(engine, `${word} `), word).toEqual(expect.arrayContaining(holding(`${word}s`)));
        expect(await ask(engine, `${word}s `), word).toEqual(expect.arrayContaining(holding(word)));
      }
    },
  );

  test.each(SEEDS)('words side by side find each page that has them so, first, from seed %i', async (seed) => {
    const random = randomFrom(seed);
    const blocks = texts.flatMap((text) => text.blocks).filter((block) => /^[a-z ]{40,}/i.test(block));
    for (let count = 0; count < 40; count++) {
      const parts = pickFrom(random)(blocks).match(/[a-z]+/gi)!;
      const start = Math.floor(random() * (parts.length - 3));
      const query = parts.slice(start, start + 3).join(' ');
      const truth = texts.filter(({ blocks }) =>
        blocks.some((block) =>
          ` ${block.replace(/[^a-z]+/gi, ' ')} `.toLowerCase().includes(` ${query.toLowerCase()} `),
        ),
      );
      const quoted = truth.filter(({ blocks }) =>
        blocks.some((block) => new RegExp(`(?<![\\p{L}\\p{N}’'-])${query}(?![\\p{L}\\p{N}’'-])`, 'iu').test(block)),
      );
      const found = await ask(engine, `"${query}"`);
      expect(found, query).toEqual(expect.arrayContaining(quoted.map(({ address }) => address)));
      expect(
        truth.map(({ address }) => address),
        query,
      ).toEqual(expect.arrayContaining(found));
    }
  });

  test('words of other papers, and none that begins as they do, find nothing', async () => {
    const strange =
      'xylophone governmentally privately nationwide healthcare subsidies blockchain wheelchair GPT-9 C++ T+1 15.4% 52394';
    for (const word of strange.split(' ')) {
      if (holding(word.toLowerCase()).length > 0) continue;
      expect((await engine.search(`${word} `)).hits, word).toEqual([]);
    }
  });
});
