import { namesIn, shippedTags, valuesOf, wordKeys, type Key } from '../i18n/ui.ts';
import { interfaceOf, isKnownFallback } from '../model/words.ts';
import { findNearest } from '../problems/nearest.ts';
import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import { unknownName } from './unknownName.ts';

/** How many missing texts are named one by one. */
const NAMED = 6;

/** Interface texts that a language lacks, and texts of the author's own that cannot be written. */
export function checkWords(content: Content): Problem[] {
  return [...checkLanguages(content), ...content.words.flatMap(checkFile)];
}

function checkLanguages(content: Content): Problem[] {
  const { site, at } = content;
  return site.languages.flatMap((language, index): Problem[] => {
    const { code, fallback } = language;
    const place = (...path: (string | number)[]) => ({ file: 'site.yaml', ...at(['languages', index, ...path]) });
    const known = [...site.languages.map((other) => other.code), ...shippedTags];
    const unknown = fallback.flatMap((other, position) =>
      isKnownFallback(content, other)
        ? []
        : unknownName('fallback-unknown', () => place('fallback', position), other, known),
    );
    const { lacking } = interfaceOf(content, language);
    if (lacking.length === 0 || unknown.length > 0) return unknown;
    return [
      problem('interface-words-missing', place('code'), {
        lang: code,
        count: lacking.length,
        total: wordKeys.length,
        fallback: [...new Set([...fallback, 'en'])],
        file: `i18n/${code}.json`,
        keys: lacking.length > NAMED ? [...lacking.slice(0, NAMED), '…'] : lacking,
      }),
    ];
  });
}

function checkFile({ file, words, at }: Content['words'][number]): Problem[] {
  return Object.entries(words).flatMap(([key, word]): Problem[] => {
    const place = { file, ...at([key]) };
    if (!isKey(key)) {
      return [problem('interface-key-unknown', place, { key, nearest: findNearest(key, wordKeys) })];
    }
    const { needed, known } = valuesOf(key);
    const given = namesIn(word);
    if (needed.isSubsetOf(given) && given.isSubsetOf(known)) return [];
    return [problem('interface-values-differ', place, { key, names: known.size > 0 ? [...known] : '–' })];
  });
}

const isKey = (key: string): key is Key => (wordKeys as string[]).includes(key);
