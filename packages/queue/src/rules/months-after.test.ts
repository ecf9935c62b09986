import { expect, it } from 'vitest';
import { monthsAfter } from './months-after.ts';

it.each([
  ['2026-11-24', 1, '2026-12-24'],
  ['2026-12-24', 1, '2027-01-24'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-08-31', 6, '2027-02-28'],
])('%s and %i months later', (day, months, later) => {
  expect(monthsAfter(day, months)).toBe(later);
});
