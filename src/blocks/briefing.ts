import { site } from 'virtual:jianbao/site';
import type { AstroGlobal } from 'astro';
import type { Briefing } from '../model/site.ts';

/** The site in the language of the page that a block stands on. Blocks ask here and nowhere else. */
export function briefingOf({ currentLocale }: Pick<AstroGlobal, 'currentLocale'>): Briefing {
  return site.in(currentLocale ?? site.languages[0]!.code);
}
