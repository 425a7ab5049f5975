/* The PDFs themselves. That a sheet says what its page says is for the browser: sheets.spec.ts. */
import { existsSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileAt, openSites, pageAt, pagesIn, type BuiltPage, type BuiltSite } from '../builtSite.ts';
import { all, documentOf, textOf } from '../document.ts';
import { listFonts, listTree, mappedText, openPdf, readAloud, readPdf, readPieces, type Pdf } from '../pdf.ts';
import { isReached, pdfsOf, sheetsOf, squeeze } from '../sheets.ts';

const sites = openSites('paper', 'sample', 'sample-one', 'sample-english', 'sample-world');

/** Every font is embedded in part, and its text can be searched. */
async function expectGoodFonts(file: string): Promise<void> {
  const fonts = await listFonts(file);
  expect(fonts.length, file).toBeGreaterThan(0);
  for (const { name, type, embedded } of fonts) {
    expect(type, `${file} ${name}`).not.toBe('Type3');
    expect(embedded, `${file} ${name}`).toBe(true);
    // Six letters before the name say that it is a part of a font.
    expect(name, file).toMatch(/^[A-Z]{6}\+/);
  }
  const characters = fonts.map(({ toUnicode = '' }) => mappedText(toUnicode)).join('');
  expect(characters.length, file).toBeGreaterThan(20);
  // Radicals and compatibility characters look right and are never found.
  expect(characters, file).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/);
}

/** The file says what it is, in the language of its page, to those who do not see it too. */
async function expectTags(pdf: Pdf, sheet: BuiltPage): Promise<void> {
  const { info, metadata } = await pdf.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  expect(sheet.html).toContain(`<html lang="${facts.Language}"`);
  expect(facts.Title).toBeTruthy();
  expect(metadata?.get('dc:title')).toBe(facts.Title);
  const tree = await listTree(pdf);
  expect(tree.map(({ role }) => role)).toContain('H1');
  const figures = tree.filter(({ role }) => role === 'Figure');
  for (const { alt } of figures) expect(alt).toBeTruthy();
}

/** Every link leads to the web, where that is to be reached, and says where; or to a place on the sheet, as a footnote's mark does. */
async function expectLinks(pdf: Pdf, site: BuiltSite): Promise<void> {
  const page = await pdf.getPage(1);
  const annotations = (await page.getAnnotations()) as {
    url?: string;
    dest?: unknown;
    contentsObj?: { str: string };
  }[];
  const links = annotations.filter(({ dest }) => !dest);
  if (isReached(site)) expect(links.length).toBeGreaterThan(0);
  for (const { url, contentsObj } of links) {
    if (!isReached(site)) expect(url).not.toContain(site.ownOrigin);
    expect(url).toMatch(/^(https?:\/\/|mailto:)/);
    expect(contentsObj?.str).toBeTruthy();
    if (!url?.startsWith(site.ownOrigin)) continue;
    expect(new URL(url).origin).toBe(site.ownOrigin);
    expect(existsSync(fileAt(site, url)), url).toBe(true);
  }
}

describe.each(sites)('$name', (site) => {
  describe.each(sheetsOf(site))('$file', (sheet) => {
    const files = pdfsOf(sheet, site);

    test('is there for both papers, light, tagged, titled, in its language, with links that say where they lead', async () => {
      expect(files).toHaveLength(2);
      for (const file of files) {
        expect(statSync(file).size, file).toBeLessThan(150_000);
        const pdf = await openPdf(file);
        await expectTags(pdf, sheet);
        await expectLinks(pdf, site);
        await pdf.cleanup();
      }
    });

    test('has every font embedded, none of Type 3, and text that can be searched', async () => {
      for (const file of files) await expectGoodFonts(file);
    });
  });

  describe.each(site.languages)('the whole briefing in $code', ({ code }) => {
    const files = pdfsOf(pageAt(site, code, 'print'), site);
    const sheets = sheetsOf(site).filter(({ lang }) => lang === code);
    const lines = all(documentOf(sheets[0]!), '.sheet-masthead > p').map((line) => squeeze(textOf(line)));
    const head = [lines[0]!, lines.at(-1)!];

    test('has every sheet where its contents and its bookmarks say, and a running head on each page', async () => {
      expect(files).toHaveLength(2);
      for (const file of files) {
        const { pdf, pages, texts } = await readPdf(file);
        expect(pages, file).toBeGreaterThan(sheets.length);
        const text = (number: number) => texts[number - 1]!;
        // What the head of a sheet says, on every page but the cover.
        for (let number = 2; number <= pages; number += 1) {
          const said = squeeze(text(number));
          for (const words of head) expect.soft(said, `${file}, page ${number}`).toContain(words);
        }
        const contents = text(2);
        const outline = await pdf.getOutline();
        const marks = outline.flatMap(({ items, ...mark }) => (items.length > 0 ? (items as (typeof mark)[]) : [mark]));
        // The cover, every sheet, the sources.
        expect(marks, file).toHaveLength(sheets.length + 2);
        for (const { title, dest } of marks.slice(1)) {
          const number = 1 + (await pdf.getPageIndex((dest as [Parameters<typeof pdf.getPageIndex>[0]])[0]));
          expect(contents, file).toContain(String(number));
          expect(squeeze(text(number)), `${file}, page ${number}`).toContain(squeeze(title));
        }
        // Every sheet is linked from the contents.
        const links = (await (await pdf.getPage(2)).getAnnotations()) as { dest?: unknown }[];
        expect(links.filter(({ dest }) => dest).length, file).toBeGreaterThanOrEqual(sheets.length);
      }
    });

    test('has the words of its pages, neither joined nor parted where a line ends', async () => {
      const known = new Set(pagesIn(site, code).flatMap(({ html }) => listWords(html.replaceAll(/<[^>]*>/g, ' '))));
      for (const file of files) {
        const pdf = await openPdf(file);
        for (let number = 1; number <= pdf.numPages; number += 1) {
          const said = (await readPieces(pdf, number)).flatMap(listWords);
          const broken = said.filter((word) => !known.has(word));
          expect.soft(broken, `${file}, page ${number}`).toEqual([]);
        }
      }
    });

    test('has every font embedded, none of Type 3, and text that can be searched', async () => {
      for (const file of files) await expectGoodFonts(file);
    });
  });
});

