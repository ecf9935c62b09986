import { describe, expect, it } from 'vitest';
import { shownDate, typedDate } from './form-fields.ts';

describe('a date as people type it', () => {
  it.each([
    ['01.11.2026', '2026-11-01'],
    ['1.11.2026', '2026-11-01'],
    [' 1/11/2026 ', '2026-11-01'],
    ['01-11-2026', '2026-11-01'],
    ['01, 11, 2026', '2026-11-01'],
    ['01 11 2026', '2026-11-01'],
    ['01112026', '2026-11-01'],
    ['2026-11-01', '2026-11-01'],
  ])('%s is %s', (typed, day) => {
    expect(typedDate(typed)).toBe(day);
  });

  it.each(['1112026', '01.11.26', '2026.11.01', 'қараша', '', '011120261'])(
    '%s stays as it was typed, to be named as a fault',
    (typed) => {
      expect(typedDate(typed)).toBe(typed);
      expect(shownDate(typedDate(typed))).toBe(typed);
    },
  );
});
