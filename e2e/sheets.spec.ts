/* Every sheet of every site as a browser prints it. A test a sheet, each loaded once. */
import { expect, type Page } from '@playwright/test';
import decodeQr from 'qr/decode.js';
import { openShownSites } from './builtSite.ts';
import { documentOf, values } from './document.ts';
import { COMMON_FACES, setIn, WIDE_FACES } from './faces.ts';
import { testsOfOnePage } from './onePage.ts';
import { leastType, openPdf, readPdf } from './pdf.ts';
import { isLong, isReached, leastSize, pdfsOf, sheetsOf, squeeze } from './sheets.ts';
import { sites } from './sites.ts';

// As coarse as a plain office printer.
const test = testsOfOnePage({ deviceScaleFactor: 150 / 96 });

/** A table that goes on in the next column or on the next page repeats its head: take out what is said again. */
function withoutRepeats(text: string, words: string, heads: string[]): string {
  const count = (whole: string, part: string) => whole.split(part).length;
  return heads.reduce((rest, head) => {
    let left = rest;
    while (count(left, head) > count(words, head)) {
      const at = left.lastIndexOf(head);
      left = left.slice(0, at) + left.slice(at + head.length);
    }
    return left;
  }, text);
}

/** What a sheet says, with the numbers that the browser writes before the items of a list. */
async function readWords(page: Page): Promise<string> {
  const said = await page.locator('.sheet').evaluate((sheet: HTMLElement) => {
    const items = [...sheet.querySelectorAll<HTMLElement>('ol > li')].filter(
      (item) => item.checkVisibility() && getComputedStyle(item).listStyleType === 'decimal',
    );
    const numbers = items.map((item) => {
      const number = document.createElement('span');
      number.textContent = `${[...item.parentElement!.children].indexOf(item) + 1}.`;
      item.prepend(number);
      return number;
    });
    const { innerText } = sheet;
    for (const number of numbers) number.remove();
    return innerText;
  });
  return squeeze(said);
}

/** What the code on the sheet says. */
async function readCode(page: Page): Promise<string> {
  const png = (await page.locator('.sheet-colophon svg').screenshot()).toString('base64');
  const { data, ...size } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    canvas.drawImage(bitmap, 0, 0);
    const { data, width, height } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    return { data: [...data], width, height };
  }, png);
  return decodeQr({ ...size, data: Uint8Array.from(data) });
}

test('no heading beside a part of a sheet is broken within a word, whose words are longer than in English', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  for (const site of openShownSites('sample-world')) {
    const { address } = sheetsOf(site).find((sheet) => /\/it\/measure\//.test(sheet.address))!;
    await page.goto(sites[site.name].origin + address);
    const broken = await page.locator('.sheet-brief section > h2').evaluateAll((headings) =>
      headings.flatMap((heading) => {
        const text = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).nextNode() as Text;
        return [...text.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return range.getClientRects().length > 1 ? [word] : [];
        });
      }),
    );
    expect(broken).toEqual([]);
  }
});

for (const site of openShownSites('paper', 'sample', 'sample-one', 'sample-english', 'sample-world')) {
  for (const sheet of sheetsOf(site)) {
    test(`${site.name}: ${sheet.file}`, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      // What a sheet says does not depend on the faces: it is loaded without the site's own from the start.
      await page.route('**/*.woff2', (route) => route.abort());
      await page.goto(sites[site.name].origin + sheet.address);

      await test.step('is one page on both papers, or numbered ones, and says what its page says in the same order', async () => {
        const words = await readWords(page);
        const heads = (await page.locator('.sheet thead').allInnerTexts()).map(squeeze).filter(Boolean);
        const files = pdfsOf(sheet, site);
        expect(files).toHaveLength(2);
        for (const file of files) {
          const { pdf, pages, texts } = await readPdf(file);
          if (!isLong(sheet)) expect.soft(pages, file).toBe(1);
          const said = texts.map((text, index) => {
            const number = isLong(sheet) ? `${index + 1}/${pages}` : '';
            const all = squeeze(text);
            // What stands in the margin of a page comes before its text, or after it.
            const isFirst = all.startsWith(number);
            expect.soft(isFirst || all.endsWith(number), `${file}: ${number}`).toBe(true);
            return isFirst ? all.slice(number.length) : all.slice(0, all.length - number.length);
          });
          for (let number = 1; number <= pages; number += 1) {
            // A browser makes type smaller, silently, when something is wider than the page.
            expect.soft(await leastType(pdf, number), file).toBeGreaterThan(leastSize(sheet));
          }
          expect.soft(withoutRepeats(said.join(''), words, heads), file).toBe(words);
        }
      });

      await test.step('has a code that leads to the page on the web, which the sheet names too, where readers can reach it', async () => {
        const [canonical = ''] = values(documentOf(sheet), 'link[rel=canonical]', 'href');
        const colophon = page.locator('.sheet-colophon');
        if (isReached(site)) {
          const mark = (await page.locator('[data-printed]').getAttribute('data-printed'))!;
          expect.soft(await readCode(page)).toBe(`${canonical}?printed=${mark}`);
          await expect.soft(colophon).toContainText(mark);
          await expect.soft(colophon).toContainText(decodeURI(canonical));
        } else {
          await expect.soft(colophon.locator('svg')).toHaveCount(0);
          await expect.soft(colophon).not.toContainText(site.ownOrigin);
        }
        await expect.soft(colophon).toContainText(/(Text version |文本版本|（|Versione del testo )[0-9a-f]{8}/);
      });

      await test.step('prints on one page of US Letter in other common faces', async () => {
        if (isLong(sheet)) return;
        const countPages = async () => {
          const pdf = await openPdf(await page.pdf({ format: 'Letter' }));
          return pdf.numPages;
        };
        expect.soft(await countPages(), 'in the faces of the machine, which are DejaVu').toBe(1);
        await setIn(page, COMMON_FACES);
        expect.soft(await countPages(), 'in the measures of Times and Arial').toBe(1);
        // What is set larger than it must be keeps room for more (src/print/gate.ts).
        if (sheet.html.includes(' data-size="1"')) return;
        await setIn(page, WIDE_FACES);
        expect.soft(await countPages(), 'in wide faces').toBe(1);
      });
    });
  }
}
