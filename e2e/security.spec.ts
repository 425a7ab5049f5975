import { expect, test } from './fixtures.ts';
import { readHeaders } from './headers.ts';
import { listenForComplaints } from './traffic.ts';

test('a script or a style that slips into a page does nothing', async ({ page, site }) => {
  await page.route(site.urlOf(site.languages[0]!.code, ''), async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      '</main>',
      '<script>document.title = "slipped in"</script><p id="slip" style="display: none">slip</p></main>',
    );
    await route.fulfill({ response: answer, body });
  });
  await site.open(site.languages[0]!.code, '');
  await expect(page.locator('#slip')).toBeVisible();
  await expect(page).not.toHaveTitle('slipped in');
});

test('under these headers the journeys of a reader work, and nothing is asked of anyone else', async ({
  page,
  site,
}) => {
  const complaints = listenForComplaints(page, site.origin);
  const [{ headers } = { headers: {} }] = readHeaders(site);
  await page.route('**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), ...headers } });
  });
  for (const { code } of site.languages) {
    // Search, on its page and in the dialog: WebAssembly, workers and fetches.
    await site.open(code, 'search');
    const main = page.getByRole('main');
    await main.getByRole('searchbox').fill(code === 'zh' ? '论文' : 'paper');
    await expect(main.getByRole('status')).not.toBeEmpty();
    await site.open(code, '');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    // A figure and where it comes from.
    const figure = main.locator('a[data-entry]').first();
    if ((await figure.count()) > 0) {
      await figure.click();
      await expect(page.getByRole('dialog')).toBeVisible();
    }
    // The longest table: sorting, where there is enough to sort, and a download.
    const tables = site.pagesIn(code).filter(({ path }) => path.startsWith('data/'));
    const [table] = tables.toSorted((a, b) => b.html.length - a.html.length);
    await site.open(code, table!.path);
    const sorter = main.locator('.sorter').first();
    if ((await sorter.count()) > 0) await sorter.click();
    const download = page.waitForEvent('download');
    await main.locator('a[href$=".csv"]').first().click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  }
  expect(complaints).toEqual([]);
});
