import { defineConfig } from 'vitest/config';

const report = process.env.QYZMET_TEST_REPORT;

/** What needs a real browser or a whole running server. One file at a time: they share the machine. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['journeys/**/*.journey.test.ts', '**/*.browser.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
