import { keepEach, rememberEach } from '../cache/remember.ts';
import { findNearest } from '../problems/nearest.ts';
import { positionAt, type FilePosition } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import { isParsable, nodesOf, nodesOfTypes, textOf, walk, type MdxNode } from '../read/mdx.ts';
import type { Prose } from '../read/prose.ts';
import type { Content } from '../read/readContent.ts';
import { listRoutes, type Route } from '../model/routes.ts';
import type { Given } from './check.ts';
import { textsOf } from './documents.ts';

/** Links that lead nowhere, say nothing, or leave the site unprotected. */
export function checkLinks(content: Content, { ownPages, blocks }: Pick<Given, 'ownPages' | 'blocks'>): Problem[] {
  const routes = listRoutes(content, ownPages);
  return textsOf(content).flatMap((text) => [
    ...nestedIn(blocks)(text),
    ...linksIn(text).flatMap((link) => {
      const place = placeOf(text, link);
      return [...checkWords(link, place), ...checkTarget(content, routes, text, link.url ?? '', place)];
    }),
  ]);
}

/** Links of a text, and the addresses that it defines for some. */
export const linksIn = nodesOfTypes('link', 'definition');

/** Links within links, by the blocks that texts may hold. */
export const nestedIn = rememberEach((blocks: Given['blocks']) => {
  const linking = new Set(blocks.filter(({ isLink }) => isLink).map(({ name }) => name));
  return keepEach(`links within links ${[...linking].join()}`, (text: Prose<unknown>) => checkNesting(text, linking));
});

/** Links within links: browsers take them apart. */
function checkNesting(text: Prose<unknown>, linking: ReadonlySet<string>): Problem[] {
  const { file } = text;
  const isLink = ({ type, name }: MdxNode) => type === 'link' || type === 'linkReference' || linking.has(name ?? '');
  return nodesOf(text)
    .filter(isLink)
    .flatMap((outer) =>
      [...walk(outer)]
        .filter((inner) => inner !== outer && isLink(inner))
        .map((inner) => {
          const { line, column } = inner.position!.start;
          const shown = inner.name ? `<${inner.name}>` : `[${textOf(inner)}]`;
          return problem('link-within-link', { file, line, column }, { inner: shown });
        }),
    );
}

/** Where the address of a link stands. */
function placeOf({ file, source }: Prose<unknown>, { position, url = '', children = [] }: MdxNode): FilePosition {
  const start = position!.start.offset;
  const words = children.at(-1)?.position?.end.offset ?? start;
  const found = source.indexOf(url, words);
  return { file, ...positionAt(source, found >= 0 && found < position!.end.offset ? found : start) };
}

function checkWords(link: MdxNode, place: FilePosition): Problem[] {
  const shows = [...walk(link)].some((node) => node !== link && (node.name || node.alt || textOf(node).trim()));
  return link.type === 'definition' || shows ? [] : [problem('link-words-missing', place, { url: link.url ?? '' })];
}

function checkTarget(
  content: Content,
  routes: Route[],
  text: Prose<unknown>,
  url: string,
  place: FilePosition,
): Problem[] {
  if (url === '') return [problem('link-address-missing', place)];
  if (/^mailto:./.test(url)) return [];
  if (/^https:\/\//i.test(url)) {
    if (!URL.canParse(url)) return [problem('link-malformed', place, { url })];
    const { username, password } = new URL(url);
    return username || password ? [problem('link-secret', place)] : [];
  }
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return [problem('link-insecure', place, { url })];
  const [address = '', anchor = ''] = url.split('#');
  const path = pathOf(address, text.id);
  const [first = '', ...rest] = path.split('/');
  if (content.site.languages.some(({ code }) => code === first)) {
    const rightly = `/${rest.map((step) => `${step}/`).join('')}${anchor && `#${anchor}`}`;
    return [problem('link-names-language', place, { url, rightly })];
  }
  const route = routes.find((candidate) => candidate.lang === text.lang && candidate.path === path);
  if (!route) {
    if (followsFromFault(content, routes, path)) return [];
    const known = routes
      .filter(({ lang }) => lang === text.lang)
      .map((candidate) => (candidate.path ? `/${candidate.path}/` : '/'));
    return [problem('link-page-unknown', place, { url, nearest: findNearest(address, known) })];
  }
  if (!anchor || route.isOwn || route.anchors.has(anchor) || !knowsAnchors(content, route)) return [];
  return [problem('link-anchor-unknown', place, { url, nearest: findNearest(anchor, route.anchors) })];
}

/** The page that an address leads to, as routes write it. What starts with `/` is counted from the language's root. */
function pathOf(address: string, id: string): string {
  // The site completes such an address with a slash; a browser doesn't complete one that is relative to the page.
  if (address.startsWith('/')) return address.replace(/^\/|\/$/g, '');
  const { pathname } = new URL(address, `https://site/${id && `${id}/`}`);
  return pathname.endsWith('/') ? pathname.slice(1, -1) : pathname;
}

/** A page that is missing in this language only, or a table that nobody can read about, is reported by itself. */
function followsFromFault({ dataPackage }: Content, routes: Route[], path: string): boolean {
  return routes.some((route) => route.path === path) || (!dataPackage && path.startsWith('data/'));
}

/** Whether all that can be linked to on a page could be read. */
function knowsAnchors(content: Content, { lang, path }: Route): boolean {
  const text = textsOf(content).find((candidate) => candidate.id === path && candidate.lang === lang);
  if (text) return isParsable(text);
  const table = content.tables.find(({ name }) => path === `data/${name}`);
  if (table) return table.rows.length > 0;
  const { sources, terms, notes, editions } = content;
  const register = { sources, glossary: terms, notes, editions }[path];
  return !register || register.ids !== undefined;
}
