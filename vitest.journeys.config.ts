import { defineConfig } from 'vitest/config';

const report = process.env.QYZMET_TEST_REPORT;

/** What needs a real browser or a whole running server. Two files at a time: one waits while the other works. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['journeys/**/*.journey.test.ts', '**/*.browser.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    maxWorkers: 2,
    // The whole product is imported once a worker.
    isolate: false,
    // A whole case takes a minute, and two and a half where the machine is shared: a limit for what hangs, no measure.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
