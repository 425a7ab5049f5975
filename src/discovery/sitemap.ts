import { x } from 'xastscript';
import { absolute, getLanguage, href, languages, routes, site } from '../model/content.ts';
import { writeXml } from './xml.ts';

/** The sitemap (sitemaps.org 0.9): every page but the search, each with itself in the other languages. */
export function writeSitemap(): string {
  const pages = routes.filter(({ path }) => path !== 'search');
  return writeXml(
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      pages.map(({ lang, path }) =>
        x('url', [
          x('loc', absolute(href(lang, path))),
          x('lastmod', site.updated),
          ...alternatesOf(path).map((alternate) => x('xhtml:link', { rel: 'alternate', ...alternate })),
        ]),
      ),
    ),
  );
}

function alternatesOf(path: string): { hreflang: string; href: string }[] {
  const codes = routes.filter((route) => route.path === path).map(({ lang }) => lang);
  if (languages.length < 2) return [];
  return [
    ...codes.map((code) => ({ hreflang: getLanguage(code).tag, href: absolute(href(code, path)) })),
    { hreflang: 'x-default', href: absolute(href(codes[0]!, path)) },
  ];
}
