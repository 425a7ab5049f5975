import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Whether two labels of a chart overlap. */
async function overlaps(labels: Locator): Promise<string[]> {
  const boxes = await labels.evaluateAll((elements) =>
    elements.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { text: element.textContent, left, right, top, bottom };
    }),
  );
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} ${b.text}`),
  );
}

test('a chart starts at zero, keeps its labels apart and stands above its table', async ({ page, site }) => {
  const charted = site.pages.filter(({ html }) => html.includes('class="chart-drawing'));
  expect(charted.length).toBeGreaterThan(0);
  for (const { address } of charted) {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.origin + address);
      const chart = page.locator('.chart');
      await expect(chart.locator('.chart-ticks > *').last()).toHaveText('0');
      expect(await overlaps(chart.locator('span')), `${address} at ${width}`).toEqual([]);
      // The table says the same, under a name that states the finding.
      const figure = page.getByRole('figure').filter({ has: chart });
      await expect(figure.getByRole('table')).toBeVisible();
      const finding = (await figure.locator('caption span').first().innerText()).split('\n')[0]!.trim();
      await expect(chart).toHaveAccessibleName(new RegExp(finding.slice(0, 20)));
      // Each bar ends on the axis.
      const feet = await chart
        .locator('.chart-drawing rect')
        .evaluateAll((bars) =>
          bars.map((bar) => parseFloat(bar.getAttribute('y')!) + parseFloat(bar.getAttribute('height')!)),
        );
      for (const foot of feet) expect(foot).toBeCloseTo(100, 1);
    }
  }
});

/** Contrast of two colours as WCAG has it; it is their contrast in greyscale too. */
function contrast(...colours: [string, string]): number {
  const [dark, light] = colours
    .map((colour) => {
      const [r, g, b] = colour
        .match(/[\d.]+/g)!
        .map((part) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    })
    .sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

test('columns and bars can be told apart without hue, in both schemes', async ({ page, site }) => {
  const drawn = site.pages.filter(({ html }) => html.includes('class="chart-drawing'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const { address } of drawn) {
      await page.goto(site.origin + address);
      const ground = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      const series = await page.locator('.chart-drawing').evaluateAll((charts) =>
        charts.map((chart) =>
          ['.series-0', '.series-1'].flatMap((name) => {
            const bar = chart.querySelector(name);
            return bar ? [{ fill: getComputedStyle(bar).fill, line: getComputedStyle(bar).stroke }] : [];
          }),
        ),
      );
      for (const [first, second] of series) {
        expect(contrast(first!.line, ground)).toBeGreaterThan(3);
        if (!second) continue;
        expect(contrast(second.line, ground)).toBeGreaterThan(3);
        expect(contrast(first!.fill, second.fill)).toBeGreaterThan(3);
      }
      for (const fill of await page
        .locator('.fill-bar')
        .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill)))
        expect(contrast(fill, ground)).toBeGreaterThan(3);
    }
  }
});

test('bars are drawn on a phone and on paper too, as long as their numbers say', async ({ page, site }) => {
  const pages = site.pages.filter(({ html }) => html.includes('class="bar"'));
  expect(pages.length).toBeGreaterThan(0);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { address } of pages) {
    await page.goto(site.origin + address);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      for (const table of await page
        .getByRole('table')
        .filter({ has: page.locator('.bar') })
        .all()) {
        const bars = await table.locator('.bar').evaluateAll((cells) =>
          cells.map((cell) => ({
            column: cell.closest('td')!.cellIndex,
            value: Number(cell.textContent.trim().replaceAll(',', '').replace('−', '-')),
            width: cell.querySelector('rect')!.getBoundingClientRect().width,
          })),
        );
        for (const { column, value, width } of bars) {
          const top = bars.filter((bar) => bar.column === column).sort((a, b) => b.width - a.width)[0]!;
          expect(top.width).toBeGreaterThan(media === 'screen' ? 200 : 15);
          expect(width / top.width).toBeCloseTo(Math.abs(value / top.value), 1);
        }
      }
    }
  }
});

test('the numbers of a column stand under each other on their decimal points', async ({ page, site }) => {
  for (const { path, address } of site.pages) {
    if (!path.startsWith('data/')) continue;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site.origin + address);
    const columns = await page.locator('table[data-table]').evaluate((table: HTMLTableElement) => {
      const found: Record<number, { decimals: number; right: number }[]> = {};
      for (const cell of table.querySelectorAll<HTMLTableCellElement>('tbody td.tabular-nums')) {
        const text = cell.textContent.trim();
        // A column whose rows differ in unit has no decimal point in common.
        if (!/^−?[\d,]+(\.\d+)?$/.test(text)) continue;
        const range = document.createRange();
        range.selectNodeContents(cell.querySelector('.bar > span') ?? cell);
        const { right } = range.getBoundingClientRect();
        (found[cell.cellIndex] ??= []).push({ decimals: text.split('.')[1]?.length ?? 0, right: Math.round(right) });
      }
      return Object.values(found);
    });
    for (const column of columns) expect(new Set(column.map((cell) => JSON.stringify(cell))).size, address).toBe(1);
  }
});
