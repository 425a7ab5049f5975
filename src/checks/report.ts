import { byPlace } from '../problems/place.ts';
import { describe, type Problem } from '../problems/problem.ts';
import { fill, type MessageLanguage } from '../problems/fill.ts';
import type { CheckResult } from './check.ts';

/** What a report says besides the problems. */
interface Words {
  warning: string;
  problems: string;
  warnings: string;
  both: string;
  none: string;
}

const words: Record<MessageLanguage, Words> = {
  en: {
    warning: 'warning: ',
    problems: '{problems:problem|problems} in {files:file|files}.',
    warnings: '{warnings:warning|warnings} in {files:file|files}.',
    both: '{problems:problem|problems} and {warnings:warning|warnings} in {files:file|files}.',
    none: '{folder}/: 0 problems in {files:file|files}, {languages:language|languages}',
  },
  zh: {
    warning: '警告：',
    problems: '{files}个文件中有{problems}个问题。',
    warnings: '{files}个文件中有{warnings}个警告。',
    both: '{files}个文件中有{problems}个问题、{warnings}个警告。',
    none: '{folder}/：{files}个文件、{languages}种语言，没有问题',
  },
};

/**
 * Write problems and warnings for a terminal: two lines each, what is wrong and what to do, then how many there are.
 * @param folder name of the content folder as it is shown before each file, `content`, so that an editor can open it
 */
export function formatReport(problems: readonly Problem[], folder: string, lang: MessageLanguage = 'en'): string {
  const lines = problems.map((problem) => {
    const { file, line, column, severity } = problem;
    const { message, advice } = describe(problem, lang);
    return `${folder}/${file}:${line}:${column}  ${severity === 'warning' ? words[lang].warning : ''}${message}\n    ${advice}`;
  });
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const counts = {
    problems: problems.length - warnings,
    warnings,
    files: new Set(problems.map(({ file }) => file)).size,
  };
  const kind = warnings === 0 ? 'problems' : counts.problems === 0 ? 'warnings' : 'both';
  return [...lines, fill(words[lang][kind], counts, lang)].join('\n');
}

/** Say in a line that content has no problems. */
export function formatClean(
  { files, languages }: Pick<CheckResult, 'files' | 'languages'>,
  folder: string,
  lang: MessageLanguage = 'en',
): string {
  return fill(words[lang].none, { folder, files, languages }, lang);
}

/**
 * Write a report for programs: a JSON document whose keys stay as they are. Warnings are among the problems, in the order
 * of files and lines.
 */
export function formatJson(
  { problems, warnings, files, languages }: CheckResult,
  folder: string,
  lang: MessageLanguage = 'en',
): string {
  const listed = [...problems, ...warnings].sort(byPlace).map((problem) => {
    const { id, severity, file, line, column, values } = problem;
    return { id, severity, file: `${folder}/${file}`, line, column, ...describe(problem, lang), values };
  });
  return JSON.stringify({ version: 1, problems: listed, files, languages }, null, 2);
}
