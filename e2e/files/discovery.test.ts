/* What makes the site found and shared: feeds, sitemap, icons, pictures, Markdown copies. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RelaxNGValidator, XmlDocument, XsdValidator, type XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { briefPaths, fileAt, openSites, pageAt, pagesIn, type BuiltPage, type BuiltSite } from '../builtSite.ts';
import { all, documentOf, first, textOf, values, type Element } from '../document.ts';

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  map: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  html: 'http://www.w3.org/1999/xhtml',
};

/** Folder of a language within the site: empty for the default one, `zh/`. */
const folderOf = (site: BuiltSite, lang: string) => (lang === site.languages[0]!.code ? '' : `${lang}/`);
const homeOf = (site: BuiltSite, lang: string) => site.ownOrigin + site.base + folderOf(site, lang);

function readXml(site: BuiltSite, file: string, schema: 'atom.rng' | 'sitemap.xsd'): XmlDocument {
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
function metaOf(page: BuiltPage): Map<string, string> {
  const tags = all(documentOf(page), 'meta[content]').map(({ attribs }) => attribs);
  return new Map(tags.map(({ property, name, content }) => [property ?? name ?? '', content!]));
}

/** Width and height of a PNG. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** What stands in a Markdown copy as it stands on the page. */
const plain = (markdown: string) =>
  markdown
    .replaceAll('\\', '')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, point: string) => String.fromCodePoint(parseInt(point, 16)));

const HIDDEN = 'nav, form, [hidden], .hidden, [aria-hidden=true], dialog';

/** Whether an element stands in a part of the page that readers do not see. */
function isHidden(element: Element, hidden: ReadonlySet<unknown>): boolean {
  for (let node: unknown = element; node; node = (node as Element).parent) if (hidden.has(node)) return true;
  return false;
}

/** Headings of a page, and every figure with the row it comes from. */
function readPage(page: BuiltPage): { headings: string[]; figures: [text: string, row: string][] } {
  const main = first(documentOf(page), 'main')!;
  const hidden = new Set<unknown>(all(main, HIDDEN));
  const shown = (selector: string) => all(main, selector).filter((element) => !isHidden(element, hidden));
  return {
    // Words alone: what follows them is a link to the heading or a mark. Some are for paper alone.
    headings: shown('h1, h2, h3').map(({ children: [words] }) => {
      const parts = words && 'children' in words ? words.children.filter((part) => !hidden.has(part)) : [words];
      return parts.map((part) => (part ? textOf(part as Element) : '')).join('');
    }),
    figures: shown('a[data-entry]').map((link) => [textOf(link), link.attribs['href']!]),
  };
}

