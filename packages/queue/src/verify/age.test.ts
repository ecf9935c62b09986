import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventedRules as rules } from '../testing/invented-queue.ts';
import { ageOf, cohortOf, dayOf, groupOf } from './age.ts';

const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('age on one day of the year', () => {
  it.each([
    ['2023-09-01', 2023],
    ['2023-09-02', 2024],
    ['2024-02-29', 2024],
    ['2023-12-31', 2024],
  ])('a child born on %s belongs to the cohort of %i', (birthDate, cohort) => {
    expect(cohortOf(birthDate, rules)).toBe(cohort);
  });

  it('a cohort grows older on that day and on no other', () => {
    expect(ageOf(2023, '2026-08-31', rules)).toBe(2);
    expect(ageOf(2023, '2026-09-01', rules)).toBe(3);
    expect(groupOf(2023, '2026-08-31', rules)?.id).toBe('little');
    expect(groupOf(2023, '2026-09-01', rules)?.id).toBe('middle');
    expect(groupOf(2023, '2030-09-01', rules)).toBeUndefined();
  });

  it('a child born after the last count waits with the youngest', () => {
    expect(ageOf(cohortOf('2026-10-05', rules), '2026-11-24', rules)).toBe(-1);
    expect(groupOf(cohortOf('2026-10-05', rules), '2026-11-24', rules)?.id).toBe('little');
  });

  it('the age counted is the full years on the last such day', () => {
    fc.assert(
      fc.property(day, day, (birthDate, today) => {
        fc.pre(birthDate <= today);
        const year = Number(today.slice(0, 4)) - (today.slice(5) >= '09-01' ? 0 : 1);
        const years = year - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > '09-01' ? 1 : 0);
        expect(ageOf(cohortOf(birthDate, rules), today, rules)).toBe(years);
      }),
    );
  });

  it('a day is the day of Kazakhstan', () => {
    expect(dayOf('2026-08-31T18:59:59.999Z')).toBe('2026-08-31');
    expect(dayOf('2026-08-31T19:00:00.000Z')).toBe('2026-09-01');
  });
});
