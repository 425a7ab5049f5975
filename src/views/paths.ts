import type { Briefing, Site } from '../model/site.ts';

/** Route parameter and prop of each language: the default language has no part in the address. */
export interface LanguagePath {
  params: { lang: string | undefined };
  props: { briefing: Briefing };
}

/** One path for each language of the site. */
export function languagePaths(site: Site): LanguagePath[] {
  return site.languages.map(({ code }, index) => ({
    params: { lang: index === 0 ? undefined : code },
    props: { briefing: site.in(code) },
  }));
}

/** One path for each language and item; `toParam` names the item in the address. */
export function itemPaths<Item, Param extends string>(
  site: Site,
  itemsIn: (briefing: Briefing) => readonly Item[],
  toParams: (item: Item) => Record<Param, string>,
): { params: LanguagePath['params'] & Record<Param, string>; props: { briefing: Briefing; item: Item } }[] {
  return languagePaths(site).flatMap(({ params, props }) =>
    itemsIn(props.briefing).map((item) => ({ params: { ...params, ...toParams(item) }, props: { ...props, item } })),
  );
}
