import { basename } from 'node:path/posix';
import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import { translationsOf } from '../model/translation.ts';
import type { Given } from './check.ts';
import { textsOf } from './documents.ts';
import { disagreedLanguages } from './written.ts';

/** Translations whose original has moved on, or that do not say which state of it they were made from. */
export function checkTranslationStates(content: Content, given: Pick<Given, 'own'>): Problem[] {
  // Another original may be meant, which is reported itself.
  if (disagreedLanguages(content, given).undeclared.length > 0) return [];
  const first = content.site.languages[0]?.code;
  return [
    ...textsOf(content).flatMap(({ file, lang, at, matter }): Problem[] => {
      if (lang !== first || !(matter as { translatedFrom?: string } | undefined)?.translatedFrom) return [];
      return [problem('original-recorded', { file, ...at(['translatedFrom'], 'key') }, { lang })];
    }),
    ...translationsOf(content).flatMap(({ text: { file, at, matter }, original, isOutdated }): Problem[] => {
      const isRecorded = matter?.translatedFrom !== undefined;
      if (isRecorded && !isOutdated) return [];
      const place = { file, ...at(['translatedFrom']) };
      return [
        isRecorded
          ? problem('translation-outdated', place, { original: original.file, file })
          : problem('translation-unrecorded', place, { original: basename(original.file), file }),
      ];
    }),
  ];
}
