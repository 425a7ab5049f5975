import type { Reporter, TestModule } from 'vitest/node';
import { keepTally, type Tally } from './tally.ts';

/** Counts the tests of each of Vitest's projects. */
export class VitestTally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tallies = new Map<string, Tally>();
    for (const testModule of modules) {
      const suite = testModule.project.name;
      const tally = tallies.get(suite) ?? { suite, passed: 0, failed: 0, skipped: [] };
      tallies.set(suite, tally);
      for (const test of testModule.children.allTests()) {
        const result = test.result();
        if (result.state === 'skipped') tally.skipped.push(result.note ?? test.fullName);
        else if (result.state === 'passed') tally.passed += 1;
        else tally.failed += 1;
      }
    }
    for (const tally of tallies.values()) keepTally(tally);
  }
}
