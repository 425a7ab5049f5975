/* What the runners came to, kept in a file for each suite, so that the end of a run can say it for all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the tests of a suite ended. */
export interface Tally {
  suite: string;
  passed: number;
  failed: number;
  /** Why tests were skipped, a reason for each. */
  skipped: string[];
}

const FOLDER = '.e2e/tallies';

/** Forget what earlier runs came to. */
export function clearTallies(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** Keep the tally of a suite. */
export function keepTally(tally: Tally): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${tally.suite}.json`), JSON.stringify(tally));
}

/** The tallies of the suites that have run. */
export function readTallies(): Tally[] {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
  return files.map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Tally);
}

/** Say what tallies come to: how many passed in which suite, what was skipped and why, and the sum as the last line. */
export function describeTallies(tallies: readonly Tally[]): string[] {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const passed = sum(tallies.map((tally) => tally.passed));
  const failed = sum(tallies.map((tally) => tally.failed));
  const reasons = tallies.flatMap(({ skipped }) => skipped);
  const skipped = [...new Set(reasons)].map((reason) => {
    const count = reasons.filter((other) => other === reason).length;
    return `Skipped ${count === 1 ? '1 test' : `${count} tests`}: ${reason}.`;
  });
  return [
    `Passed: ${tallies.map((tally) => `${tally.passed} in ${tally.suite}`).join(', ')}.`,
    ...(skipped.length > 0 ? skipped : ['Nothing was skipped.']),
    `${passed} passed, ${failed} failed${reasons.length > 0 ? `, ${reasons.length} skipped` : ''}`,
  ];
}
