import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Site } from './fixtures.ts';

const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'";

/** Rules of the file that hosts read: headers by path, `*` for any rest. */
function readHeaders(site: Site): { path: string; headers: Record<string, string> }[] {
  const text = readFileSync(join(site.folder, '_headers'), 'utf8');
  return text
    .trim()
    .split('\n\n')
    .map((rule) => {
      const [path = '', ...lines] = rule.split('\n');
      const pairs = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)!.slice(1));
      return { path, headers: Object.fromEntries(pairs) as Record<string, string> };
    });
}

test('no page has a script, a style or a handler of its own, and each forbids them', async ({ page, site }) => {
  for (const { html, address } of site.pages) {
    const found = await page.evaluate((source) => {
      const document = new DOMParser().parseFromString(source, 'text/html');
      const all = [...document.querySelectorAll('*')];
      const own = all.filter(
        (element) =>
          element.matches('style, [style], script:not([src], [type="application/ld+json"]), [srcdoc]') ||
          element.getAttributeNames().some((name) => name.startsWith('on')) ||
          ['href', 'src', 'action'].some((name) => /^\s*javascript:/i.test(element.getAttribute(name) ?? '')),
      );
      const policy = document.querySelector('meta[http-equiv="content-security-policy"]');
      const firstLoad = all.findIndex((element) =>
        element.matches('script[src], link[rel~="stylesheet"], link[rel~="preload"]'),
      );
      return {
        own: own.map((element) => element.outerHTML.slice(0, 200)),
        policy: policy?.getAttribute('content'),
        isFirst: all.indexOf(policy!) < firstLoad,
      };
    }, html);
    expect.soft(found, address).toEqual({ own: [], policy: POLICY, isFirst: true });
  }
});

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

test('hosts are told what to send with every file, and what may be kept', ({ site }) => {
  const [everywhere, ...kept] = readHeaders(site);
  expect(everywhere).toEqual({
    path: `${site.base}*`,
    headers: {
      'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  });
  const folders = [
    '_astro',
    ...['exact', 'words'].flatMap((name) => [`pagefind/${name}/fragment`, `pagefind/${name}/filter`]),
  ];
  expect(kept).toEqual(
    folders.map((folder) => ({
      path: `${site.base}${folder}/*`,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
  );
});

test('under these headers the journeys of a reader work, and nothing is asked of anyone else', async ({
  page,
  site,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== site.origin) complaints.push(`request to ${request.url()}`);
  });
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
