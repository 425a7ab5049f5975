import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import { LocalizedSchema } from '../schemas/text.ts';
import type { Given } from './check.ts';
import { findAll } from './documents.ts';
import { disagreedLanguages } from './written.ts';

/** Texts in `site.yaml`, `datapackage.json` and the registers that lack a language, or have one too many. */
export function checkLocalized(content: Content, given: Pick<Given, 'own'>): Problem[] {
  const languages = content.site.languages.map((language) => language.code);
  const { undeclared, unwritten } = disagreedLanguages(content, given);
  return findAll(content, LocalizedSchema).flatMap(({ document: { file, at }, path, value }) => {
    const written = Object.keys(value as object);
    const missing = languages.filter((code) => !written.includes(code) && !unwritten.includes(code));
    const extra = written.filter((code) => !languages.includes(code) && !undeclared.includes(code));
    return [
      ...missing.map((lang) => problem('localized-missing', { file, ...at(path, 'key') }, { path, lang, languages })),
      ...extra.map((lang) => problem('localized-extra', { file, ...at([...path, lang], 'key') }, { lang, languages })),
    ];
  });
}
