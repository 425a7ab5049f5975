import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { first, documentOf } from '../e2e/document.ts';
import { pageAt, readSite } from '../e2e/builtSite.ts';
import type { TermNames } from '../src/search/language/terms.ts';

/** What a built site tells its search of the glossary. */
export function readTerms(dir: string, lang: string): TermNames[] {
  const { file } = pageAt(readSite(dir), lang, 'search');
  const box = first(documentOf({ html: readFileSync(join(dir, file), 'utf8') }), '[data-search]')!;
  return (JSON.parse(box.attribs['data-search']!) as { terms: TermNames[] }).terms;
}
