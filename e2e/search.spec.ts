import type { Page } from '@playwright/test';
import { pinyin } from 'pinyin-pro';
import { briefPaths } from './builtSite.ts';
import { expect, test } from './fixtures.ts';
import { findViolations } from './axe.ts';
import { anyWord, longestWord } from './words.ts';
import { ask, untilAnswered } from './searchPage.ts';

/** A word that no text holds. */
const NO_WORD = { zh: '魑魅', en: 'xylophonist' } as Record<string, string>;

const partsOf = (page: Page) => ({
  box: page.getByRole('main').getByRole('searchbox'),
  status: page.locator('main [data-part=status]'),
  results: page.locator('main [data-part=hits] > li'),
});

test('a word finds the brief that holds it, in each language', async ({ page, site }) => {
  for (const { code, tag } of site.languages) {
    for (const path of briefPaths(site).slice(0, 3)) {
      await site.open(code, path);
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      const word = longestWord(title, tag);
      await test.step(`${code}: ${word}`, async () => {
        await site.open(code, 'search');
        const { box, status, results } = partsOf(page);
        await box.fill(word);
        await expect(status).toContainText(word);
        const result = results.getByRole('link', { name: title }).first();
        // A reader scrolls on to what is not among the first.
        await expect(async () => {
          await page.mouse.wheel(0, 600);
          await expect(result).toBeVisible({ timeout: 500 });
        }).toPass();
        await result.click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        expect(new URL(page.url()).pathname).toBe(new URL(site.urlOf(code, path)).pathname);
      });
    }
  }
});

test('a search is in the address and comes back from it', async ({ page, site }) => {
  for (const { code, tag } of site.languages) {
    await site.open(code, briefPaths(site)[0]!);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const word = longestWord(title, tag);
    await site.open(code, 'search', `?q=${encodeURIComponent(word)}`);
    const { box, results } = partsOf(page);
    await expect(box).toHaveValue(word);
    await expect(results.getByRole('link', { name: title }).first()).toBeVisible();
    await box.fill('');
    await expect(page).toHaveURL(site.urlOf(code, 'search'));
  }
});

test('a page that was asked something says at once that it searches, and shows no contents meanwhile', async ({
  page,
  site,
}) => {
  for (const { code } of site.languages) {
    const { word } = await anyWord(page, site, code);
    await site.open(code, 'search');
    await expect(page.locator('#index')).toBeVisible();
    // The scripts of the box take their time.
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/_astro\/(?!asked).*\.js/, (route) => arrived.then(() => route.continue()));
    await page.goto(site.urlOf(code, 'search', `?q=${encodeURIComponent(word)}`), { waitUntil: 'commit' });
    const { box, status, results } = partsOf(page);
    await expect(status).toHaveText(/\S/);
    await expect(box).toHaveValue(word);
    await expect(page.locator('#index')).toBeHidden();
    await expect(page.locator('#contents')).toBeHidden();
    arrive();
    await expect(results.first()).toBeVisible();
    await page.unrouteAll({ behavior: 'wait' });
    await box.fill('');
    await expect(page.locator('#index')).toBeVisible();
  }
});

test('a search that finds nothing says so', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, 'search');
    const { box, status, results } = partsOf(page);
    await box.fill(NO_WORD[code]!);
    await expect(status).toContainText(NO_WORD[code]!);
    await expect(results).toHaveCount(0);
  }
});

