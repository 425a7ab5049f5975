import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Pages in one language with a number in their text. */
const FIGURE = /<a [^>]*data-entry="([^"]+)"/g;

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
      const figure = page.getByRole('group').filter({ has: chart });
      await expect(figure.getByRole('table')).toBeVisible();
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
