import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import decodeQr from 'qr/decode.js';
import { getDocumentProxy } from 'unpdf';
import { onePageOfEachKind, type BuiltPage } from './builtSite.ts';
import { expect, test, type Site } from './fixtures.ts';
import { leastType, listFonts, listTree, mappedText, readPdf } from './pdf.ts';
import { sheetsOf } from './sheets.ts';

/** Files of a page's PDFs. */
function pdfsOf({ html }: BuiltPage, site: Site): string[] {
  const links = html.matchAll(/<link rel="alternate" type="application\/pdf"[^>]* href="([^"]+)"/g);
  return [...links].map(([, href]) => join(site.folder, href!.slice(site.base.length)));
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
      const { pdf, pages, text } = await readPdf(file);
      expect(pages, file).toBe(1);
      // A browser makes type smaller, silently, when something is wider than the page.
      expect(await leastType(pdf), file).toBeGreaterThan(8.99);
      expect(withoutRepeats(squeeze(text), words, heads), file).toBe(words);
    }
  }
});

test('every PDF is tagged, titled, in its language, and light', async ({ site }) => {
  for (const sheet of sheetsOf(site)) {
    for (const file of pdfsOf(sheet, site)) {
      expect(statSync(file).size, file).toBeLessThan(150_000);
      const { pdf } = await readPdf(file);
      const { info, metadata } = await pdf.getMetadata();
      const facts = info as { Title?: string; Language?: string };
      expect(await pdf.getMarkInfo(), file).toMatchObject({ Marked: true });
      expect(await pdf.getViewerPreferences(), file).toMatchObject({ DisplayDocTitle: true });
      expect(sheet.html, file).toContain(`<html lang="${facts.Language}"`);
      expect(facts.Title, file).toBeTruthy();
      expect(metadata?.get('dc:title'), file).toBe(facts.Title);
      const tree = await listTree(pdf);
      expect(
        tree.map(({ role }) => role),
        file,
      ).toContain('H1');
      const figures = tree.filter(({ role }) => role === 'Figure');
      expect(figures.length, file).toBeGreaterThan(0);
      for (const { alt } of figures) expect(alt, file).toBeTruthy();
    }
  }
});

test('every font of a PDF is embedded, none is of Type 3, and its text can be searched', async ({ site }) => {
  const wholes = site.pages.filter(({ path }) => path === 'print');
  for (const page of [...sheetsOf(site), ...wholes]) {
    for (const file of pdfsOf(page, site)) {
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
  }
});

test('the code on a sheet leads to the page on the web, which the sheet names too', async ({ browser, site }) => {
  // As coarse as a plain office printer.
  const page = await browser.newPage({ deviceScaleFactor: 150 / 96 });
  await page.emulateMedia({ media: 'print' });
  for (const { address, html } of sheetsOf(site)) {
    const [, canonical = ''] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
    await page.goto(site.origin + address);
    const code = page.locator('.sheet-colophon svg');
    const png = (await code.screenshot()).toString('base64');
    const { data, ...size } = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      canvas.drawImage(bitmap, 0, 0);
      const { data, width, height } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
      return { data: [...data], width, height };
    }, png);
    expect(decodeQr({ ...size, data: Uint8Array.from(data) })).toBe(canonical);
    await expect(page.locator('.sheet-colophon')).toContainText(decodeURI(canonical));
    await expect(page.locator('.sheet-colophon')).toContainText(/(Content mark|内容标记) [0-9a-f]{8}/);
  }
  await page.close();
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

test('with the site’s fonts blocked, in other common faces, every sheet still prints on one page of US Letter', async ({
  page,
  site,
}) => {
  await page.route('**/*.woff2', (route) => route.abort());
  for (const sheet of sheetsOf(site)) {
    await page.goto(site.origin + sheet.address);
    // The browser's own choice, then the measures of Times and Arial, then a wide face.
    for (const faces of [
      undefined,
      ['Liberation Serif', 'Liberation Sans'],
      ['DejaVu Serif Condensed', 'DejaVu Sans Condensed'],
    ]) {
      if (faces) {
        await page.evaluate(([serif, sans]) => {
          const style = new CSSStyleSheet();
          style.replaceSync(`:root { --font-serif: "${serif}", serif; --font-sans: "${sans}", sans-serif; }`);
          document.adoptedStyleSheets = [style];
        }, faces);
      }
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' })));
      expect(pdf.numPages, `${sheet.file} in ${faces?.join(' and ') ?? 'the faces of the system'}`).toBe(1);
    }
  }
});

test('the whole briefing has every sheet where its contents and its bookmarks say', async ({ site }) => {
  for (const { code } of site.languages) {
    const index = site.pages.find(({ path, lang }) => path === 'print' && lang === code)!;
    const sheets = sheetsOf(site).filter(({ lang }) => lang === code);
    for (const file of pdfsOf(index, site)) {
      const { pdf, pages } = await readPdf(file);
      expect(pages, file).toBeGreaterThan(sheets.length);
      const text = async (number: number) =>
        (await (await pdf.getPage(number)).getTextContent()).items
          .map((item) => ('str' in item ? item.str : ''))
          .join('');
      const contents = await text(2);
      const outline = await pdf.getOutline();
      expect(outline, file).toHaveLength(sheets.length + 2);
      for (const { title, dest } of outline.slice(1, -1)) {
        const number = 1 + (await pdf.getPageIndex((dest as [Parameters<typeof pdf.getPageIndex>[0]])[0]));
        expect(contents, file).toContain(String(number));
        const [name = ''] = title.split(' · ');
        expect(squeeze(await text(number)), `${file}, page ${number}`).toContain(squeeze(name));
      }
      // Every sheet is linked from the contents.
      const links = (await (await pdf.getPage(2)).getAnnotations()) as { dest?: unknown }[];
      expect(links.filter(({ dest }) => dest).length, file).toBeGreaterThanOrEqual(sheets.length);
    }
  }
});

test('every brief offers its PDFs without a script, and a print button with one', async ({ page, site }) => {
  for (const sheet of sheetsOf(site).slice(0, 4)) {
    await page.goto(site.origin + sheet.address);
    await expect(page.locator('main a[type="application/pdf"]')).toHaveCount(2);
    const printed = page.evaluate(() => new Promise<void>((resolve) => (window.print = resolve)));
    await page.locator('[data-print] button').click();
    await printed;
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
  for (const { lang, address } of site.languages.flatMap(({ code }) => onePageOfEachKind(site, code))) {
    await page.goto(site.origin + address);
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
    expect.soft(shift, `${lang} ${address}`).toBeLessThan(0.02);
  }
});

test('no page prints its controls', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  for (const { address } of site.languages.flatMap(({ code }) => onePageOfEachKind(site, code))) {
    await page.goto(site.origin + address);
    // The heads of columns are buttons to sort by: their text is printed.
    const controls = page.locator('button:not(.sorter), input, select, summary, nav, [role="search"]');
    await expect.soft(controls.filter({ visible: true }), address).toHaveCount(0);
    await expect.soft(page.getByRole('main'), address).toContainText(/\S{4}/);
  }
});
