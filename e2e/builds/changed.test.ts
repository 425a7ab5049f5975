import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extractText } from 'unpdf';
import { expect, test } from 'vitest';
import { build, sites } from '../sites.ts';
import { begin, copySite, edit, readFiles } from './copies.ts';

const { sample } = sites;

/** Files as texts: archives and workbooks as the files they hold. Fonts, PDFs and the search index are left out. */
function readTexts(folder: string): Map<string, string> {
  return new Map(
    [...readFiles(folder)].flatMap(([file, bytes]): [string, string][] => {
      if (/^(pagefind|_astro)\//.test(file)) return [];
      if (/\.(zip|xlsx)$/.test(file)) {
        return Object.entries(unzipSync(bytes)).map(([name, part]) => [`${file}/${name}`, strFromU8(part)]);
      }
      return /\.(html|csv|json|bib|ris)$/.test(file) ? [[file, words(bytes.toString())]] : [];
    }),
  );
}

/**
 * A page without what is made from its words: the links to its fonts, its mark, sums over a file, lengths of bars and
 * the axis beside them.
 */
function words(text: string): string {
  return text
    .replaceAll(/<link rel="(preload|stylesheet)" href="[^"]*(\.woff2|fonts-[^"]*)"[^>]*>/g, '')
    .replaceAll(/(Text version|文本版本|data-printed=)["\s]*[0-9a-f]{8}/g, '')
    .replaceAll(/<rect [^>]*>|<div class="chart-ticks.*?<\/div>/gs, '');
}

const withoutSums = (text: string) => text.replaceAll(/"(bytes|hash)": .*/g, '');

/** The words of a PDF. */
async function readPrint(bytes: Buffer): Promise<string> {
  return words((await extractText(new Uint8Array(bytes), { mergePages: true })).text);
}

/** The bars of the page on the method, which shows a chart and a table with bars. */
const barsOf = (folder: string) =>
  readFileSync(join(folder, 'method/index.html'), 'utf8').match(/<rect (class="(fill-bar|series-\d)")[^>]*>/g)!;

test('a cell changed in a table changes wherever it is shown, and nothing else does', async () => {
  const changed = copySite(sample, 'changed');
  // As an author's own build does, it prints only the sheets that have changed.
  begin(changed, sample);
  edit(changed, 'data/key-figures.csv', ',317,', ',289,');
  // The second stands in a chart, the third among bars; the smallest is still a fifth of it.
  edit(changed, 'data/stations.csv', ',180,', ',164,');
  edit(changed, 'data/stations.csv', '2023-05-06,50,', '2023-05-06,51,');
  const { status, output } = await build(changed);
  expect(status, output).toBe(0);
  const before = readTexts(sample.folder);
  const after = readTexts(changed.folder);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const renew = (text: string) =>
    text
      .replaceAll(/(?<![\d.])317(?![\d.])/g, '289')
      .replaceAll(/(?<![\d.])180(?![\d.])/g, '164')
      // In a workbook a cell with t="s" holds no number but that of a text.
      .replaceAll(/(?<!t="s"><v>)(?<=>|,|: |÷ |data-sort=")50(?=<|"| ×| MW|兆瓦|,1\.8|,\n\s*"hours": 1\.8)/g, '51');
  for (const [file, text] of before) expect(withoutSums(after.get(file)!), file).toBe(withoutSums(renew(text)));

  const places = [...before].filter(([file, text]) => after.get(file) !== text).map(([file]) => file);
  const wanted = ['', 'zh/'].flatMap((lang) => [
    ...['', 'finding/wasted-wind/', 'method/', 'numbers/', 'data/key-figures/', 'data/stations/'].map(
      (path) => `${lang}${path}index.html`,
    ),
    ...['key-figures', 'stations'].flatMap((table) =>
      ['csv', 'excel.csv', 'json', 'xlsx/xl/worksheets/sheet1.xml'].map((ending) => `${lang}data/${table}.${ending}`),
    ),
    ...['datapackage.json', 'data/key-figures.csv', 'data/stations.csv'].map(
      (file) => `${lang}data/datapackage.zip/${file}`,
    ),
  ]);
  expect(places).toEqual(expect.arrayContaining(wanted));
  // What machines are told of a brief holds its answer.
  expect(after.get('finding/wasted-wind/index.html')).toMatch(/"abstract":"[^"]*289 GWh/);

  // The chart's bar, the one beside its number on paper, and the bar of the station.
  const bars = barsOf(changed.folder);
  expect(barsOf(sample.folder).filter((bar, index) => bar !== bars[index])).toHaveLength(3);

  // On paper too: where a page has changed and nowhere else.
  const sheets = await Promise.all(
    [...readFiles(sample.folder)].map(async ([file, bytes]) => {
      const [, path, lang] = /^print\/(.+)\.(en|zh)\.a4\.pdf$/.exec(file) ?? [];
      const isSame = !path || (await readPrint(bytes)) === (await readPrint(readFileSync(join(changed.folder, file))));
      return isSame ? [] : [`${lang === 'zh' ? 'zh/' : ''}${path}/index.html`];
    }),
  );
  const page = (file: string) => file.replace('overview/', '');
  const whole = ['whole-briefing/index.html', 'zh/whole-briefing/index.html'];
  const printed = sheets.flat().map(page);
  expect(printed).toEqual(
    expect.arrayContaining(['finding/wasted-wind/index.html', 'zh/data/stations/index.html', ...whole]),
  );
  expect(printed.filter((file) => !places.includes(file) && !whole.includes(file))).toEqual([]);
});
