import { basename } from 'node:path/posix';
import { problem, type Problem } from '../problems/problem.ts';
import type { Content } from '../read/readContent.ts';
import { translationsOf } from '../model/translation.ts';
import { textsOf } from './documents.ts';

/** Translations whose original has moved on, or that do not say which state of it they were made from. */
export function checkTranslationStates(content: Content): Problem[] {
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
