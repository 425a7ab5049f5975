import type { Page } from '@playwright/test';
import { briefPaths, kindPaths, type BuiltSite } from './builtSite.ts';
import { expect, test } from './fixtures.ts';

/** The part of a page that has this id on its heading. */
const part = (page: Page, id: string) => page.getByRole('region').filter({ has: page.locator(`h2#${id}`) });

/** A brief of each kind: the first in the alphabet. */
const oneBriefOfEachKind = (site: BuiltSite) => kindPaths(site).map((kind) => briefPaths(site, kind)[0]!);

test('the home page asks the question and gives key figures with their sources', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await test.step(code, async () => {
      await site.open(code, '');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[?？]$/);
      const figures = await part(page, 'figures').getByRole('link').all();
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        await expect(figure).toHaveText(/\d/);
        await expect(figure).toHaveAttribute('href', /\/data\/[^/]+\/#row-/);
      }
    });
  }
});

test('the home page leads to every brief, under its kind', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, '');
    for (const kind of kindPaths(site)) {
      const links = part(page, kind).getByRole('listitem').getByRole('link');
      const targets = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const briefs = briefPaths(site, kind).map((path) => site.urlOf(code, path));
      expect(targets.filter((target) => briefs.includes(target)).sort(), `${code} ${kind}`).toEqual(briefs.sort());
    }
  }
});

test('the matrix says for each pair of briefs how they relate', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, '');
    const matrix = page.getByRole('main').getByRole('table');
    const columns = await matrix.getByRole('columnheader').getByRole('link').count();
    const rows = await matrix.getByRole('rowheader').getByRole('link').count();
    expect(columns * rows).toBeGreaterThan(0);
    const cells = matrix
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .getByRole('cell');
    await expect(cells).toHaveCount(columns * rows);
    await expect(cells.filter({ hasNotText: /\S/ })).toHaveCount(0);
  }
});

test('every cell of the matrix leads to a brief, or says that nothing is linked', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, 'matrix');
    const cells = await page.getByRole('table').locator('td[data-label]').all();
    expect(cells.length).toBeGreaterThan(0);
    const briefs = briefPaths(site).map((path) => site.urlOf(code, path));
    for (const cell of cells) {
      const targets = await cell
        .getByRole('link')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      if (targets.length === 0) await expect(cell).toHaveText(/none linked|未列对应/);
      for (const target of targets) expect(briefs).toContain(target);
    }
  }
});

test('each entry of the menu leads to its section and is marked there', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, '');
    const menu = page.getByRole('banner').getByRole('navigation').getByRole('link');
    const names = await menu.allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      await test.step(`${code}: ${name}`, async () => {
        await menu.filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) }).click();
        await expect(page.locator('[aria-current=page]').and(menu)).toHaveText(name);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      });
    }
  }
});

test('the breadcrumbs of a brief lead to its list and to the home page', async ({ page, site }) => {
  for (const { code } of site.languages) {
    for (const path of oneBriefOfEachKind(site)) {
      await site.open(code, path);
      const crumbs = page.getByRole('main').getByRole('navigation').first();
      await expect(crumbs.getByRole('link')).toHaveCount(2);
      await expect(crumbs.locator('[aria-current=page]')).toHaveText(/\S/);
      await crumbs.getByRole('link').last().click();
      await expect(page).toHaveURL(site.urlOf(code, path.split('/')[0]!));
      await crumbs.getByRole('link').first().click();
      await expect(page).toHaveURL(site.urlOf(code, ''));
    }
  }
});

test('a brief has its answer, its problem and evidence that says where it comes from', async ({ page, site }) => {
  for (const { code } of site.languages) {
    for (const path of oneBriefOfEachKind(site)) {
      await test.step(`${code}: ${path}`, async () => {
        await site.open(code, path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/);
        await expect(page.locator('#answer')).toHaveText(/[.。]/);
        await expect(part(page, 'problem').getByRole('paragraph')).toHaveText(/[.。]/);
        const evidence = await part(page, 'evidence').getByRole('listitem').all();
        expect(evidence.length).toBeGreaterThan(0);
        for (const item of evidence) {
          await expect(item.getByRole('paragraph').first()).toHaveText(/[.。]/);
          await expect(item.getByRole('paragraph').last()).toHaveText(/\S/);
        }
        await expect(part(page, 'place').getByRole('listitem').first()).toHaveText(/\S/);
      });
    }
  }
});

test('each action of a brief says who acts and what shows that it worked', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  const briefs = site.pagesIn(code).filter(({ html }) => html.includes('<h2 id="actions"'));
  expect(briefs.length).toBeGreaterThan(0);
  for (const { path } of briefs) {
    await site.open(code, path);
    const actions = await part(page, 'actions').locator('ol > li').all();
    expect(actions.length).toBeGreaterThanOrEqual(2);
    for (const action of actions) {
      await expect(action.getByRole('paragraph').first()).toHaveText(/\S/);
      await expect(action.getByRole('term')).toHaveCount(2);
      await expect(action.getByRole('definition').filter({ hasText: /\S/ })).toHaveCount(2);
    }
  }
});

test('related briefs of another kind name each other', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  const related = part(page, 'related').getByRole('listitem').getByRole('link');
  const path = briefPaths(site).find((brief) =>
    site
      .pagesIn(code)
      .find((p) => p.path === brief)!
      .html.includes('"related"'),
  )!;
  await site.open(code, path);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const names = await related.allInnerTexts();
  for (const name of names) {
    await site.open(code, path);
    await related.filter({ hasText: name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(related.filter({ hasText: title })).toBeVisible();
  }
});

test('next leads through the whole site in the order of its contents, and previous back', async ({ page, site }) => {
  await site.open(site.languages[0]!.code, 'search');
  const contents = page
    .getByRole('region')
    .filter({ has: page.locator('h2#contents') })
    .getByRole('link');
  const order = await contents.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(order.length).toBeGreaterThan(briefPaths(site).length);
  await page.goto(order[0]!);
  for (const [index, url] of order.entries()) {
    await expect(page).toHaveURL(url);
    const previous = page.locator('a[rel=prev]');
    if (index > 0) expect(await previous.evaluate((link: HTMLAnchorElement) => link.href)).toBe(order[index - 1]);
    if (index < order.length - 1) await page.locator('a[rel=next]').click();
  }
});

test('an unknown address shows a page that leads on, in every language', async ({ page, site }) => {
  const response = await page.goto(`${site.origin}${site.base}no-such-page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const { code } of site.languages) {
    const { address } = site.pagesIn(code).find(({ path }) => path === briefPaths(site)[0])!;
    await expect(page.getByRole('main').locator(`a[href="${address}"]`)).toBeVisible();
  }
});

test('the page for unknown addresses searches for the words of the address, in each language', async ({
  page,
  site,
}) => {
  for (const [index, { code }] of site.languages.entries()) {
    await page.goto(`${site.origin}${site.base}no-such-page.html`);
    const field = page.getByRole('main').getByRole('searchbox').nth(index);
    await expect(field).toBeInViewport();
    await expect(field).toHaveValue('no such page');
    await field.fill('2023');
    await field.press('Enter');
    await expect(page).toHaveURL(site.urlOf(code, 'search', '?q=2023'));
  }
});
