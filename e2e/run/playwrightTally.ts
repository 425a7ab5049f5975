import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { keepTally, type Tally } from './tally.ts';

/** Counts Playwright's tests. */
export default class PlaywrightTally implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(): void {
    const tally: Tally = { suite: 'browser', passed: 0, failed: 0, skipped: [] };
    for (const test of this.#suite!.allTests()) {
      const outcome = test.outcome();
      if (outcome === 'skipped') {
        const note = test.annotations.find(({ type }) => type === 'skip')?.description;
        tally.skipped.push(note ?? test.title);
      } else if (outcome === 'expected') tally.passed += 1;
      else tally.failed += 1;
    }
    keepTally(tally);
  }
}
