import { expect, test } from './fixtures.ts';
import { readPdf } from './pdf.ts';
import { sheetsOf, squeeze } from './sheets.ts';

test('every brief offers its PDFs without a script, and a print button with one', async ({ page, site }) => {
  for (const sheet of sheetsOf(site).slice(0, 4)) {
    await page.goto(site.origin + sheet.address);
    await expect(page.locator('main a[type="application/pdf"]')).toHaveCount(2);
    const printed = page.evaluate(() => new Promise<void>((resolve) => (window.print = resolve)));
    await page.locator('[data-print] button').click();
    await printed;
  }
});

test('on A5 a sheet is one page that says all that it says on A4', async ({ page, site }) => {
  for (const sheet of sheetsOf(site).slice(0, 4)) {
    await page.goto(site.origin + sheet.address);
    const [small, usual] = [await page.pdf({ format: 'A5' }), await page.pdf({ format: 'A4' })];
    const { text, pages } = await readPdf(small);
    expect(pages, sheet.file).toBe(1);
    expect(squeeze(text), sheet.file).toBe(squeeze((await readPdf(usual)).text));
  }
});

test('on a sheet each bar has 20 mm to show its share in, begins at its own number, and ends left of zero below it', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 673, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  let isBelow = false;
  for (const { address } of sheetsOf(site)) {
    await page.goto(site.origin + address);
    const bars = await page.locator('.sheet svg:has(.fill-bar):visible').evaluateAll((drawings) =>
      drawings.map((drawing) => {
        const { left, width } = drawing.getBoundingClientRect();
        const number = drawing.parentElement!.querySelector(':scope > span')!;
        const [bar, zero] = [...drawing.querySelectorAll('rect')].map((rect) => rect.getBoundingClientRect());
        return {
          text: number.textContent.trim(),
          width: (width * 25.4) / 96,
          gap: ((left - number.getBoundingClientRect().right) * 25.4) / 96,
          // How far a bar reaches to the right of zero.
          beyond: zero ? bar!.right - zero.left : undefined,
        };
      }),
    );
    for (const { text, width, gap, beyond } of bars) {
      expect(width, `${address} ${text}`).toBeGreaterThan(19.9);
      expect(Math.abs(gap), `${address} ${text}`).toBeLessThan(3);
      if (!text.startsWith('−')) continue;
      isBelow = true;
      expect(beyond, `${address} ${text}`).toBeLessThan(1.5);
    }
  }
  expect(isBelow).toBe(true);
});
