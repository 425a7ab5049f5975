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