/** Words in letters that are parted by spaces. */
const listWords = (text: string): string[] => text.match(/[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]{2,}/gu) ?? [];

test('a table of many rows goes on over its pages, each with the heads of its columns and its number', async () => {
  const [world] = openSites('sample-world');
  const heads = { en: ['Day', 'Sky'], it: ['Giorno', 'Cielo'], zh: ['日期', '天空'] };
  for (const [lang, columns] of Object.entries(heads)) {
    for (const file of pdfsOf(pageAt(world!, lang, 'data/winter'), world!)) {
      const { texts, pages } = await readPdf(file);
      expect(pages, file).toBeGreaterThan(3);
      for (const [index, text] of texts.entries()) {
        expect(text, file).toContain(`${index + 1} / ${pages}`);
        // The last page may hold the notes alone.
        if (index === pages - 1) continue;
        for (const column of columns) expect(text, `${file}, page ${index + 1}`).toContain(column);
      }
    }
  }
});

/** What a sheet of the sample says when its tags are read aloud, its number and its edition aside. */
async function hear(lang: string, path: string): Promise<string[]> {
  const [sample] = openSites('sample');
  const [file] = pdfsOf(pageAt(sample!, lang, path), sample!);
  const heard = await readAloud(await openPdf(file!));
  return heard.slice(2, -1);
}

describe('read aloud by its tags, with nothing said twice and nothing left out,', () => {
  test('a brief says what it answers, what to do and who does it, its evidence, and what its marks mean', async () => {
    expect(await hear('en', 'measure/pay-by-the-hour')).toEqual([
      'P: Measure 1 of 2',
      'H1: Pay stations for the hours they stand ready',
      'P: A station that is paid for each hour it stands ready will run when the grid needs it, not only when power is dear.',
      'H2: The problem',
      'P: Stations earn only from the power they sell. They wait for a high price, and feed the grid for 4.2 hours a day on average.',
      'H2: What to do',
      'LI: 1 Pay each station a fixed rate for every hour it stands ready. Who : The grid operator How to tell it works : † Stations that now wait for the evening also run in the morning.',
      'LI: 2 Publish every month how long each station was ready, and how long it ran. † Who : † The energy regulator How to tell it works : † The first monthly list appears within a year.',
      'H2: Evidence',
      'LI: Inver, the newest station, feeds the grid for only 1.8 hours a day. Section 1 · paragraph 2 [1]',
      'LI: The grid code already lets the operator pay for readiness. ‡ Ministry of Energy of Halvia, Grid code',
      'Caption: Figures in the evidence',
      'TH: Inver · Running time a day',
      'TD: 1.8 hours',
      'H2: Related briefs',
      'LI: Finding Most stations stand idle for most of the day Makes waiting pay less than running',
      'LI: Finding Wind power is thrown away at night Gives stations a reason to buy at night †',
      'P: In the paper Section 3 What would help · paragraph 1 [1]',
      'P: Sources [1] Halvian Grid, Station logs 2019–2023 · Ministry of Energy of Halvia, Grid code',
      'P: Marks ‡ Taken from official sources, not from the paper · † The editors’ judgement, not the paper’s',
    ]);
  });

  test('the overview says in Chinese, in each cell of its matrix, what answers what, or that nothing is linked', async () => {
    const heard = await hear('zh', '');
    expect(heard.map((line) => squeeze(line)).slice(heard.findIndex((line) => line.startsWith('Caption')))).toEqual([
      'Caption:哪项措施回应哪个发现其中两组对应出自论文，第三组由编者所加。',
      'TH:按时付费',
      'TH:更换电池',
      'TH:储能站闲置',
      'TD:为两个高峰之间的时间付费',
      'TD:无',
      'TH:电池老化',
      'TD:无',
      'TD:为电池失效的那一天备好钱',
      'TH:弃风',
      'TD:让储能站在夜间充满电†',
      'TD:无',
      'P:资料来源[1]哈尔维亚电网公司：《储能站运行记录（2019—2023年）》[2]艾达莫罗：《无人买电的夜晚》',
      'P:标记†编者的判断，不是论文的说法',
    ]);
  });
});
