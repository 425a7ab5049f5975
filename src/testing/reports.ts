import { expect, test } from 'vitest';
import { ownBlocks } from '../blocks/definitions.ts';
import { checkContent, type CheckSettings } from '../checks/check.ts';
import { describe, type Problem } from '../problems/problem.ts';
import { sourceOf, type Changes } from './content.ts';

/** Lines of the report on the tiny paper with some changes: `file:line:column  message`, then the advice. */
export function reportOn(changes: Changes, settings?: Partial<CheckSettings>): string[] {
  return linesOf(checkContent(sourceOf(changes), { blocks: ownBlocks, ...settings }).problems);
}

/** Lines of the report, two a problem: `file:line:column  message`, then the advice. */
export function linesOf(problems: readonly Problem[]): string[] {
  return problems.flatMap((problem) => {
    const { message, advice } = describe(problem, 'en');
    return [`${problem.file}:${problem.line}:${problem.column}  ${message}`, advice];
  });
}

/** A sentence, the changes to the tiny paper that it speaks of, and the whole report on them. */
type Case = [sentence: string, changes: Changes, report: string[]];

/** Test each case. */
export function testReports(cases: Case[], settings?: Partial<CheckSettings>): void {
  test.each(cases)('%s', (_sentence, changes, report) => {
    expect(reportOn(changes, settings)).toEqual(report);
  });
}
