import { languages } from '../model/content.ts';

/** Route parameter and prop of each language: the default language has no part in the address. */
export interface LanguagePath {
  params: { lang: string | undefined };
  props: { lang: string };
}

/** One path for each language of the site. */
export function languagePaths(): LanguagePath[] {
  return languages.map(({ code }, index) => ({
    params: { lang: index === 0 ? undefined : code },
    props: { lang: code },
  }));
}

/** One path for each language and item; `toParam` names the item in the address. */
export function itemPaths<Item, Param extends string>(
  itemsIn: (lang: string) => readonly Item[],
  toParams: (item: Item) => Record<Param, string>,
): { params: LanguagePath['params'] & Record<Param, string>; props: { lang: string; item: Item } }[] {
  return languagePaths().flatMap(({ params, props }) =>
    itemsIn(props.lang).map((item) => ({ params: { ...params, ...toParams(item) }, props: { ...props, item } })),
  );
}
