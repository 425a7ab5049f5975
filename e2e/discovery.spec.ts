import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument, XsdValidator, type XmlElement } from 'libxml2-wasm';
import { parse } from 'yaml';
import { briefPaths } from './builtSite.ts';
import { expect, test, type Site } from './fixtures.ts';

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  map: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  html: 'http://www.w3.org/1999/xhtml',
};

/** Folder of a language within the site: empty for the default one, `zh/`. */
const folderOf = (site: Site, lang: string) => (lang === site.languages[0]!.code ? '' : `${lang}/`);
const fileOf = (site: Site, address: string) =>
  join(site.folder, decodeURI(new URL(address).pathname).slice(site.base.length));
const homeOf = (site: Site, lang: string) => site.ownOrigin + site.base + folderOf(site, lang);

/** A page's own file for an address of the site that ends with a slash. */
const pageFile = (site: Site, address: string) => join(fileOf(site, address), 'index.html');

function readXml(site: Site, file: string, schema: 'atom.rng' | 'sitemap.xsd'): XmlDocument {
  const document = XmlDocument.fromString(readFileSync(join(site.folder, file), 'utf8'));
  const grammar = XmlDocument.fromString(readFileSync(`e2e/schemas/${schema}`, 'utf8'));
  const validator = schema.endsWith('.rng') ? RelaxNGValidator.fromDoc(grammar) : XsdValidator.fromDoc(grammar);
  validator.validate(document);
  return document;
}

const find = (node: XmlDocument | XmlElement, path: string) => node.find(path, namespaces) as XmlElement[];
const contents = (node: XmlDocument | XmlElement, path: string) =>
  node.find(path, namespaces).map(({ content }) => content);

/** Contents of `<meta>` by `property` or `name`. */
function metaOf(html: string): Map<string, string> {
  const tags = html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g);
  return new Map([...tags].map(([, name, content]) => [name!, content!]));
}

const linksOf = (html: string, rel: string) =>
  [...html.matchAll(/<link ([^>]*)>/g)]
    .map(([, attributes]) =>
      Object.fromEntries([...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!])),
    )
    .filter((attributes) => attributes['rel'] === rel);

test('each language has a valid Atom feed of its briefs', ({ site }) => {
  for (const { code, tag } of site.languages) {
    const feed = readXml(site, `${folderOf(site, code)}feed.atom`, 'atom.rng');
    expect(contents(feed, '/atom:feed/@xml:lang')).toEqual([tag]);
    expect(contents(feed, '/atom:feed/atom:id')).toEqual([homeOf(site, code)]);
    expect(contents(feed, '/atom:feed/atom:link[@rel="self"]/@href')).toEqual([`${homeOf(site, code)}feed.atom`]);
    expect(contents(feed, '/atom:feed/atom:author/atom:name')).toEqual([expect.stringMatching(/\S/)]);
    const entries = find(feed, '/atom:feed/atom:entry');
    const ids = entries.flatMap((entry) => contents(entry, 'atom:id'));
    expect(ids.toSorted()).toEqual(
      briefPaths(site)
        .map((path) => `${homeOf(site, code)}${path}/`)
        .toSorted(),
    );
    for (const entry of entries) {
      expect(contents(entry, 'atom:summary')).toEqual([expect.stringMatching(/\S/)]);
      const links = contents(entry, 'atom:link/@href');
      expect(links).toHaveLength(site.languages.length);
      for (const link of links) expect(existsSync(pageFile(site, link)), link).toBe(true);
    }
    // One edition, one date, in all of it.
    expect(new Set(contents(feed, '//atom:updated')).size).toBe(1);
  }
});

test('the sitemap is valid and lists every page, with itself in each language', ({ site }) => {
  const map = readXml(site, 'sitemap.xml', 'sitemap.xsd');
  const listed = contents(map, '//map:loc');
  const pages = site.pages.filter(({ path }) => path !== '404' && path !== 'search');
  expect(listed.toSorted()).toEqual(pages.map(({ address }) => site.ownOrigin + address).toSorted());
  const alternates = new Map(
    find(map, '//map:url').map((url) => [contents(url, 'map:loc')[0]!, contents(url, 'html:link/@href')]),
  );
  for (const [page, others] of alternates) {
    // A page of several languages names itself too, and the one for everyone else.
    expect(others.length).toBe(site.languages.length > 1 ? site.languages.length + 1 : 0);
    for (const other of others) expect(alternates.get(other), `${other}, named by ${page}`).toEqual(others);
    const html = readFileSync(pageFile(site, page), 'utf8');
    expect(others).toEqual(
      linksOf(html, 'alternate')
        .filter(({ hreflang }) => hreflang)
        .map(({ href }) => href),
    );
  }
});

