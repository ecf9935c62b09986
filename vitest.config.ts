import { defineConfig } from 'vitest/config';

const report = process.env.QYZMET_TEST_REPORT;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/*.browser.test.{ts,tsx}'],
    globalSetup: ['packages/store/src/testing/global-setup.ts'],
    // The arrows leave no shared state to guard: files of one worker share what they import.
    isolate: false,
    // Vitest leaves one core idle unless told otherwise.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
