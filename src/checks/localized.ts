import type { Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';
import { label } from '../read/shape.ts';
import { LocalizedSchema } from '../schemas/text.ts';
import { findAll } from './documents.ts';

/** Texts in `site.yaml`, `datapackage.json` and the registers that lack a language, or have one too many. */
export function checkLocalized(content: Content): Problem[] {
  const codes = content.site.languages.map((language) => language.code);
  return findAll(content, LocalizedSchema).flatMap(({ document: { file, at }, path, value }) => {
    const written = Object.keys(value as object);
    const missing = codes.filter((code) => !written.includes(code));
    const extra = written.filter((code) => !codes.includes(code));
    return [
      ...missing.map((code) => ({
        file,
        ...at(path, 'key'),
        message: `${label(path)} has no "${code}" text`,
        advice: `Write it in each language of the site: ${codes.join(', ')}.`,
      })),
      ...extra.map((code) => ({
        file,
        ...at([...path, code], 'key'),
        message: `"${code}" is no language of the site`,
        advice: `Remove it, or declare the language in site.yaml; there are ${codes.join(', ')}.`,
      })),
    ];
  });
}
