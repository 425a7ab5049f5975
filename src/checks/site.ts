import { nearest, type Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';
import { fixedRoutes, hasMatrix } from '../model/routes.ts';
import { interfaceLanguages } from '../i18n/ui.ts';
import { unknownName } from './unknownName.ts';

/** A `site.yaml` that names what the site doesn't have, and names that clash in addresses. */
export function checkSite(content: Content): Problem[] {
  return [
    ...checkLanguages(content),
    ...checkRanges(content),
    ...checkMenu(content),
    ...checkPaperPage(content),
    ...checkAddresses(content),
  ];
}

function checkLanguages({ site, at }: Content): Problem[] {
  return site.languages.flatMap(({ code }, index): Problem[] => {
    if (interfaceLanguages.includes(code)) return [];
    const advice = `Add src/i18n/${code}.json, or choose from: ${interfaceLanguages.join(', ')}.`;
    return [
      { file: 'site.yaml', ...at(['languages', index, 'code']), message: `no interface text is in "${code}"`, advice },
    ];
  });
}

function checkRanges({ site, at }: Content): Problem[] {
  return site.kinds.flatMap(({ actions }, index): Problem[] => {
    if (!actions || actions.min <= actions.max) return [];
    const message = `"min" is ${actions.min}, more than "max", ${actions.max}`;
    return [{ file: 'site.yaml', ...at(['kinds', index, 'actions', 'min']), message, advice: 'Exchange the two.' }];
  });
}

function checkMenu({ site, at, overview, pages, dataPackage, tables }: Content): Problem[] {
  const linked = fixedRoutes.filter((route) => route !== '404' && (route !== 'matrix' || hasMatrix({ overview })));
  const known = [
    ...site.kinds.map((kind) => kind.id),
    ...new Set(pages.map((page) => page.id)),
    ...tables.map((table) => `data/${table.name}`),
    ...linked,
  ];
  return site.menu.flatMap((entry, index): Problem[] => {
    if (known.includes(entry) || (!dataPackage && entry.startsWith('data/'))) return [];
    const advice = `${nearest(entry, known)}Name a kind, a page, "data/" and a table, or one of: ${linked.join(', ')}.`;
    return [{ file: 'site.yaml', ...at(['menu', index]), message: `the menu names no page with "${entry}"`, advice }];
  });
}

function checkPaperPage({ site, at, pages }: Content): Problem[] {
  const name = site.paper.page;
  if (name === undefined) return [];
  const known = pages.map((page) => page.id);
  return unknownName(
    { file: 'site.yaml', ...at(['paper', 'page']) },
    { what: 'page', name, known, home: 'as a folder of pages/' },
  );
}

/** Kinds and pages share the first step of an address with the site's own pages and the languages. */
function checkAddresses({ site, at, pages }: Content): Problem[] {
  const takenBy = (name: string) => {
    if ((fixedRoutes as readonly string[]).includes(name)) return 'a page that the site makes by itself';
    return site.languages.some(({ code }) => code === name) ? 'a language' : undefined;
  };
  const kinds = site.kinds.flatMap(({ id }, index): Problem[] => {
    const taken = takenBy(id);
    const place = { file: 'site.yaml', ...at(['kinds', index, 'id']) };
    return taken
      ? [{ ...place, message: `the kind "${id}" has the address of ${taken}`, advice: 'Choose another id.' }]
      : [];
  });
  const first = pages.filter((page) => pages.find(({ id }) => id === page.id) === page);
  const texts = first.flatMap(({ id, file }): Problem[] => {
    const taken = site.kinds.some((kind) => kind.id === id) ? 'a kind of brief' : takenBy(id);
    const place = { file, line: 1, column: 1 };
    return taken
      ? [{ ...place, message: `the page "${id}" has the address of ${taken}`, advice: 'Rename its folder.' }]
      : [];
  });
  return [...kinds, ...texts];
}
