import type { EmploymentPeriod, RegistryOutcome } from '@qyzmet/registries';
import type { RegisterLine } from '@qyzmet/store';
import { describe, expect, it } from 'vitest';
import { standingOf } from './employment-standing.ts';

const of = { iin: '870115399619', body: 'aktogay' };
const now = new Date('2026-11-24T05:00:00Z');
const silent = { state: 'no-answer', reason: 'timeout', attempts: 3 } as const;
const never = { state: 'not-found', attempts: 1 } as const;

function line(since: string, register: RegisterLine['register'] = 'unemployed'): RegisterLine {
  return {
    ...of,
    register,
    since,
    name: 'Мұсабеков Ринат Қанатұлы',
    system: 'office',
    caseId: `case-${since}`,
    number: '0000000001',
    edition: 'x',
    cites: ['3'],
    enteredAt: `${since}T05:00:00Z`,
  };
}

function books(...periods: readonly (readonly [from: string, to: string | null])[]) {
  const listed = periods.map(([from, to]): EmploymentPeriod => ({ kind: 'registered', from, to }));
  return {
    state: 'answered',
    answeredAt: '2026-11-24T04:59:00Z',
    attempts: 1,
    subject: {
      ...of,
      registeredSince: listed.find(({ to }) => to === null)?.from ?? null,
      publicWorks: true,
      training: false,
      assistance: false,
      periods: listed,
    },
  } as const;
}

function since(lines: readonly RegisterLine[], outcome: Parameters<typeof standingOf>[2]) {
  const standing = standingOf(of, lines, outcome, now);
  return standing.state === 'answered' ? standing.subject.registeredSince : standing.state;
}

describe('the standing of a person', () => {
  it('is that of the books where our own register knows nobody', () => {
    expect(since([], books(['2026-09-28', null]))).toBe('2026-09-28');
    expect(since([], books(['2025-01-13', '2025-06-30']))).toBeNull();
    expect(since([], never)).toBe('not-found');
    expect(since([], silent)).toBe('no-answer');
  });

  it('is our own first: also while the books are silent or have never heard of the person', () => {
    const own = [line('2026-11-20')];
    for (const outcome of [silent, never, books(), books(['2026-11-18', null])])
      expect(since(own, outcome)).toBe('2026-11-20');
    const standing = standingOf(of, own, silent, now) as Extract<
      RegistryOutcome<object>,
      { state: 'answered' }
    >;
    expect(standing.subject).not.toHaveProperty('publicWorks');
    expect(standing).toMatchObject({ answeredAt: now.toISOString(), attempts: 3 });
  });

  it('ends when the books tell the end of our registration, and not by the end of an earlier one', () => {
    expect(since([line('2026-03-10')], books(['2026-03-10', '2026-08-31']))).toBeNull();
    expect(since([line('2026-03-10')], books(['2026-03-12', '2026-08-31']))).toBeNull();
    expect(since([line('2026-03-10')], books(['2025-01-13', '2025-06-30']))).toBe('2026-03-10');
    expect(since([line('2026-03-10')], books(['2026-03-09', '2026-08-31'], ['2026-10-01', null]))).toBe(
      '2026-03-10',
    );
  });

  it('takes the latest registration of several, and keeps the two registers apart', () => {
    expect(since([line('2026-11-20'), line('2025-02-01')], silent)).toBe('2026-11-20');
    const seeker = standingOf(of, [line('2026-11-20', 'job-seekers')], never, now);
    expect(seeker).toMatchObject({
      subject: { registeredSince: null, jobSeekerSince: '2026-11-20', periods: [] },
    });
  });

  it('lists our own registration among the periods once', () => {
    const periods = (outcome: Parameters<typeof standingOf>[2]) => {
      const standing = standingOf(of, [line('2026-03-10')], outcome, now);
      return standing.state === 'answered' ? standing.subject.periods.map(({ from, to }) => [from, to]) : [];
    };
    expect(periods(silent)).toEqual([['2026-03-10', null]]);
    expect(periods(books(['2026-03-10', null]))).toEqual([['2026-03-10', null]]);
    expect(periods(books(['2025-01-13', '2025-06-30']))).toEqual([
      ['2025-01-13', '2025-06-30'],
      ['2026-03-10', null],
    ]);
  });
});
