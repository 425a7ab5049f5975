/* Every character that a Chinese text may hold, on one page: it prints, and a search for it finds the page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuilt, type BuiltSearch } from '../../bench/openBuilt.ts';
import { readPdf } from '../pdf.ts';
import { build, sites } from '../sites.ts';
import { begin, copySite, edit } from './copies.ts';

/** What GB 2312 has: its Han characters, and its letters and signs. */
function charactersOfGb2312(): string[] {
  const decoder = new TextDecoder('gb2312');
  const rows = Array.from({ length: 0xf7 - 0xa1 + 1 }, (_, index) => 0xa1 + index);
  const cells = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  return rows
    .flatMap((row) => cells.map((cell) => decoder.decode(Uint8Array.of(row, cell))))
    .filter((text) => [...text].length === 1 && !/[\uFFFD\p{Co}\p{Z}]/u.test(text));
}

const signs = [...'₀₁₂₃₄₅₆₇₈₉₊₋⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻½⅓¾', ...'ЁёЖжЩщЪъЫыЭэЮюЯя', ...'ΑαΒβΓγΔδΘθΛλΞξΠπΣσςΦφΨψΩω'];
const all = [...new Set([...charactersOfGb2312(), ...signs])];
const letters = all.filter((character) => /[\p{L}\p{N}]/u.test(character));
/** Characters in a cell. */
const LINE = 60;

const site = copySite(sites['sample-one'], 'characters');
let search: BuiltSearch | undefined;

beforeAll(async () => {
  begin(site, sites['sample-one']);
  edit(site, 'site.yaml', 'menu: [advice]', 'menu: [advice, data/streets]');
  edit(site, 'datapackage.json', '"name": "streets",', '"name": "streets", "sheet": "pages",');
  const file = join(site.source.contentDir, 'data/streets.csv');
  const lines = Array.from({ length: Math.ceil(all.length / LINE) }, (_, index) => {
    const groups = all
      .slice(index * LINE, (index + 1) * LINE)
      .join('')
      .match(/.{1,6}/gu)!;
    return `line-${index},"${groups.join(' ').replaceAll('"', '""')}",\n`;
  });
  writeFileSync(file, readFileSync(file, 'utf8') + lines.join(''));
  const { status, output } = await build(site);
  expect(status, output).toBe(0);
  search = await openBuilt(site.folder);
});

afterAll(() => search?.close());

test('all 6,763 Han characters of GB 2312, its letters and signs are printed, each as itself', async () => {
  expect(all.filter((character) => /\p{Script=Han}/u.test(character)).length).toBeGreaterThanOrEqual(6763);
  const { pages, text } = await readPdf(join(site.folder, 'print/data/streets.zh.a4.pdf'));
  expect(pages).toBeGreaterThan(1);
  const printed = new Set(text.normalize('NFKC'));
  expect(
    all.filter((character) => ![...character.normalize('NFKC').trim()].every((sign) => printed.has(sign))),
  ).toEqual([]);
});

test('each letter and number of them finds the page', async () => {
  const engine = await search!.open('zh-CN');
  const heads = await Promise.all(engine.pages.map((_, page) => engine.readHead(page)));
  const page = heads.findIndex(({ href }) => href === '/data/streets/');
  expect(page).toBeGreaterThanOrEqual(0);
  const lost: string[] = [];
  for (const letter of letters) if (!(await engine.search(letter)).hits.includes(page)) lost.push(letter);
  expect(lost).toEqual([]);
});
