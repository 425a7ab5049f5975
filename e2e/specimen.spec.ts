/* What the sample paper must show, word for word: every block, mark, unit and kind of cell. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('the home page gives the question, the answer, the figures and the matrix of the paper', async ({
  page,
  site,
}) => {
  await site.open('en', '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Why do Halvia’s storage stations stand idle/);
  await expect(page.getByRole('main')).toContainText('Because a station is paid only for the power it sells.');
  await expect(region(page, 'Key figures').getByRole('link')).toHaveText(['4.2 hours', '317 GWh']);
  const matrix = page.getByRole('table', { name: 'Which measure answers which finding' });
  await expect(matrix.getByRole('columnheader')).toHaveText(['Pay by the hour', 'Renew batteries']);
  const wind = matrix.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Wasted wind' }) });
  await expect(matrix.getByRole('cell', { name: 'Pays for the hours between two peaks', exact: true })).toBeVisible();
  await expect(wind.getByRole('cell')).toHaveText([/Would let stations fill up at night\s*Our view/, /none linked/]);
});

test('the matrix links each finding to its measures, says how, and marks what the paper does not say', async ({
  page,
  site,
}) => {
  await site.open('en', 'matrix');
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('Findings').getByRole('link')).toHaveAttribute('href', '/brief/finding/');
  const wind = row('Wasted wind').getByRole('cell');
  await expect(wind).toHaveText(/Pay by the hour\s+Would let stations fill up at night\s*Our view/);
  await wind.getByRole('link').click();
  await expect(page).toHaveURL(site.urlOf('en', 'measure/pay-by-the-hour'));
});

test('a number in the text leads to its row in the table', async ({ page, site }) => {
  await site.open('en', 'finding/wasted-wind');
  await page.getByRole('link', { name: '317 GWh' }).click();
  await page.getByRole('dialog', { name: '317 GWh' }).getByRole('link', { name: '317 GWh' }).click();
  await expect(page).toHaveURL(site.urlOf('en', 'data/key-figures', '#row-wind-discarded'));
  await expect(page.locator('tr:target')).toContainText('317 GWh');
  await expect(page.locator('tr:target')).toBeInViewport();
});

test('each language writes numbers, units, money and dates in its own way', async ({ page, site }) => {
  await site.open('en', 'measure/renew-batteries');
  await expect(page.getByRole('link', { name: '€48 million' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: '−12.5%' }).first()).toBeVisible();
  await site.open('zh', 'measure/renew-batteries');
  await expect(page.getByRole('link', { name: '4,800万欧元' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: '−12.5%' }).first()).toBeVisible();
  await site.open('en', 'data/stations');
  await expect(page.getByRole('row', { name: /Fenn/ }).getByRole('cell', { name: '29 February 2020' })).toBeVisible();
  await site.open('zh', 'data/stations');
  await expect(page.getByRole('row', { name: /芬恩/ }).getByRole('cell', { name: '2020年2月29日' })).toBeVisible();
});

test('a brief shows actions, evidence and relations, and marks what the paper does not say', async ({ page, site }) => {
  await site.open('en', 'measure/pay-by-the-hour');
  const actions = region(page, 'What to do').getByRole('listitem');
  await expect(actions).toHaveCount(2);
  await expect(actions.first().getByRole('definition')).toHaveText([
    'The grid operator',
    'Stations that now wait for the evening also run in the morning.',
  ]);
  await expect(actions.first().getByRole('term')).toHaveText(['Who', 'How to tell it works'], {
    useInnerText: true,
  });
  await expect(region(page, 'What to do')).toContainText(/How to tell it works\s*Our view/);
  const evidence = region(page, 'Evidence').getByRole('listitem');
  await expect(evidence.first()).toContainText('feeds the grid for only 1.8 hours a day.');
  await expect(evidence.first()).toContainText(/Section 1 · paragraph 2\s*\[1\]/);
  await expect(evidence.last()).toContainText('Official data');
  await expect(evidence.last().getByRole('link', { name: 'Ministry of Energy of Halvia, Grid code' })).toBeVisible();
  const related = region(page, 'Related briefs').getByRole('listitem');
  await expect(related.first()).not.toContainText('Our view');
  await expect(related.last()).toContainText(/Gives stations a reason to buy at night\s*Our view/);
  await expect(page.getByRole('complementary').filter({ hasText: 'The editors’ judgement' })).toContainText(
    'Start with one station',
  );
});

test('a figure that the paper misprints is marked, and says what was printed, what it is and why', async ({
  page,
  site,
}) => {
  await site.open('en', 'measure/renew-batteries');
  const cost = page.getByRole('link', { name: '€48 million' }).first();
  await expect(cost.locator('..')).toHaveText(/€48 million\s*Corrected/);
  await cost.click();
  const entry = page.getByRole('dialog', { name: '€48 million' });
  await expect(entry.getByText('Corrected', { exact: true })).toBeVisible();
  await expect(entry.getByRole('definition').filter({ hasText: 'cost of one set: €4.8 million' })).toBeVisible();
  await entry.getByRole('link', { name: 'The cost is that of all seven sets' }).click();
  await expect(page).toHaveURL(site.urlOf('en', 'notes', '#cost-of-all'));
});

test('references, terms, briefs and pages named in the text are links', async ({ page, site }) => {
  const links = [
    { from: 'finding/idle-stations', name: '[1]', to: site.urlOf('en', 'sources', '#ref-1') },
    { from: 'finding/idle-stations', name: 'whole table', to: site.urlOf('en', 'data/stations', '#row-carn-hill') },
    { from: 'finding/wasted-wind', name: 'paying for readiness', to: site.urlOf('en', 'measure/pay-by-the-hour') },
    { from: '', name: 'Method', to: site.urlOf('en', 'method', '#marks') },
  ];
  for (const { from, name, to } of links) {
    await site.open('en', from);
    await page.getByRole('main').getByRole('link', { name, exact: true }).last().click();
    await expect(page).toHaveURL(to);
  }
});

test('a term shows its meaning and its name in the other language', async ({ page, site }) => {
  await site.open('en', 'finding/ageing-batteries');
  await page.getByRole('link', { name: 'usable capacity', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'usable capacity' });
  await expect(dialog.getByRole('term')).toHaveText(/^\s*Usable capacity\s*可用容量/);
  await expect(dialog.getByRole('definition')).toHaveText(/\S/);
});

test('a brief can show some rows and columns of a table', async ({ page, site }) => {
  await site.open('en', 'finding/idle-stations');
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Station', 'Opened', /^Running time a day\s+\(hours\)$/]);
  await expect(table.getByRole('rowheader')).toHaveText([
    'Alder Point',
    'Brack Bay',
    'Dorn',
    'Fenn',
    'Holm',
    'Inver',
    'Juno Bay',
  ]);
});

test('a table says what is missing and sorts it last, up and down', async ({ page, site }) => {
  await site.open('en', 'data/stations');
  const changes = page
    .locator('table[data-table]')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .locator('td:nth-child(6)');
  await expect(changes).toHaveText([
    '−12.5',
    '−9.0',
    '0.0',
    '−6.4',
    '0.0',
    '−4.1',
    '1.5',
    '−3.2',
    'no figure given',
    '−2.0',
  ]);
  const sort = page.getByRole('button', { name: /Change in capacity/ });
  await sort.click();
  const up = ['−12.5', '−9.0', '−6.4', '−4.1', '−3.2', '−2.0', '0.0', '0.0', '1.5'];
  await expect(changes).toHaveText([...up, 'no figure given']);
  await sort.click();
  await expect(changes).toHaveText([...up.toReversed(), 'no figure given']);
});

test('a table of dates sorts by day, not by letter', async ({ page, site }) => {
  await site.open('en', 'data/stations', '?sort=2-up');
  const dates = page
    .locator('table[data-table]')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .locator('td:nth-child(3)');
  await expect(dates.first()).toHaveText('20 June 1998');
  await expect(dates.last()).toHaveText('6 May 2023');
});

test('on a phone each value of a table has its column’s name and unit', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await site.open('en', 'data/stations');
  const power = page
    .getByRole('row', { name: /Erl Lake/ })
    .getByRole('cell')
    .nth(2);
  await expect(power).toHaveText('220');
  const label = await power.evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(label).toBe('"Power (MW)"');
});

test('the registers show every entry, also one that the paper leaves unnamed', async ({ page, site }) => {
  await site.open('en', 'sources');
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: '[3]' })).toContainText(
    'Reference entry not supplied',
  );
  await expect(page.getByRole('main')).toContainText(
    'Ministry of Energy of Halvia, Grid code, ME 2022/14, 1 July 2022',
  );
  await site.open('en', 'glossary');
  await expect(page.getByRole('term')).toHaveText([/Curtailment.*弃风/s, /Usable capacity.*可用容量/s]);
  await site.open('zh', 'notes');
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveText([
    '“格兰德堰”应为格兰堰',
    '费用是全部七组电池的',
    '更换费用只给总数',
  ]);
  await expect(page.getByRole('main').getByRole('link', { name: '4,800万欧元' })).toBeVisible();
});
