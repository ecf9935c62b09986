import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverOf, coverOfPeriods } from './compare-registers.ts';

const registered = (from: string, to: string | null) => ({ kind: 'registered' as const, from, to });
const claimed = { from: '2026-02-01', to: '2026-10-30' };

describe('coverOfPeriods', () => {
  it('joins periods that touch, and sees a day between them', () => {
    const first = registered('2026-01-01', '2026-05-31');
    expect(coverOfPeriods(claimed, [registered('2026-06-01', null), first])).toBe('whole');
    expect(coverOfPeriods(claimed, [registered('2026-06-02', null), first])).toBe('part');
  });

  it('takes a lasting registration to the last day and no other kind of period', () => {
    expect(coverOfPeriods(claimed, [registered('2026-02-01', null)])).toBe('whole');
    expect(coverOfPeriods(claimed, [registered('2026-02-02', null)])).toBe('part');
    expect(coverOfPeriods(claimed, [registered('2026-02-01', '2026-10-29')])).toBe('part');
    expect(coverOfPeriods(claimed, [registered('2025-01-01', '2026-01-31')])).toBe('none');
    expect(coverOfPeriods(claimed, [{ kind: 'training', from: '2026-01-01', to: null }])).toBe('none');
  });

  it('agrees with counting the days one by one', () => {
    const dayAt = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
    const span = fc.tuple(fc.nat(40), fc.nat(20)).map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 5 }), (wanted, held) => {
        const days = Array.from({ length: wanted.to - wanted.from + 1 }, (_, index) => wanted.from + index);
        const filled = days.filter((day) => held.some(({ from, to }) => day >= from && day <= to)).length;
        const expected = filled === 0 ? 'none' : filled === days.length ? 'whole' : 'part';
        const periods = held.map(({ from, to }) => registered(dayAt(from), dayAt(to)));
        expect(coverOfPeriods({ from: dayAt(wanted.from), to: dayAt(wanted.to) }, periods)).toBe(expected);
      }),
    );
  });
});

describe('coverOf', () => {
  it('says nothing where the register is silent or no period is asked for', () => {
    expect(coverOf(claimed, { state: 'no-answer', reason: 'timeout', attempts: 3 })).toBe('unknown');
    expect(coverOf(null, { state: 'not-found', attempts: 1 })).toBe('unknown');
    expect(coverOf(claimed, { state: 'not-found', attempts: 1 })).toBe('none');
  });
});
