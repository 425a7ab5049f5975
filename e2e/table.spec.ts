import type { Locator, Page } from '@playwright/test';
import type { BuiltSite } from './builtSite.ts';
import { findViolations } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { findOverflow } from './layout.ts';

/** The page of a table that can be filtered by category, in each language. */
const filteredTables = (site: BuiltSite) =>
  site.pages.filter(({ path, html }) => path.startsWith('data/') && html.includes('<select'));

/** The parts of a table's page. */
function partsOf(page: Page) {
  const form = page.getByRole('main').getByRole('search');
  // Under the table itself stands a table of its fields.
  const table = page.locator('table[data-table]');
  return {
    form,
    category: form.getByRole('combobox').first(),
    text: form.getByRole('searchbox'),
    count: form.getByRole('status'),
    reset: form.getByRole('button'),
    headers: table.getByRole('columnheader'),
    rows: table.getByRole('row').filter({ has: page.getByRole('rowheader') }),
  };
}

/** Move the focus with the Tab key until it is on an element. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the Tab key does not lead there');
}

/** Names of the rows, as they stand. */
const namesOf = (rows: Locator) => rows.getByRole('rowheader').allInnerTexts();

test('a table is filtered by category with the keyboard, and the count is announced', async ({ page, site }) => {
  expect(filteredTables(site).length).toBeGreaterThan(0);
  for (const { address } of filteredTables(site)) {
    await page.goto(site.origin + address);
    const { category, count, rows } = partsOf(page);
    const total = await rows.count();
    await tabTo(page, category);
    await page.keyboard.press('ArrowDown');
    const label = await category.locator('option:checked').innerText();
    await expect(rows.filter({ hasText: label })).toHaveCount(await rows.count());
    const shown = await rows.count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(total);
    await expect(count).toHaveText(new RegExp(`\\b${shown}\\b.*\\b${total}\\b|${shown}行.*${total}行`));
  }
});

test('a table is filtered by text, whatever its case and width', async ({ page, site }) => {
  for (const { address } of filteredTables(site)) {
    await page.goto(site.origin + address);
    const { text, count, rows, reset } = partsOf(page);
    const names = await namesOf(rows);
    const name = (await rows.nth(2).getByRole('cell').first().innerText()).trim();
    await text.pressSequentially(name.toUpperCase());
    // What finds it is loaded when the field is first used.
    await expect(async () => {
      expect(await rows.count()).toBeLessThan(names.length);
      await expect(rows.filter({ hasText: name })).toHaveCount(await rows.count(), { timeout: 500 });
    }).toPass();
    expect(await rows.count()).toBeGreaterThan(0);
    await text.fill('ｘｘ no such text');
    await expect(rows).toHaveCount(0);
    await expect(count).toHaveText(/(^|\D)0(\D|$)/);
    await reset.press('Enter');
    await expect(text).toHaveValue('');
    await expect(rows.getByRole('rowheader')).toHaveText(names);
  }
});

test('a filter finds and marks what the search would, half-typed words too', async ({ page, site }) => {
  for (const { address, lang } of filteredTables(site)) {
    await page.goto(site.origin + address);
    const { text, rows } = partsOf(page);
    const name = (await rows.nth(2).getByRole('rowheader').innerText()).trim();
    const word = lang === 'zh' ? name.slice(1, 3) : name.split(' ')[0]!;
    const marked = () => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => String(range)));
    const wide = word.replace(/[!-~]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0));
    const accented = lang === 'zh' ? word : word.replace(/[aeiou]/, (letter) => `${letter}\u0301`);
    for (const query of [word, wide, accented, ...(lang === 'zh' ? [] : [word.slice(0, -1)])]) {
      await text.fill(query);
      await expect.poll(marked, query).toContain(word);
      await expect(rows.filter({ hasText: word })).toHaveCount(await rows.count());
    }
    await text.fill('');
    await expect.poll(marked).toEqual([]);
  }
});

test('a table has a button to show all its rows only where it has more than are shown', async ({ page, site }) => {
  const tables = site.pages.filter(({ html }) => html.includes('data-controls='));
  expect(tables.length).toBeGreaterThan(0);
  for (const { address } of tables) {
    await page.goto(site.origin + address);
    const { rows, headers } = partsOf(page);
    await expect(headers.getByRole('button').first()).toBeVisible();
    await expect(page.locator('.show-all')).toHaveCount((await rows.count()) > 100 ? 1 : 0);
  }
});

test('on a phone a number stands at the end of its line, and its mark beside it', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await site.open('en', 'data/key-figures');
  const marked = page.locator('table[data-table] td.text-end:has(> :not(:empty))');
  expect(await marked.count()).toBeGreaterThan(0);
  for (const cell of await marked.all()) {
    const gaps = await cell.evaluate((cell) => {
      const range = document.createRange();
      range.selectNode([...cell.childNodes].find(({ textContent }) => textContent?.trim())!);
      const mark = cell.lastElementChild!.getBoundingClientRect();
      const number = [...range.getClientRects()].find(({ width }) => width > 0)!;
      return { between: mark.left - number.right, after: cell.getBoundingClientRect().right - mark.right };
    });
    expect(gaps.between).toBeLessThan(12);
    expect(gaps.after).toBeLessThan(12);
  }
});

