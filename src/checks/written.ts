import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import type { Given } from './check.ts';

/** Languages that the texts of a site and its `site.yaml` do not agree on. */
interface Disagreed {
  /** Those in which more than one text is written, and which `site.yaml` does not name. */
  undeclared: string[];
  /** Those that it names, and in which no text is written. */
  unwritten: string[];
}

/** What is written in such a language, or is missing in it, is no problem by itself. */
export function disagreedLanguages(content: Content, given: Pick<Given, 'own'>): Disagreed {
  const written = textsByLanguage(given);
  const codes = content.site.languages.map(({ code }) => code);
  return {
    undeclared: [...written].filter(([code, count]) => count > 1 && !codes.includes(code)).map(([code]) => code),
    unwritten: written.size === 0 ? [] : [...new Set(codes)].filter((code) => !written.has(code)),
  };
}

/** How many texts are written in a language, by its code. */
function textsByLanguage({ own }: Pick<Given, 'own'>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of own.list()) {
    const [, code] = /^(?:briefs|pages|overview)\/(?:.*\/)?([^/]+)\.mdx$/.exec(file) ?? [];
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** Languages that a site has lost or has not begun: one problem each, in `site.yaml`. */
export function checkWritten(content: Content, given: Given): Problem[] {
  const { undeclared, unwritten } = disagreedLanguages(content, given);
  const counts = textsByLanguage(given);
  const at = (code?: string) => {
    const index = content.site.languages.findIndex((language) => language.code === code);
    return {
      file: 'site.yaml',
      ...(index < 0 ? content.at(['languages'], 'key') : content.at(['languages', index, 'code'])),
    };
  };
  return [
    ...undeclared.map((lang) => problem('language-undeclared', at(), { lang, count: counts.get(lang)! })),
    ...unwritten.map((lang) => problem('language-unwritten', at(lang), { lang, file: `overview/${lang}.mdx` })),
  ];
}
