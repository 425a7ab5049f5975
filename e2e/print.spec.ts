import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { sheetsOf } from './sheets.ts';

test('every brief offers its PDFs without a script, and a print button with one', async ({ page, site }) => {
  for (const sheet of sheetsOf(site).slice(0, 4)) {
    await page.goto(site.origin + sheet.address);
    await expect(page.locator('main a[type="application/pdf"]')).toHaveCount(2);
    const printed = page.evaluate(() => new Promise<void>((resolve) => (window.print = resolve)));
    await page.locator('[data-print] button').click();
    await printed;
  }
});

test('who scans the code of a printout is told whether it is current', async ({ page, site }) => {
  for (const { code } of site.languages) {
    const { path } = sheetsOf(site).find(({ lang }) => lang === code)!;
    const notice = page.locator('[data-printed]');
    await site.open(code, path);
    await expect(notice).toBeHidden();
    const mark = (await notice.getAttribute('data-printed'))!;
    await site.open(code, path, `?printed=${mark}`);
    await expect(notice).toHaveText(code === 'zh' ? /是最新的/ : /is current/);
    await site.open(code, path, '?printed=01234567');
    await expect(notice).toHaveText(code === 'zh' ? /有改动.*第0\.3版/ : /has changed.*edition 0\.3/);
    expect(await findViolations(page)).toEqual([]);
  }
});
