/* Sheets that a reader takes along: ticked, put in order and printed from the page that lists them. */
import type { Page } from '@playwright/test';
import { findViolations } from './axe.ts';
import { expect, test, type Site } from './fixtures.ts';
import { findForeignFaces, findOverflow, untilFontsAreThere } from './layout.ts';
import { listTree, readPdf } from './pdf.ts';
import { squeeze } from './sheets.ts';

const boxes = (page: Page) => page.getByRole('main').getByRole('checkbox');
const chosen = (page: Page) => page.locator('[data-chosen] li');
const status = (page: Page) => page.locator('#choice').getByRole('status');

/** The names of the first sheets of a language, as the address has them. */
const namesIn = async (page: Page, count: number) =>
  Promise.all([...Array(count).keys()].map((index) => boxes(page).nth(index).getAttribute('value')));

/** Print what the button prints, once its sheets are there. */
async function printTaken(page: Page, format: 'A4' | 'Letter') {
  const asked = page.evaluate(() => new Promise<void>((resolve) => (window.print = resolve)));
  await page.locator('[data-does=print]').click();
  await asked;
  return readPdf(await page.pdf({ format, tagged: true }));
}

/** The text of one page of a PDF, without spaces. */
async function textOf({ pdf }: Awaited<ReturnType<typeof readPdf>>, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return squeeze(items.map((item) => ('str' in item ? item.str : '')).join(''));
}

async function openPrint(page: Page, site: Site, lang: string, query = ''): Promise<void> {
  await site.open(lang, 'print', query);
  await expect(page.locator('#choice')).toBeVisible();
  // The script has filled the form.
  await expect(page.locator('[data-none]')).toBeVisible({ visible: query === '' });
}

test('a box to tick is as large beside a long title as beside a short one, on a phone too', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPrint(page, site, 'en');
  const widths = await boxes(page).evaluateAll((all) => all.map((box) => box.getBoundingClientRect().width));
  expect(new Set(widths)).toEqual(new Set([24]));
});

for (const lang of ['en', 'zh']) {
  test(`${lang}: sheets are ticked, put in order by keyboard, and the address says so`, async ({ page, site }) => {
    await openPrint(page, site, lang);
    const [first, second, third] = await namesIn(page, 3);
    for (const index of [0, 1, 2]) {
      await boxes(page).nth(index).focus();
      await page.keyboard.press('Space');
      await expect(chosen(page)).toHaveCount(index + 1);
    }
    await expect(page).toHaveURL(site.urlOf(lang, 'print', `?sheets=${first},${second},${third}`));

    const last = chosen(page).last();
    const title = await last.locator('span').innerText();
    await last.locator('[data-does=up]').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(site.urlOf(lang, 'print', `?sheets=${first},${third},${second}`));
    await expect(status(page)).toContainText(title);
    await expect(status(page)).toContainText(/2.*3/);
    // The focus has gone along, so that the next press moves the same sheet again.
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(site.urlOf(lang, 'print', `?sheets=${third},${first},${second}`));
    // Higher than the first place there is none.
    await page.keyboard.press('Enter');
    await expect(chosen(page).first()).toContainText(title);

    await chosen(page).first().locator('[data-does=remove]').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(site.urlOf(lang, 'print', `?sheets=${first},${second}`));
    await expect(boxes(page).nth(2)).not.toBeChecked();
    await expect(status(page)).toContainText(title);
    await expect(chosen(page).first().locator('[data-does=remove]')).toBeFocused();
  });

  test(`${lang}: a shared address prints a cover for the meeting, its contents and the sheets, a page each`, async ({
    page,
    site,
  }) => {
    await openPrint(page, site, lang);
    const [first, second, third] = await namesIn(page, 3);
    const meeting = lang === 'zh' ? '第12次会议' : 'the Committee, 3 & 4 May';
    const query = `?sheets=${third},${first},${second}&for=${encodeURIComponent(meeting)}`;
    await openPrint(page, site, lang, query);
    await expect(page).toHaveURL(site.urlOf(lang, 'print', query));
    await expect(page.getByRole('textbox', { name: /meeting|会议/ })).toHaveValue(meeting);
    await expect(chosen(page)).toHaveCount(3);
    const titles = [third, first, second].map((name) => {
      const { html } = site.pagesIn(lang).find(({ path }) => path === (name === 'overview' ? '' : name))!;
      const [, heading] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)!;
      return squeeze(heading!.replace(/<[^>]*>|&[^;]*;/g, ''));
    });

    for (const format of ['A4', 'Letter'] as const) {
      const printed = await printTaken(page, format);
      expect(printed.pages, format).toBe(1 + titles.length);
      const cover = await textOf(printed, 1);
      expect(cover).toContain(squeeze(meeting));
      expect(cover).toContain(titles.map((title, index) => title + (index + 1)).join(''));
      for (const [index, title] of titles.entries()) {
        const text = await textOf(printed, index + 2);
        expect(text).toContain(title);
        expect(text).toMatch(lang === 'zh' ? `第${index + 1}篇，共3篇` : `${index + 1}of3`);
      }
      // Each sheet is told by a heading of its own, and none is told of another.
      const heads = (await Promise.all([1, 2, 3, 4].map((number) => listTree(printed.pdf, number)))).flat();
      expect(heads.filter(({ role }) => role === 'H1').length).toBe(4);
    }
    const foreign = async () => {
      await page.emulateMedia({ media: 'print' });
      await untilFontsAreThere(page);
      return findForeignFaces(page);
    };
    // What the reader has typed may be in a face of the machine's own.
    await page.locator('.taken-cover .cover-text').evaluate((line) => (line.textContent = ''));
    expect(await foreign()).toEqual([]);
  });
}

