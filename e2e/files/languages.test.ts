import { describe, expect, test } from 'vitest';
import { openSites, pagesIn } from '../builtSite.ts';
import { all, documentOf, first, languageOf, type Element } from '../document.ts';

/** Latin names and abbreviations are part of Chinese text; a run of five words or more is English. */
const ENGLISH = /(\p{Script=Latin}[\p{Script=Latin}’'-]*[ ,:]+){4}\p{Script=Latin}/u;
const CHINESE = /\p{Script=Han}/u;

/** The number of an official document is its name: 国发〔2016〕67号, 某部令第15号. */
const DOCUMENT = /\p{Script=Han}+(〔\d{4}〕|第)\d+号/gu;

describe.each(openSites('paper', 'sample'))('$name', (site) => {
  const pages = site.pages.filter(({ path }) => path !== '404');

  test('every page names its versions in all languages, and they name it', () => {
    for (const page of pages) {
      const expected = site.languages.map(({ code, tag }) => ({
        tag,
        href: site.ownOrigin + pagesIn(site, code).find(({ path }) => path === page.path)?.address,
      }));
      const document = documentOf(page);
      const { tag } = site.languages.find(({ code }) => code === page.lang)!;
      expect(first(document, 'html')!.attribs['lang'], `language of ${page.file}`).toBe(tag);
      const alternates = all(document, 'link[rel=alternate][hreflang]').map(({ attribs }) => ({
        tag: attribs['hreflang'],
        href: attribs['href'],
      }));
      expect(alternates, `alternates of ${page.file}`).toEqual([
        ...expected,
        { tag: 'x-default', href: expected[0]!.href },
      ]);
    }
  });

  test('every page stands in every language', () => {
    const [own, ...others] = site.languages.map(({ code }) =>
      pagesIn(site, code).flatMap(({ path }) => (path === '404' ? [] : [path])),
    );
    expect(own!.length).toBeGreaterThan(0);
    for (const paths of others) expect(paths).toEqual(own);
  });

  test.each(site.pages)('on $file words of the other language say which language they are', (page) => {
    const unmarked = all(documentOf(page), 'body, body *').flatMap((element: Element) => {
      if (element.name === 'script') return [];
      const isChinese = languageOf(element).startsWith('zh');
      return element.children.flatMap((node) => {
        if (node.type !== 'text') return [];
        const text = node.data.replace(DOCUMENT, '');
        // On a Chinese page English must be marked; elsewhere Chinese.
        const isForeign = page.lang === 'zh' ? isChinese && ENGLISH.test(text) : !isChinese && CHINESE.test(text);
        return isForeign ? [text.trim().slice(0, 80)] : [];
      });
    });
    expect(unmarked).toEqual([]);
  });
});

test.each([
  ['sample-one', 'zh', 'zh-CN'],
  ['sample-english', 'en', 'en-GB'],
] as const)('a site in one language names no other version: %s', (name, code, tag) => {
  const [site] = openSites(name);
  expect(site!.languages).toEqual([{ code, tag }]);
  for (const page of site!.pages) {
    const document = documentOf(page);
    expect(first(document, 'html')!.attribs['lang'], page.file).toBe(tag);
    expect(all(document, '[hreflang]'), page.file).toEqual([]);
  }
});