test('robots.txt lets everyone in and names the sitemap', async ({ request, site }) => {
  const robots = await (await request.get(`${site.origin}${site.base}robots.txt`)).text();
  expect(robots).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${site.ownOrigin}${site.base}sitemap.xml\n`);
});

test('every page says what to show where it is shared, with a picture of its own', ({ site }) => {
  const pictures = new Set<string>();
  for (const { html, address, path, lang } of site.pages.filter((page) => page.path !== '404')) {
    const meta = metaOf(html);
    const { tag } = site.languages.find(({ code }) => code === lang)!;
    const [, title] = /<title>([^<]*)<\/title>/.exec(html)!;
    expect(title).toContain(meta.get('og:title')!);
    expect(meta.get('og:description')).toBe(meta.get('description'));
    expect(meta.get('og:url')).toBe(site.ownOrigin + address);
    expect(meta.get('og:locale')).toBe(tag.replace('-', '_'));
    expect(meta.get('twitter:card')).toBe('summary_large_image');
    const isArticle = briefPaths(site).includes(path) || path.startsWith('data/');
    expect(meta.get('og:type'), address).toBe(isArticle ? 'article' : 'website');
    const picture = meta.get('og:image')!;
    expect(picture).toMatch(new RegExp(`^${site.ownOrigin}${site.base}cards/`));
    expect(sizeOf(readFileSync(fileOf(site, picture)))).toEqual([1200, 630]);
    pictures.add(picture);
  }
  expect(pictures.size).toBe(site.pages.length - 1);
});

/** Width and height of a PNG. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('browsers and phones find an icon, and the manifest of the page’s language', async ({ request, site }) => {
  for (const { code, tag } of site.languages) {
    const { html } = site.pagesIn(code).find(({ path }) => path === '')!;
    const icons = [...linksOf(html, 'icon'), ...linksOf(html, 'apple-touch-icon')].map(({ href }) => href!);
    expect(icons.map((icon) => icon.slice(site.base.length))).toEqual([
      'favicon.ico',
      'favicon.svg',
      'apple-touch-icon.png',
    ]);
    const [{ href } = {}] = linksOf(html, 'manifest');
    const answer = await request.get(site.origin + href);
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = (await answer.json()) as {
      lang: string;
      start_url: string;
      scope: string;
      icons: { src: string; sizes: string; type: string }[];
    };
    expect(manifest).toMatchObject({ lang: tag, start_url: site.base + folderOf(site, code), scope: site.base });
    for (const icon of [...icons, ...manifest.icons.map(({ src }) => src)]) {
      expect((await request.get(site.origin + icon)).status(), icon).toBe(200);
    }
    for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === 'image/png')) {
      const [width, height] = sizeOf(readFileSync(join(site.folder, src.slice(site.base.length))));
      expect({ sizes, type }).toEqual({ sizes: `${width}x${height}`, type: 'image/png' });
    }
  }
});

test('every page but the search has a Markdown copy that says the same', async ({ page, site }) => {
  for (const { html, address, path, lang } of site.pages.filter(({ path }) => path !== '404')) {
    const [copy] = linksOf(html, 'alternate').filter(({ type }) => type === 'text/markdown');
    if (path === 'search') {
      expect(copy).toBeUndefined();
      continue;
    }
    expect(copy!['href']).toBe(`${address}index.html.md`);
    const text = readFileSync(join(site.folder, copy!['href']!.slice(site.base.length)), 'utf8');
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text)!;
    const { tag } = site.languages.find(({ code }) => code === lang)!;
    expect(parse(front)).toMatchObject({ language: tag, url: site.ownOrigin + address });
    // What the browser reads on the page: headings, and every figure with the row it comes from.
    const { headings, figures } = await page.evaluate((source) => {
      const main = new DOMParser().parseFromString(source, 'text/html').querySelector('main')!;
      for (const hidden of main.querySelectorAll('nav, [hidden], .hidden, [aria-hidden=true], dialog')) hidden.remove();
      return {
        headings: [...main.querySelectorAll('h1, h2, h3')].map(
          (heading) => heading.firstChild?.textContent?.trim() ?? '',
        ),
        figures: [...main.querySelectorAll('a[data-entry]')].map((link) => [
          link.textContent.trim(),
          link.getAttribute('href')!,
        ]),
      };
    }, html);
    const plain = body
      .replaceAll('\\', '')
      .replaceAll(/&#x([0-9a-f]+);/gi, (_, point: string) => String.fromCodePoint(parseInt(point, 16)));
    for (const heading of headings) expect.soft(plain, address).toContain(heading);
    for (const [figure, row] of figures) expect.soft(plain, address).toContain(`[${figure}](${site.ownOrigin}${row}`);
    expect.soft(plain, address).not.toMatch(/<\/?[a-z]+[ >]|undefined|\[object/);
    for (const [, link] of body.matchAll(/\]\(([^ )]+)/g)) {
      expect.soft(link, address).toMatch(/^(https?|mailto):/);
      if (!link!.startsWith(site.ownOrigin + site.base)) continue;
      const file = fileOf(site, link!.split('#')[0]!);
      expect
        .soft(existsSync(link!.split('#')[0]!.endsWith('/') ? join(file, 'index.html') : file), `${link} in ${address}`)
        .toBe(true);
    }
  }
});

test('llms.txt says what the site is, and where its Markdown copies are', ({ site }) => {
  for (const { code } of site.languages) {
    const text = readFileSync(join(site.folder, folderOf(site, code), 'llms.txt'), 'utf8');
    expect(text).toMatch(/^# \S.*\n\n> \S/);
    const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, link]) => link!);
    for (const link of links) expect(existsSync(fileOf(site, link)), link).toBe(true);
    const tables = site.pagesIn(code).filter(({ path }) => path.startsWith('data/'));
    for (const path of [...briefPaths(site), ...tables.map((table) => table.path)]) {
      expect(links).toContain(`${homeOf(site, code)}${path}/index.html.md`);
    }
    const others = site.languages.filter((language) => language.code !== code);
    for (const other of others) expect(links).toContain(`${homeOf(site, other.code)}llms.txt`);
  }
});
