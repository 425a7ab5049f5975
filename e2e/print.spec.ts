import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { onePageOfEachKind, type BuiltPage } from './builtSite.ts';
import { expect, test, type Site } from './fixtures.ts';

const sheetsOf = (site: Site) => site.pages.filter(({ html }) => / data-sheet[=> ]/.test(html));

/** Files of a page's PDFs. */
function pdfsOf({ html }: BuiltPage, site: Site): string[] {
  const links = html.matchAll(/<link rel="alternate" type="application\/pdf"[^>]* href="([^"]+)"/g);
  return [...links].map(([, href]) => join(site.folder, href!.slice(site.base.length)));
}

async function readPdf(file: string) {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  return { pdf, pages: totalPages, text };
}

/** Words alone: spaces, and the signs that style sheets put between them, are not of the text. */
const squeeze = (text: string) => text.replace(/[\s\u200b\u2060•·]+/g, '');

/** A table that goes on in the next column repeats its head: take out what is said again. */
function withoutRepeats(text: string, words: string, heads: string[]): string {
  const count = (whole: string, part: string) => whole.split(part).length;
  return heads.reduce((rest, head) => {
    const at = rest.lastIndexOf(head);
    return count(rest, head) > count(words, head) ? rest.slice(0, at) + rest.slice(at + head.length) : rest;
  }, text);
}

/** What the sheet says when the page is printed. */
async function printedText(page: Page): Promise<string> {
  return page.locator('.sheet').evaluate((sheet) => (sheet as HTMLElement).innerText);
}

test('every sheet is one page on both papers, and says what its page says in the same order', async ({
  page,
  site,
}) => {
  await page.emulateMedia({ media: 'print' });
  const sheets = sheetsOf(site);
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) {
    await page.goto(site.origin + sheet.address);
    const words = squeeze(await printedText(page));
    const heads = (await page.locator('.sheet thead').allInnerTexts()).map(squeeze).filter(Boolean);
    const files = pdfsOf(sheet, site);
    expect(files, sheet.file).toHaveLength(2);
    for (const file of files) {
      const { pages, text } = await readPdf(file);
      expect(pages, file).toBe(1);
      expect(withoutRepeats(squeeze(text), words, heads), file).toBe(words);
    }
  }
});

test('every PDF is tagged, titled, in its language, light, and its text can be searched', async ({ site }) => {
  for (const sheet of sheetsOf(site)) {
    for (const file of pdfsOf(sheet, site)) {
      expect(statSync(file).size, file).toBeLessThan(150_000);
      const { pdf, text } = await readPdf(file);
      const { info, metadata } = await pdf.getMetadata();
      const facts = info as { Title?: string; Language?: string };
      expect(await pdf.getMarkInfo(), file).toMatchObject({ Marked: true });
      expect(sheet.html, file).toContain(`<html lang="${facts.Language}"`);
      expect(metadata?.get('dc:title'), file).toBe(facts.Title);
      // Radicals and compatibility characters look right and are never found.
      expect(text, file).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/);
      expect(readFileSync(file).includes('/Type3'), file).toBe(false);
    }
  }
});

test('links on paper lead to the address of the site', async ({ site }) => {
  for (const sheet of sheetsOf(site)) {
    const { pdf } = await readPdf(pdfsOf(sheet, site)[0]!);
    const annotations = (await (await pdf.getPage(1)).getAnnotations()) as {
      url?: string;
      contentsObj?: { str: string };
    }[];
    expect(annotations.length, sheet.file).toBeGreaterThan(0);
    for (const { url, contentsObj } of annotations) {
      expect(url, sheet.file).toMatch(/^https?:\/\//);
      expect(contentsObj?.str, sheet.file).toBeTruthy();
    }
  }
});

test('with the site’s fonts blocked every sheet still prints on one page of US Letter', async ({ page, site }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  for (const sheet of sheetsOf(site)) {
    await page.goto(site.origin + sheet.address);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' })));
    expect(pdf.numPages, sheet.file).toBe(1);
  }
});

test('the whole briefing has every sheet, with bookmarks', async ({ site }) => {
  for (const { code } of site.languages) {
    const index = site.pages.find(({ path, lang }) => path === 'print' && lang === code)!;
    const sheets = sheetsOf(site).filter(({ lang }) => lang === code);
    for (const file of pdfsOf(index, site)) {
      const { pdf, pages } = await readPdf(file);
      expect(pages, file).toBeGreaterThan(sheets.length);
      expect(await pdf.getOutline(), file).toHaveLength(sheets.length + 2);
    }
  }
});

test('every brief offers its PDFs without a script, and a print button with one', async ({ page, site }) => {
  for (const sheet of sheetsOf(site).slice(0, 4)) {
    await page.goto(site.origin + sheet.address);
    await expect(page.locator('main a[type="application/pdf"]')).toHaveCount(2);
    await expect(page.locator('[data-print] button')).toBeVisible();
  }
});

test('no page needs more than 150 kB of fonts', ({ site }) => {
  for (const { html, file } of site.pages) {
    const [, href = ''] = /<link rel="stylesheet" href="([^"]*\/fonts-[^"]+)"/.exec(html) ?? [];
    const css = readFileSync(join(site.folder, href.slice(site.base.length)), 'utf8');
    const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, font]) => join(site.folder, '_astro', font!));
    expect(
      fonts.reduce((sum, font) => sum + statSync(font).size, 0),
      file,
    ).toBeLessThan(150_000);
  }
});

test('the browser draws every word in the site’s own faces', async ({ page, site }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  for (const { lang, address } of site.languages.flatMap(({ code }) => onePageOfEachKind(site, code))) {
    await page.goto(site.origin + address);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const { root } = await client.send('DOM.getDocument');
    // The body's answer speaks for all that stands in it.
    const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'body' });
    const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
    const others = fonts.filter((font) => !font.isCustomFont).map((font) => font.familyName);
    expect(others, `${lang} ${address}`).toEqual([]);
  }
});

test('text stays where it is when the fonts arrive', async ({ page, site }) => {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  for (const { code } of site.languages) {
    await site.open(code, '');
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift, code).toBeLessThan(0.02);
  }
});
