import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Pages in one language with a number in their text. */
const FIGURE = /<a [^>]*data-entry="([^"]*\/numbers\/[^"]+)"/g;

test('every number in a text has an entry that leads to a source', async ({ page, site }) => {
  for (const { code } of site.languages) {
    const wanted = new Set(
      site.pagesIn(code).flatMap(({ html }) => [...html.matchAll(FIGURE)].map(([, entry]) => entry!)),
    );
    expect(wanted.size).toBeGreaterThan(0);
    await site.open(code, 'numbers');
    const entries = await page.locator('li[id*="."]').evaluateAll((items) =>
      items.map((item) => ({
        id: item.id,
        sources: [...item.querySelectorAll('a')].filter(({ href }) => /\/sources\/|\/numbers\/#/.test(href)).length,
        places: item.querySelectorAll('dt').length,
        text: (item as HTMLElement).innerText,
      })),
    );
    const ids = entries.map(({ id }) => id);
    expect([...wanted].filter((entry) => !ids.includes(decodeURIComponent(entry.split('#')[1]!)))).toEqual([]);
    // The paper, or an official source, or a formula.
    for (const { id, text, sources } of entries) {
      const inPaper = /Section \d|第[\d.]+节|Abstract|摘要|三条街/.test(text);
      expect(inPaper || sources > 0, `source of ${id}`).toBe(true);
    }
  }
});

test('the page of all numbers counts every figure as traced', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, 'numbers');
    const total = await page.locator('li[id*="."]').count();
    expect(total).toBeGreaterThan(0);
    const coverage = page.getByRole('region').first().getByRole('listitem').first();
    const numbers = (await coverage.innerText()).match(/\d+/g)!.map(Number);
    expect(numbers.slice(0, 2)).toEqual([total, total]);
  }
});

test('a number says where it comes from, by keyboard, and gives the focus back', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, '');
    const link = page.locator('main a[data-entry]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    await expect(dialog).toBeFocused();
    await expect(dialog).toContainText((await link.innerText()).trim());
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
  }
});

test('a number says where it comes from by touch, within the window, and can be closed', async ({ browser, site }) => {
  for (const { code } of site.languages) {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true });
    const page = await context.newPage();
    await page.goto(site.urlOf(code, ''));
    await page.locator('main a[data-entry]').last().tap();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeInViewport({ ratio: 1 });
    await dialog.getByRole('button').tap();
    await expect(dialog).toBeHidden();
    // On a larger window it stands beside its number, wherever that is.
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const link of await page.locator('main a[data-entry]').all()) {
      for (const block of ['start', 'end'] as const) {
        await link.evaluate((element, block) => element.scrollIntoView({ block }), block);
        await link.tap();
        await expect(dialog).toBeInViewport({ ratio: 0.99 });
        await page.keyboard.press('Escape');
      }
    }
    await context.close();
  }
});

test('a number leads to its row where its page of numbers does not load', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  await site.open(code, '');
  await page.route('**/numbers/', (route) => route.abort());
  await page.locator('main a[data-entry]').first().click();
  await expect(page).toHaveURL(/\/data\/[^/]+\/#row-/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a number leads to its row', async ({ page, site }) => {
    await site.open(site.languages[0]!.code, '');
    await page.locator('main a[data-entry]').first().click();
    await expect(page.locator('tr:target')).toBeInViewport();
  });
});

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
      const figure = page.getByRole('group').filter({ has: chart });
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