test('a search that finds nothing asks what was meant, and leads there by keyboard', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, 'glossary');
    const name = (await page.locator('main dl dt p').first().innerText()).replace('#', '').trim();
    const isHan = /\p{Script=Han}/u.test(name);
    const typed = isHan
      ? pinyin(name, { toneType: 'none', type: 'array', v: true }).join('')
      : name.replace(/(\w)(\w)(?=\w*$)/, (_, a: string, b: string) => (a === b ? a : b + a));
    await test.step(`${code}: ${typed}`, async () => {
      await site.open(code, 'search', `?q=${encodeURIComponent(`${typed} `)}`);
      const { box, status, results } = partsOf(page);
      const link = status.getByRole('link').first();
      await expect(link).toHaveText(name, { ignoreCase: true });
      await expect(status).toContainText(typed);
      const count = Number(/\d+/.exec((await status.textContent())!.split((await link.textContent())!)[1]!)![0]);
      expect(await findViolations(page)).toEqual([]);
      await box.focus();
      await page.keyboard.press('ArrowDown');
      await expect(link).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(box).toBeFocused();
      await expect(box).toHaveValue(RegExp(`^${name}$`, 'i'));
      await expect(results).toHaveCount(Math.min(count, 50));
      await expect(status.getByRole('link')).toHaveCount(0);
    });
  }
});

test('a figure stands above the list, with unit, year, source and its row', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, 'data/key-figures');
    const row = page.locator('main table tbody tr').filter({ hasText: '317' });
    const label = (await row.getByRole('rowheader').innerText()).trim();
    const year = /20\d\d/.exec(await row.innerText())?.[0] ?? '';
    await site.open(code, 'search', `?q=${encodeURIComponent(label)}`);
    const figure = page.getByRole('region', { name: /1/ }).filter({ has: page.locator('[data-part=figures]') });
    const item = figure.getByRole('listitem').first();
    await expect(item).toContainText('317');
    await expect(item).toContainText(/GWh|吉瓦时/);
    await expect(item).toContainText(year);
    await expect(item.locator('mark').first()).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
    await expect(item.getByRole('link')).toHaveCount(2);
    await expect(item.locator('a[href*="/sources/#"]')).toBeVisible();
    // It comes before the list, for the keyboard too.
    await partsOf(page).box.focus();
    await page.keyboard.press('ArrowDown');
    await expect(item.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('tr:target')).toContainText(label);
  }
});

test('results have no accessibility violation', async ({ page, site }) => {
  for (const { code } of site.languages) {
    await site.open(code, briefPaths(site)[0]!);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await site.open(code, 'search', `?q=${encodeURIComponent(title)}`);
    await expect(partsOf(page).results.getByRole('link').first()).toBeVisible();
    expect(await findViolations(page)).toEqual([]);
  }
});

test('search stays in its language', async ({ page, site }) => {
  for (const { code, tag } of site.languages) {
    const others = site.languages.filter((language) => language.code !== code);
    await site.open(code, briefPaths(site)[0]!);
    const word = longestWord(await page.getByRole('heading', { level: 1 }).innerText(), tag);
    await site.open(code, 'search', `?q=${encodeURIComponent(word)}`);
    const links = partsOf(page).results.getByRole('link');
    await expect(links.first()).toBeVisible();
    const targets = await links.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    const foreign = others.flatMap((other) => site.pagesIn(other.code).map(({ address }) => address));
    expect(targets.filter((target) => foreign.includes(target))).toEqual([]);
  }
});

test('the dialog opens by key and by link, and the keyboard leads to a page where the match is marked', async ({
  page,
  site,
}) => {
  const { code } = site.languages[0]!;
  const { word } = await anyWord(page, site, code);
  const dialog = page.getByRole('dialog');
  const link = page.getByRole('banner').locator('a[href$="/search/"]');
  for (const open of [() => page.keyboard.press('/'), () => page.keyboard.press('Control+k'), () => link.click()]) {
    await open();
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await page.keyboard.press('/');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(word);
  await untilAnswered(dialog, word);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.locator('ol a').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const target = new URL((await dialog.locator('ol a').first().getAttribute('href'))!, site.origin);
  await page.keyboard.press('Enter');
  // The address is as if the page had been opened from anywhere else.
  await expect(page).toHaveURL(target.origin + target.pathname);
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));
  await expect.poll(async () => (await marked()).length).toBeGreaterThan(0);
  const [next, off] = [page.locator('.search-bar button').first(), page.locator('.search-bar button').last()];
  await next.click();
  await off.click();
  await expect(next).toBeHidden();
  expect(await marked()).toEqual([]);
});