test('all sheets can be taken along', async ({ page, site }) => {
  const [{ code } = { code: '' }] = site.languages;
  await openPrint(page, site, code);
  for (const box of await boxes(page).all()) await box.check();
  const { pages } = await printTaken(page, 'Letter');
  expect(pages).toBe(1 + (await boxes(page).count()));
});

test('the form has no accessibility violation and fits a phone, and nothing of it is printed', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { code } of site.languages) {
    await openPrint(page, site, code);
    const names = await namesIn(page, 3);
    await openPrint(page, site, code, `?sheets=${names.join(',')}&for=x`);
    expect(await findViolations(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#choice, main input').filter({ visible: true })).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a sheet that an address names and the briefing lacks is said to be missing', async ({ page, site }) => {
  const [{ code } = { code: '' }] = site.languages;
  await openPrint(page, site, code, '?sheets=overview,measure/gone');
  await expect(status(page)).toContainText('measure/gone');
  await expect(page).toHaveURL(site.urlOf(code, 'print', '?sheets=overview'));
});

test('a sheet that does not load is said, and asked for again', async ({ page, site }) => {
  const [{ code } = { code: '' }] = site.languages;
  const home = site.urlOf(code, '');
  await page.route(home, (route) => route.abort());
  await openPrint(page, site, code);
  await boxes(page).first().check();
  await page.locator('[data-does=print]').click();
  await expect(status(page)).toHaveText(/\S/);
  await expect(status(page)).not.toContainText('1');
  await page.unroute(home);
  const { pages } = await printTaken(page, 'A4');
  expect(pages).toBe(2);
});

test('the choice is kept in the other language', async ({ page, site }) => {
  const [first, second] = site.languages;
  await openPrint(page, site, first!.code);
  const names = await namesIn(page, 2);
  const query = `?sheets=${names.join(',')}&for=x`;
  await openPrint(page, site, first!.code, query);
  await page.getByRole('banner').locator(`a[hreflang=${second!.tag}]`).click();
  await expect(page).toHaveURL(site.urlOf(second!.code, 'print', query));
  await expect(chosen(page)).toHaveCount(2);
});

test('without a script there is no form, and every sheet', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.urlOf(site.languages[0]!.code, 'print'));
  await expect(page.locator('#choice, main input').filter({ visible: true })).toHaveCount(0);
  expect(await page.getByRole('main').locator('li a[type="application/pdf"]').count()).toBeGreaterThan(10);
  await context.close();
});
