import { basename } from 'node:path/posix';
import type { Problem } from '../read/problem.ts';
import type { Content } from '../read/readContent.ts';
import { translationsOf } from '../model/translation.ts';
import { textsOf } from './documents.ts';

/** Translations whose original has moved on, or that do not say which state of it they were made from. */
export function checkTranslationStates(content: Content): Problem[] {
  const first = content.site.languages[0]?.code;
  return [
    ...textsOf(content).flatMap(({ file, lang, at, matter }): Problem[] => {
      if (lang !== first || !(matter as { translatedFrom?: string } | undefined)?.translatedFrom) return [];
      const message = `"translatedFrom" stands in the default language, "${lang}"`;
      const advice = 'Remove it: this text is the one that others are translated from.';
      return [{ file, ...at(['translatedFrom'], 'key'), message, advice }];
    }),
    ...translationsOf(content).flatMap(({ text: { file, at, matter }, original, isOutdated }): Problem[] => {
      const isRecorded = matter?.translatedFrom !== undefined;
      if (isRecorded && !isOutdated) return [];
      const message = isRecorded
        ? `${original.file} has changed since this translation was made`
        : `the translation does not say which state of ${basename(original.file)} it was made from`;
      const advice = `Compare the two, then run: npm run translated -- ${file}`;
      return [{ file, ...at(['translatedFrom']), message, advice, isWarning: true }];
    }),
  ];
}