test('what is typed while the dialog loads is not lost, and Escape closes it with its text', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  const { word } = await anyWord(page, site, code);
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/search/', (route) => arrived.then(() => route.continue()));
  await site.open(code, '');
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('searchbox');
  await page.keyboard.press('/');
  await page.keyboard.type(word.slice(0, 2));
  // An input method has begun, and goes on while the box arrives.
  await field.dispatchEvent('compositionstart');
  arrive();
  await page.keyboard.type(word.slice(2));
  await page.waitForTimeout(300);
  await expect(dialog.locator('[data-search]')).toHaveCount(0);
  await field.dispatchEvent('compositionend');
  await untilAnswered(dialog, word);
  await expect(field).toHaveValue(word);
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.unrouteAll({ behavior: 'wait' });
});

test('a dialog that does not load says so, and loads the next time', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  // A page that is open already may ask once more before it is caught.
  await page.route('**/search/', (route) => route.abort());
  await site.open(code, '');
  await page.keyboard.press('/');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(/\S/);
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.unroute('**/search/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').locator('[data-search]').getByRole('searchbox')).toBeFocused();
});

test('recent searches are kept for who wants that, on this device, and forgotten when told', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  const { word } = await anyWord(page, site, code);
  const kept = () => page.evaluate(() => localStorage.getItem('recent-searches'));
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('searchbox');
  const wish = dialog.getByRole('checkbox');
  const list = dialog.locator('[data-part=recent] ol a');
  const searchFor = async () => {
    await field.fill(word);
    await untilAnswered(dialog, word);
    await expect(wish).toBeHidden();
    await field.press('Enter');
    await expect(page).toHaveURL(/[?&]q=/);
    await site.open(code, '');
    await page.keyboard.press('/');
  };
  await site.open(code, '');
  await page.keyboard.press('/');
  await expect(wish).not.toBeChecked();
  await searchFor();
  expect(await kept()).toBeNull();
  await wish.check();
  await searchFor();
  await expect(list).toHaveText([word]);
  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(word);
  await untilAnswered(dialog, word);
  await field.fill('');
  await dialog.locator('[data-part=recent] button').click();
  await expect(list).toHaveCount(0);
  expect(await kept()).toBe('[]');
  await wish.uncheck();
  expect(await kept()).toBeNull();
});

test('a match is marked across inline tags, and not across blocks', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  const { path } = await anyWord(page, site, code);
  // From the word before a link to the link's first word.
  const across = await page.locator('main p > a').evaluateAll((links) => {
    const pairs = links.map((link) => {
      const before = /\p{L}+ ?$/u.exec(link.previousSibling?.textContent ?? '')?.[0] ?? '';
      const after = /^\p{L}+/u.exec(link.textContent)?.[0] ?? '';
      return before && after && before + after;
    });
    return pairs.find(Boolean)!;
  });
  const words = /\p{Script=Han}/u.test(across) ? [across] : across.split(' ');
  const query = words.map((word) => `highlight=${encodeURIComponent(word)}`).join('&');
  await site.open(code, path, `?${query}`);
  const found = () => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String).join(' '));
  for (const word of words) await expect.poll(found).toContain(word);
});

test('filters and order are in the address, count exactly, and come back from it', async ({ page, site }) => {
  for (const { code } of site.languages) {
    const { word } = await anyWord(page, site, code);
    await site.open(code, 'search');
    await ask(page, word);
    const kind = page.locator('select[name=kind]');
    const option = kind.locator('option:not([value=""]):not([disabled])').first();
    const count = /\((\d+)\)$/.exec(await option.innerText())![1]!;
    await kind.selectOption(await option.getAttribute('value'));
    await expect(page).toHaveURL(/[?&]kind=/);
    await page.locator('select[name=sort]').selectOption('place');
    await expect(page).toHaveURL(/[?&]sort=place/);
    const { hits, status } = await ask(page, word);
    expect(hits).toHaveLength(Number(count));
    expect(status).toContain(count);
    await page.reload();
    await expect(kind).not.toHaveValue('');
    expect((await ask(page, word)).hits).toEqual(hits);
  }
});

