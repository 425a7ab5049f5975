/* The PDFs themselves. That a sheet says what its page says is for the browser: sheets.spec.ts. */
import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openSites, pageAt, type BuiltPage, type BuiltSite } from '../builtSite.ts';
import { listFonts, listTree, mappedText, readPdf } from '../pdf.ts';
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

type Pdf = Awaited<ReturnType<typeof readPdf>>['pdf'];

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
  }
}

describe.each(sites)('$name', (site) => {
  describe.each(sheetsOf(site))('$file', (sheet) => {
    const files = pdfsOf(sheet, site);

    test('is there for both papers, light, tagged, titled, in its language, with links that say where they lead', async () => {
      expect(files).toHaveLength(2);
      for (const file of files) {
        expect(statSync(file).size, file).toBeLessThan(150_000);
        const { pdf } = await readPdf(file);
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

    test('has every sheet where its contents and its bookmarks say', async () => {
      expect(files).toHaveLength(2);
      for (const file of files) {
        const { pdf, pages } = await readPdf(file);
        expect(pages, file).toBeGreaterThan(sheets.length);
        const text = async (number: number) =>
          (await (await pdf.getPage(number)).getTextContent()).items
            .map((item) => ('str' in item ? item.str : ''))
            .join('');
        const contents = await text(2);
        const outline = await pdf.getOutline();
        const marks = outline.flatMap(({ items, ...mark }) => (items.length > 0 ? (items as (typeof mark)[]) : [mark]));
        // The cover, every sheet, the sources.
        expect(marks, file).toHaveLength(sheets.length + 2);
        for (const { title, dest } of marks.slice(1)) {
          const number = 1 + (await pdf.getPageIndex((dest as [Parameters<typeof pdf.getPageIndex>[0]])[0]));
          expect(contents, file).toContain(String(number));
          expect(squeeze(await text(number)), `${file}, page ${number}`).toContain(squeeze(title));
        }
        // Every sheet is linked from the contents.
        const links = (await (await pdf.getPage(2)).getAnnotations()) as { dest?: unknown }[];
        expect(links.filter(({ dest }) => dest).length, file).toBeGreaterThanOrEqual(sheets.length);
      }
    });

    test('has every font embedded, none of Type 3, and text that can be searched', async () => {
      for (const file of files) await expectGoodFonts(file);
    });
  });
});