test('a table of which no row is left says so in the table', async ({ page, site }) => {
  for (const { address } of filteredTables(site)) {
    await page.goto(site.origin + address);
    const { text, rows, count, reset } = partsOf(page);
    const total = await rows.count();
    const none = page.locator('table[data-table] tbody td[colspan]');
    await expect(none).toBeHidden();
    await text.fill('zxqj');
    await expect(none).toBeVisible();
    await expect(none).toHaveText(/\S/);
    await expect(count).toHaveText(/(^|\D)0(\D|$)/);
    expect(await findViolations(page)).toEqual([]);
    await reset.click();
    await expect(none).toBeHidden();
    await expect(rows).toHaveCount(total);
  }
});

test('the head of a table stays in sight while its rows pass, and what has the focus is not under it', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  for (const { address } of filteredTables(site)) {
    await page.goto(site.origin + address);
    const head = page.locator('table[data-table] thead');
    const link = page.locator('table[data-table] .row-link a').nth(-2);
    await page.locator('table[data-table] .row-link a').last().scrollIntoViewIfNeeded();
    await link.focus();
    const [bar, focus] = [await head.boundingBox(), await link.boundingBox()];
    expect(bar!.y).toBeGreaterThanOrEqual(-1);
    expect(focus!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height);
  }
});

test('the view of a table is in its address and comes back from it', async ({ page, site }) => {
  for (const { address } of filteredTables(site)) {
    await page.goto(site.origin + address);
    const { category, headers, rows, count } = partsOf(page);
    await category.selectOption({ index: 1 });
    await headers.first().getByRole('button').click();
    await headers.first().getByRole('button').click();
    const value = await category.inputValue();
    await expect(page).toHaveURL((url) => [...url.searchParams.values()].includes(value));
    const view = { names: await namesOf(rows), count: await count.innerText(), url: page.url() };
    await page.goto('about:blank');
    await page.goto(view.url);
    await expect(category).toHaveValue(value);
    await expect(count).toHaveText(view.count);
    await expect(headers.first()).toHaveAttribute('aria-sort', 'descending');
    expect(await namesOf(rows)).toEqual(view.names);
  }
});

test('a table is sorted up, down and back with the keyboard, and says so', async ({ page, site }) => {
  for (const { address } of filteredTables(site)) {
    await page.goto(site.origin + address);
    const { headers, rows } = partsOf(page);
    const original = await namesOf(rows);
    const header = headers.nth(1);
    const lang = (await page.locator('html').getAttribute('lang'))!;
    const cells = async () => {
      const texts = await rows.getByRole('cell').and(page.locator('td:nth-child(2)')).allInnerTexts();
      return texts.map((text) => text.trim());
    };
    await tabTo(page, header.getByRole('button'));
    await page.keyboard.press('Enter');
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    const ascending = await cells();
    expect(ascending).toEqual(ascending.toSorted((a, b) => a.localeCompare(b, lang)));
    await page.keyboard.press('Enter');
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    expect(await cells()).toEqual(ascending.toReversed());
    await page.keyboard.press('Enter');
    await expect(header).not.toHaveAttribute('aria-sort');
    expect(await namesOf(rows)).toEqual(original);
  }
});

test('each row of a table has a link that leads to it', async ({ page, site }) => {
  for (const { address } of filteredTables(site)) {
    await page.goto(site.origin + address);
    const { rows } = partsOf(page);
    const row = rows.last();
    const name = await row.getByRole('rowheader').innerText();
    await row.getByRole('link').last().click();
    await expect(page).toHaveURL(/#row-/);
    const url = page.url();
    await page.goto('about:blank');
    await page.goto(url);
    const target = page.locator('tr:target');
    await expect(target).toBeInViewport();
    await expect(target.getByRole('rowheader')).toHaveText(name);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a table shows all its rows and no form that would not work', async ({ page, site }) => {
    for (const { address, html } of filteredTables(site)) {
      await page.goto(site.origin + address);
      const { form, rows, headers } = partsOf(page);
      await expect(rows).toHaveCount(html.match(/<tr[^>]* id="row-/g)!.length);
      await expect(form).toHaveCount(0);
      await expect(headers.getByRole('button')).toHaveCount(0);
    }
  });
});

test('however long the names of columns are, a table stays within a narrow phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { address } of filteredTables(site)) {
    await page.goto(site.origin + address);
    for (const word of ['名', 'name ']) {
      for (let length = 1; length <= 60; length++) {
        const name = word.repeat(length);
        await page.locator('td[data-label]').evaluateAll((cells, name) => {
          for (const cell of cells as HTMLElement[]) cell.dataset['label'] = name;
        }, name);
        expect(await findOverflow(page), name).toEqual([]);
      }
    }
  }
});