test('search keeps to the policy when a host sends it with every file', async ({ page, site }) => {
  for (const { code } of site.languages) {
    const { word } = await anyWord(page, site, code);
    const { html } = site.pagesIn(code).find(({ path }) => path === 'search')!;
    const [, policy] = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)!;
    await page.route('**', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy! } });
    });
    await site.open(code, 'search', `?q=${encodeURIComponent(word)}`);
    // Every file goes through this test: on a busy machine that takes a while.
    await expect(partsOf(page).results.first()).toBeVisible({ timeout: 30_000 });
    await page.unrouteAll({ behavior: 'wait' });
  }
});

test('an input method is left to finish', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  const { word } = await anyWord(page, site, code);
  await site.open(code, 'search');
  await ask(page, '');
  const { box, status } = partsOf(page);
  await box.evaluate((field: HTMLInputElement, word) => {
    field.value = word;
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  }, word);
  await page.waitForTimeout(400);
  await expect(status).toBeEmpty();
  await box.dispatchEvent('compositionend');
  await expect(status).toContainText(word);
});

test('a search that does not load says so, and works when tried again', async ({ page, site }) => {
  const { code } = site.languages[0]!;
  const { word } = await anyWord(page, site, code);
  for (const part of ['**/pagefind.js*', '**/*.pf_meta', '**/*.pf_index', '**/pages-*.json', '**/texts/*.json']) {
    await page.route(part, (route) => route.abort());
    await site.open(code, 'search');
    await ask(page, '');
    const { box, status, results } = partsOf(page);
    await box.fill(word);
    const retry = page.locator('main [data-part=retry]');
    await expect(retry).toBeVisible();
    await expect(status).not.toBeEmpty();
    await page.unroute(part);
    await retry.click();
    await expect(results.first().locator('mark').first()).toBeVisible();
    await expect(results.first().locator('p')).toBeVisible();
    await expect(retry).toBeHidden();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and offers the contents instead', async ({ page, site }) => {
    for (const { code } of site.languages) {
      await site.open(code, 'search');
      const said = page.locator('noscript p').first();
      await expect(said).toBeVisible();
      await expect(said).toContainText('JavaScript');
      await expect(page.getByRole('searchbox')).toHaveCount(0);
      for (const path of briefPaths(site)) {
        const { address } = site.pagesIn(code).find((candidate) => candidate.path === path)!;
        await expect(page.getByRole('main').locator(`a[href="${address}"]`).first()).toBeVisible();
      }
    }
  });

  test('its index leads by letters to titles with their sections and to terms', async ({ page, site }) => {
    for (const { code } of site.languages) {
      await site.open(code, 'search');
      const index = page.getByRole('main').locator('section', { has: page.locator('#index') });
      const letters = index.getByRole('navigation').getByRole('link');
      const heads = index.getByRole('heading', { level: 3 });
      expect(await letters.allInnerTexts()).toEqual(await heads.allInnerTexts());
      await letters.last().click();
      await expect(heads.last()).toBeInViewport();
      for (const path of briefPaths(site)) {
        const { address, html } = site.pagesIn(code).find((candidate) => candidate.path === path)!;
        const ids = [...html.matchAll(/<h2 id="([^"]+)"/g)].map(([, id]) => id!);
        const linked = await index
          .locator(`a[href^="${address}#"]`)
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
        expect(linked.length, path).toBeGreaterThan(0);
        expect(ids).toEqual(expect.arrayContaining(linked));
      }
      const glossary = site.pagesIn(code).find(({ path }) => path === 'glossary')!;
      for (const [, id] of glossary.html.matchAll(/<div id="([^"]+)" data-pagefind-title/g))
        await expect(index.locator(`a[href="${glossary.address}#${id}"]`).first()).toBeVisible();
    }
  });
});
