import type { AstroGlobal } from 'astro';
import { languages } from '../model/content.ts';

/** Language of the page that a block stands on. Blocks ask here and nowhere else; what they draw with is told. */
export function localeOf(astro: Pick<AstroGlobal, 'currentLocale'>): string {
  return astro.currentLocale ?? languages[0]!.code;
}
