import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomFrom } from '../e2e/random.ts';

/** What a brief of the corpus holds: the sizes that the peers were measured with. */
const SECTIONS = 6;
const HAN_A_SECTION = 150;
const WORDS_A_SECTION = 62;

/** Different characters in all of it, as in the peers' corpus. */
const HAN_IN_ALL = 1100;
/** A number that no table stands behind would be refused. */
const NUMERALS = /[一二三四五六七八九十百千万亿兆两零半倍成元分角岁年月日点\ufffd]/;

/** One sentence of a text that grows by the given pieces. */
interface Writing {
  word: () => string;
  join: string;
  stop: string;
}

/**
 * Write a content folder of made-up bilingual briefs, each about 930 Chinese characters and 380 English words in six
 * sections, with a list and a table. The same number and seed give the same bytes.
 * @param dir an empty folder
 * @param briefs how many
 */
export function writeCorpus(dir: string, briefs: number, seed = 1): void {
  const random = randomFrom(seed);
  const zh: Writing = { word: wordsOf(hanWords(random), random), join: '', stop: '。' };
  const en: Writing = { word: wordsOf(latinWords(random), random), join: ' ', stop: '. ' };
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
  write('site.yaml', SITE);
  write('datapackage.json', JSON.stringify(DATA_PACKAGE, undefined, 2));
  write(
    'data/years.csv',
    `year,value\n${[2019, 2020, 2021, 2022, 2023].map((year, i) => `${year},${120 + 13 * i}`).join('\n')}\n`,
  );
  for (const file of ['glossary', 'notes', 'sources']) write(`${file}.yaml`, '[]\n');
  for (const lang of ['zh', 'en'] as const) write(`overview/${lang}.mdx`, OVERVIEW[lang]);
  for (let number = 1; number <= briefs; number++) {
    const folder = `briefs/advice/brief-${String(number).padStart(4, '0')}`;
    write(`${folder}/zh.mdx`, brief(number, zh, HAN_A_SECTION));
    write(`${folder}/en.mdx`, brief(number, en, WORDS_A_SECTION));
  }
}

function brief(number: number, writing: Writing, length: number): string {
  const sentence = (words: number) =>
    Array.from({ length: words }, writing.word)
      .join(writing.join)
      .replace(/^./, (first) => first.toUpperCase());
  const paragraph = (size: number) => {
    let text = '';
    while (sizeOf(text, writing) < size) text += sentence(9) + writing.stop;
    return text.trim();
  };
  const title = `${sentence(4)}${writing.join}${number}`;
  const sections = Array.from(
    { length: SECTIONS },
    (_, i) => `## ${sentence(3)} {#part-${i + 1}}\n\n${paragraph(length)}\n`,
  );
  const list = Array.from({ length: 4 }, () => `- ${sentence(5)}`).join('\n');
  const cells = (count: number) => `| ${Array.from({ length: count }, () => sentence(1)).join(' | ')} |`;
  const table = [cells(3), '| --- | --- | --- |', ...Array.from({ length: 4 }, () => cells(3))].join('\n');
  return `---
title: ${title}
short: ${sentence(2)}
order: ${number}
answer: ${sentence(8)}${writing.stop.trim()}
problem: ${sentence(8)}${writing.stop.trim()}
evidence:
  - text: ${sentence(8)}${writing.stop.trim()}
    place: { section: '1' }
place:
  - { section: '1' }
---

${sections[0]}
${list}

${sections.slice(1, 3).join('\n')}
${table}

${sections.slice(3).join('\n')}`;
}

const sizeOf = (text: string, { join }: Writing): number => (join === '' ? text.length : text.split(join).length);

/** A word by Zipf's law: the second half as often as the first, the third a third. */
function wordsOf(words: readonly string[], random: () => number): () => string {
  const sums: number[] = [];
  let sum = 0;
  for (const rank of words.keys()) sums.push((sum += 1 / (rank + 1)));
  return () => {
    const at = random() * sum;
    return words[sums.findIndex((upTo) => at < upTo)]!;
  };
}

/** Words of one to three of the characters that GB 2312 calls common. */
function hanWords(random: () => number): string[] {
  const decoder = new TextDecoder('gbk');
  const any = () => decoder.decode(Uint8Array.of(0xb0 + Math.floor(random() * 39), 0xa1 + Math.floor(random() * 94)));
  const characters = Array.from({ length: HAN_IN_ALL }, any).filter((character) => !NUMERALS.test(character));
  const character = () => characters[Math.floor(random() * characters.length)]!;
  return Array.from({ length: 1200 }, () => Array.from({ length: 1 + Math.floor(random() * 3) }, character).join(''));
}

function latinWords(random: () => number): string[] {
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)]!;
  const syllable = () => pick('bcdfghlmnprstvw') + pick('aeiou') + (random() < 0.3 ? pick('lnrst') : '');
  return Array.from({ length: 4000 }, () => Array.from({ length: 1 + Math.floor(random() * 3) }, syllable).join(''));
}

const SITE = `title: { zh: 规模样例, en: A corpus }
description: { zh: 为测量速度而生成的简报。, en: Briefs made up to measure speed. }
publisher: { zh: 样例编辑组, en: The specimen desk }
address: https://corpus.example/
languages:
  - { code: zh, tag: zh-CN, name: 中文 }
  - { code: en, tag: en-GB, name: English }
edition: '1'
published: 2024-03-01
updated: 2024-03-01
licence: { name: CC0 1.0, url: https://creativecommons.org/publicdomain/zero/1.0/ }
paper:
  title: { zh: 虚构的论文, en: An invented paper }
  note: { zh: 全部文字均为虚构。, en: Every word is made up. }
  references: 0
  sections:
    - { id: '1', title: { zh: 全文, en: All of it } }
kinds:
  - id: advice
    name: { zh: 建议, en: Advice }
    plural: { zh: 建议, en: Advice }
    summary: { zh: 论文的建议。, en: What the paper advises. }
menu: [advice]
`;

const OVERVIEW = {
  zh: `---\nquestion: 生成要多久？\nanswer: 请看测量结果。\nfigures:\n  - { of: years.2023.value, label: 年数 }\nlead: advice\n---\n\n这是一份样例。\n`,
  en: `---\nquestion: How long does a build take?\nanswer: See what was measured.\nfigures:\n  - { of: years.2023.value, label: Of 2023 }\nlead: advice\n---\n\nThis is a specimen.\n`,
};

const DATA_PACKAGE = {
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'corpus',
  version: '1.0.0',
  titles: { zh: '样例数据', en: 'Specimen data' },
  descriptions: { zh: '一张虚构的表。', en: 'One invented table.' },
  licenses: [
    {
      name: 'CC0-1.0',
      path: 'https://creativecommons.org/publicdomain/zero/1.0/',
      title: 'Creative Commons Zero 1.0',
    },
  ],
  units: { count: { labels: { zh: '项', en: 'items' } } },
  resources: [
    {
      name: 'years',
      path: 'data/years.csv',
      titles: { zh: '五年', en: 'Five years' },
      descriptions: { zh: '五年的数目。', en: 'A count of five years.' },
      scopes: { zh: '虚构', en: 'Invented' },
      year: 2023,
      basis: 'paper',
      place: [{ section: '1' }],
      schema: {
        fields: [
          {
            name: 'year',
            type: 'string',
            titles: { zh: '年份', en: 'Year' },
            constraints: { required: true, unique: true },
          },
          { name: 'value', type: 'integer', titles: { zh: '数目', en: 'Count' }, unit: 'count' },
        ],
        primaryKey: 'year',
      },
    },
  ],
};
