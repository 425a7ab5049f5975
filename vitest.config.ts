import { defineConfig } from 'vitest/config';
import { VitestTally } from './e2e/run/vitestTally.ts';

export default defineConfig({
  test: {
    setupFiles: ['e2e/run/seed.ts'],
    // Tests share what a module has read or worked out, and change none of it.
    isolate: false,
    maxWorkers: 2,
    reporters: ['default', new VitestTally()],
    projects: [
      // Properties and indexes take seconds on a machine that does much else: slow is no fault.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'e2e/run/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // What the built sites hold, file by file: no browser, no build.
      { extends: true, test: { name: 'files', include: ['e2e/files/*.test.ts'], testTimeout: 120_000 } },
      // What builds do, and refuse.
      {
        extends: true,
        test: { name: 'builds', include: ['e2e/builds/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
      },
    ],
  },
});
