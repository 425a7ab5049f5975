import type { Problem } from '../read/problem.ts';
import { count } from './count.ts';

/**
 * Write problems and warnings for a terminal: two lines each, what is wrong and what to do, then how many there are.
 * @param folder name of the content folder as it is shown before each file, `content`, so that an editor can open it
 */
export function formatReport(problems: readonly Problem[], folder: string): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const lines = problems.map(
    ({ file, line, column, message, advice, isWarning }) =>
      `${folder}/${file}:${line}:${column}  ${isWarning ? 'warning: ' : ''}${message}\n    ${advice}`,
  );
  const warnings = problems.filter(({ isWarning }) => isWarning).length;
  const counts = [
    ...(warnings < problems.length ? [count(problems.length - warnings, 'problem')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  return [...lines, `${counts.join(' and ')} in ${count(files, 'file')}.`].join('\n');
}
