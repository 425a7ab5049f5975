import { findNearest } from '../problems/nearest.ts';
import { startOf } from '../problems/place.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import { fixedRoutes, hasEditions, hasMatrix } from '../model/routes.ts';
import { hasOwnAddress } from '../model/address.ts';
import type { Given } from './check.ts';
import { unknownName } from './unknownName.ts';

/** A `site.yaml` that names what the site doesn't have, and names that clash in addresses. */
export function checkSite(content: Content, given: Pick<Given, 'address' | 'isPublished'>): Problem[] {
  return [
    ...checkAddress(content, given),
    ...checkDates(content),
    ...checkRanges(content),
    ...checkMenu(content),
    ...checkPaperPage(content),
    ...checkAddresses(content),
  ];
}

/** An address that is a stand-in, in a site that is to be published. */
function checkAddress(
  { site, at }: Content,
  { address = site.address, isPublished }: Pick<Given, 'address' | 'isPublished'>,
): Problem[] {
  if (!isPublished || hasOwnAddress(address)) return [];
  return [problem('address-reserved', { file: 'site.yaml', ...at(['address']) }, { address })];
}

function checkDates({ site: { published, updated }, at }: Content): Problem[] {
  if (updated >= published) return [];
  return [problem('updated-early', { file: 'site.yaml', ...at(['updated']) }, { updated, published })];
}

function checkRanges({ site, at }: Content): Problem[] {
  return site.kinds.flatMap(({ actions }, index): Problem[] => {
    if (!actions || actions.min <= actions.max) return [];
    return [problem('range-reversed', { file: 'site.yaml', ...at(['kinds', index, 'actions', 'min']) }, actions)];
  });
}

function checkMenu(content: Content): Problem[] {
  const { site, at, pages, dataPackage, tables } = content;
  const missing = ['404', ...(hasMatrix(content) ? [] : ['matrix']), ...(hasEditions(content) ? [] : ['editions'])];
  const linked = fixedRoutes.filter((route) => !missing.includes(route));
  const known = [
    ...site.kinds.map((kind) => kind.id),
    ...new Set(pages.map((page) => page.id)),
    ...tables.map((table) => `data/${table.name}`),
    ...linked,
  ];
  return site.menu.flatMap((entry, index): Problem[] => {
    if (known.includes(entry) || (!dataPackage && entry.startsWith('data/'))) return [];
    const place = { file: 'site.yaml', ...at(['menu', index]) };
    return [problem('menu-entry-unknown', place, { entry, nearest: findNearest(entry, known), pages: linked })];
  });
}

function checkPaperPage({ site, at, pages }: Content): Problem[] {
  const name = site.paper.page;
  if (name === undefined) return [];
  const known = pages.map((page) => page.id);
  return unknownName('page-unknown', () => ({ file: 'site.yaml', ...at(['paper', 'page']) }), name, known);
}

/** Kinds and pages share the first step of an address with the site's own pages and the languages. */
function checkAddresses({ site, at, pages }: Content): Problem[] {
  const takenBy = (name: string) => {
    if ((fixedRoutes as readonly string[]).includes(name)) return 'fixed';
    return site.languages.some(({ code }) => code === name) ? 'language' : undefined;
  };
  const kinds = site.kinds.flatMap(({ id }, index): Problem[] => {
    const taken = takenBy(id);
    const place = { file: 'site.yaml', ...at(['kinds', index, 'id']) };
    return taken ? [problem(`kind-address-${taken}`, place, { kind: id })] : [];
  });
  const first = pages.filter((page) => pages.find(({ id }) => id === page.id) === page);
  const texts = first.flatMap(({ id, file }): Problem[] => {
    const taken = site.kinds.some((kind) => kind.id === id) ? 'kind' : takenBy(id);
    return taken ? [problem(`page-address-${taken}`, startOf(file), { page: id })] : [];
  });
  return [...kinds, ...texts];
}
