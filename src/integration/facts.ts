import type { SiteFacts } from '../finish/page.ts';
import type { Site } from '../model/site.ts';
import { lookOf } from '../theme/theme.ts';

/** What finishing the pages must know of a site. It holds nothing of the content, which need not stay in memory for it. */
export function factsOf(site: Site): SiteFacts {
  return {
    address: site.address,
    languages: site.languages.map(({ code }) => code),
    // A function that is made beside another holds what that one needs.
    sayEdition: sayFrom(sayEditions(site)),
    edition: site.edition,
    updated: site.updated,
    licenceUrl: site.licence.url,
    publisher: site.publisher,
    look: lookOf(site),
  };
}

const sayFrom = (editions: ReadonlyMap<string, string>) => (lang: string) => editions.get(lang)!;

const sayEditions = (site: Site) =>
  new Map(site.languages.map(({ code }) => [code, site.in(code).t('edition', { edition: site.edition })]));