describe.each(openSites('paper', 'sample', 'sample-one'))('$name', (site) => {
  test('each language has a valid Atom feed of its editions, or of its briefs where none is described', () => {
    for (const { code, tag } of site.languages) {
      const feed = readXml(site, `${folderOf(site, code)}feed.atom`, 'atom.rng');
      expect(contents(feed, '/atom:feed/@xml:lang')).toEqual([tag]);
      expect(contents(feed, '/atom:feed/atom:id')).toEqual([homeOf(site, code)]);
      expect(contents(feed, '/atom:feed/atom:link[@rel="self"]/@href')).toEqual([`${homeOf(site, code)}feed.atom`]);
      expect(contents(feed, '/atom:feed/atom:author/atom:name')).toEqual([expect.stringMatching(/\S/)]);
      const entries = find(feed, '/atom:feed/atom:entry');
      const ids = entries.flatMap((entry) => contents(entry, 'atom:id'));
      const editions = pagesIn(site, code).find(({ path }) => path === 'editions');
      const anchors = editions ? values(documentOf(editions), '[data-edition]', 'id') : [];
      // The newest edition first; briefs in reading order.
      const expected = editions
        ? anchors.map((anchor) => `${homeOf(site, code)}editions/#${anchor}`)
        : briefPaths(site).map((path) => `${homeOf(site, code)}${path}/`);
      expect(editions ? ids : ids.toSorted()).toEqual(editions ? expected : expected.toSorted());
      for (const entry of entries) {
        expect(contents(entry, 'atom:summary')).toEqual([expect.stringMatching(/\S/)]);
        const links = contents(entry, 'atom:link/@href');
        expect(links).toHaveLength(site.languages.length);
        for (const link of links) expect(existsSync(fileAt(site, link.split('#')[0]!)), link).toBe(true);
      }
      // What is described has a date each; else one edition has one date, in all of it.
      const moments = contents(feed, '//atom:updated');
      if (editions) expect(moments.slice(1)).toEqual(moments.slice(1).toSorted().reverse());
      else expect(new Set(moments).size).toBe(1);
    }
  });

  test('the sitemap is valid and lists every page, with itself in each language', () => {
    const map = readXml(site, 'sitemap.xml', 'sitemap.xsd');
    const listed = contents(map, '//map:loc');
    const pages = site.pages.filter(({ path }) => path !== '404' && path !== 'search');
    expect(listed.toSorted()).toEqual(pages.map(({ address }) => site.ownOrigin + address).toSorted());
    const alternates = new Map(
      find(map, '//map:url').map((url) => [contents(url, 'map:loc')[0]!, contents(url, 'html:link/@href')]),
    );
    for (const page of pages) {
      const others = alternates.get(site.ownOrigin + page.address)!;
      // A page of several languages names itself too, and the one for everyone else.
      expect(others.length).toBe(site.languages.length > 1 ? site.languages.length + 1 : 0);
      for (const other of others) expect(alternates.get(other), `${other}, named by ${page.file}`).toEqual(others);
      expect(others).toEqual(values(documentOf(page), 'link[rel=alternate][hreflang]', 'href'));
    }
  });

  test('robots.txt lets everyone in and names the sitemap', () => {
    expect(readFileSync(join(site.folder, 'robots.txt'), 'utf8')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${site.ownOrigin}${site.base}sitemap.xml\n`,
    );
  });

  test('every page says what to show where it is shared, with a picture of its own', () => {
    const pictures = new Set<string>();
    for (const page of site.pages.filter(({ path }) => path !== '404')) {
      const { address, path, lang } = page;
      const meta = metaOf(page);
      const { tag } = site.languages.find(({ code }) => code === lang)!;
      expect(textOf(first(documentOf(page), 'title')!)).toContain(meta.get('og:title')!);
      expect(meta.get('og:description')).toBe(meta.get('description'));
      expect(meta.get('og:url')).toBe(site.ownOrigin + address);
      expect(meta.get('og:locale')).toBe(tag.replace('-', '_'));
      expect(meta.get('twitter:card')).toBe('summary_large_image');
      const isArticle = briefPaths(site).includes(path) || path.startsWith('data/');
      expect(meta.get('og:type'), address).toBe(isArticle ? 'article' : 'website');
      const picture = meta.get('og:image')!;
      expect(picture).toMatch(new RegExp(`^${site.ownOrigin}${site.base}cards/`));
      expect(sizeOf(readFileSync(fileAt(site, picture)))).toEqual([1200, 630]);
      pictures.add(picture);
    }
    expect(pictures.size).toBe(site.pages.length - 1);
  });

  test('browsers and phones find an icon, and the manifest of the page’s language', () => {
    for (const { code, tag } of site.languages) {
      const home = documentOf(pageAt(site, code, ''));
      const icons = [...values(home, 'link[rel=icon]', 'href'), ...values(home, 'link[rel=apple-touch-icon]', 'href')];
      expect(icons).toEqual(['favicon.ico', 'favicon.svg', 'apple-touch-icon.png'].map((name) => site.base + name));
      const [manifestAddress] = values(home, 'link[rel=manifest]', 'href');
      const manifest = JSON.parse(readFileSync(fileAt(site, manifestAddress!), 'utf8')) as {
        icons: { src: string; sizes: string; type: string }[];
      };
      expect(manifest).toMatchObject({ lang: tag, start_url: site.base + folderOf(site, code), scope: site.base });
      for (const icon of [...icons, ...manifest.icons.map(({ src }) => src)]) {
        expect(existsSync(fileAt(site, icon)), icon).toBe(true);
      }
      for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === 'image/png')) {
        const [width, height] = sizeOf(readFileSync(fileAt(site, src)));
        expect({ sizes, type }).toEqual({ sizes: `${width}x${height}`, type: 'image/png' });
      }
    }
  });

  test('a site that readers can reach describes its search to browsers, in each language', () => {
    const isReached = !/localhost|\.example$/.test(site.ownOrigin);
    for (const { code, tag } of site.languages) {
      const home = documentOf(pageAt(site, code, ''));
      const links = values(home, 'link[rel=search][type="application/opensearchdescription+xml"]', 'href');
      expect(links).toEqual(isReached ? [`${site.base}${folderOf(site, code)}opensearch.xml`] : []);
      for (const link of links) {
        const description = XmlDocument.fromString(readFileSync(fileAt(site, link), 'utf8'));
        const namespace = { os: 'http://a9.com/-/spec/opensearch/1.1/' };
        const read = (path: string) => description.find(path, namespace).map(({ content }) => content);
        expect(read('/os:OpenSearchDescription/os:Language')).toEqual([tag]);
        expect(read('//os:Url[@type="text/html"]/@template')).toEqual([`${homeOf(site, code)}search/?q={searchTerms}`]);
        expect(read('//os:Url[@rel="self"]/@template')).toEqual([site.ownOrigin + link]);
        for (const image of read('//os:Image')) expect(existsSync(fileAt(site, image)), image).toBe(true);
      }
    }
  });

  test.each(site.pages.filter(({ path }) => path !== '404' && path !== 'search'))(
    '$file has a Markdown copy that says the same',
    (page) => {
      const { address, lang } = page;
      const copies = values(documentOf(page), 'link[rel=alternate][type="text/markdown"]', 'href');
      expect(copies).toEqual([`${address}index.html.md`]);
      const text = readFileSync(fileAt(site, copies[0]!), 'utf8');
      const [, front = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text)!;
      const { tag } = site.languages.find(({ code }) => code === lang)!;
      expect(parse(front)).toMatchObject({ language: tag, url: site.ownOrigin + address });
      const { headings, figures } = readPage(page);
      const said = plain(body);
      for (const heading of headings) expect.soft(said).toContain(heading);
      for (const [figure, row] of figures) expect.soft(said).toContain(`[${figure}](${site.ownOrigin}${row}`);
      expect.soft(said).not.toMatch(/<\/?(?!su[bp]>)[a-z]+[ >]|undefined|\[object/);
      for (const [, link] of body.matchAll(/\]\(([^ )]+)/g)) {
        expect.soft(link).toMatch(/^(https?|mailto):/);
        if (link!.startsWith(site.ownOrigin + site.base))
          expect.soft(existsSync(fileAt(site, link!)), `${link} leads to a file`).toBe(true);
      }
    },
  );

  test('the search page has no Markdown copy', () => {
    for (const { code } of site.languages) {
      const search = documentOf(pageAt(site, code, 'search'));
      expect(values(search, 'link[type="text/markdown"]', 'href')).toEqual([]);
    }
  });

  test('llms.txt says what the site is, and where its Markdown copies are', () => {
    for (const { code } of site.languages) {
      const text = readFileSync(join(site.folder, folderOf(site, code), 'llms.txt'), 'utf8');
      expect(text).toMatch(/^# \S.*\n\n> \S/);
      const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)/gm)].map(([, link]) => link!);
      for (const link of links) expect(existsSync(fileAt(site, link)), link).toBe(true);
      const tables = pagesIn(site, code).filter(({ path }) => path.startsWith('data/'));
      for (const path of [...briefPaths(site), ...tables.map((table) => table.path)]) {
        expect(links).toContain(`${homeOf(site, code)}${path}/index.html.md`);
      }
      const others = site.languages.filter((language) => language.code !== code);
      for (const other of others) expect(links).toContain(`${homeOf(site, other.code)}llms.txt`);
    }
  });
});
