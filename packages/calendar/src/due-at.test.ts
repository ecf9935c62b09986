import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt } from './due-at.ts';
import type { Duration } from './duration.ts';
import { localTimeOf } from './local-time.ts';
import { isWorkingDay } from './office-day.ts';
import { officeMinutesBetween } from './office-minutes.ts';
import type { DueQuestion } from './reckoning.ts';
import { fiveDayOffice, inventedCalendar } from './testing/invented-calendar.ts';

const calendar = inventedCalendar();
const office = fiveDayOffice;

function ask(start: string, duration: Duration, more: Partial<DueQuestion> = {}) {
  const answer = dueAt({ start: new Date(start), duration, calendar, office, ...more });
  if (!answer.ok) throw new Error(answer.error.sentence.en);
  return answer.value;
}

/** Due moment by the wall clock of Almaty. */
function dueOf(start: string, duration: Duration): string {
  const { date, time } = localTimeOf(ask(start, duration).due, office.zone);
  return `${date} ${String(Math.floor(time / 3_600_000)).padStart(2, '0')}:${String((time / 60_000) % 60).padStart(2, '0')}`;
}

const minutes = (value: number): Duration => ({ value, unit: 'minute' });
const workingDays = (value: number): Duration => ({ value, unit: 'working-day' });
const calendarDays = (value: number): Duration => ({ value, unit: 'calendar-day' });

describe('office minutes', () => {
  it.each([
    ['a plain stretch', '2025-02-03T10:00:00+05:00', 10, '2025-02-03 10:10'],
    ['over the close of the office', '2025-02-03T17:55:00+05:00', 10, '2025-02-04 09:05'],
    ['up to the very close', '2025-02-03T17:50:00+05:00', 10, '2025-02-03 18:00'],
    ['from the very close', '2025-02-03T18:00:00+05:00', 10, '2025-02-04 09:10'],
    ['over lunch', '2025-02-03T12:55:00+05:00', 10, '2025-02-03 14:05'],
    ['up to lunch', '2025-02-03T12:50:00+05:00', 10, '2025-02-03 13:00'],
    ['asked at lunch', '2025-02-03T13:20:00+05:00', 1, '2025-02-03 14:01'],
    ['before opening', '2025-02-03T07:00:00+05:00', 10, '2025-02-03 09:10'],
    ['on a Saturday night', '2025-02-08T23:00:00+05:00', 10, '2025-02-10 09:10'],
    ['over the whole of Nauryz', '2025-03-20T17:55:00+05:00', 10, '2025-03-26 09:05'],
    ['on a Sunday made a working day', '2025-01-05T10:00:00+05:00', 10, '2025-01-05 10:10'],
    ['over more than a day', '2025-02-03T09:00:00+05:00', 481, '2025-02-04 09:01'],
  ])('%s', (_name, start, value, due) => {
    expect(dueOf(start, minutes(value))).toBe(due);
  });
});

describe('the zone comes from zone data', () => {
  it('is UTC+6 before 1 March 2024 and UTC+5 from it', () => {
    expect(ask('2024-02-28T04:00:00Z', minutes(10)).due.toISOString()).toBe('2024-02-28T04:10:00.000Z');
    expect(ask('2024-03-04T04:00:00Z', minutes(10)).due.toISOString()).toBe('2024-03-04T04:10:00.000Z');
    expect(ask('2024-02-28T12:30:00Z', minutes(10)).due.toISOString()).toBe('2024-02-29T03:10:00.000Z');
    expect(ask('2024-03-04T12:30:00Z', minutes(10)).due.toISOString()).toBe('2024-03-04T12:40:00.000Z');
  });

  it('keeps the wall clock across the change', () => {
    expect(ask('2024-02-29T11:55:00Z', minutes(10)).due.toISOString()).toBe('2024-03-01T04:05:00.000Z');
    expect(ask('2024-02-29T04:00:00Z', workingDays(1)).due.toISOString()).toBe('2024-03-01T13:00:00.000Z');
  });
});

describe('days', () => {
  it.each([
    ['the day of intake is not counted', '2025-02-03T10:00:00+05:00', workingDays(3), '2025-02-06 18:00'],
    ['a weekend is not counted', '2025-02-06T10:00:00+05:00', workingDays(3), '2025-02-11 18:00'],
    [
      'holidays and moved rest days are not counted',
      '2025-03-20T10:00:00+05:00',
      workingDays(3),
      '2025-03-28 18:00',
    ],
    ['a day made working is counted', '2025-01-04T10:00:00+05:00', workingDays(1), '2025-01-05 18:00'],
    ['calendar days run through', '2025-02-03T10:00:00+05:00', calendarDays(15), '2025-02-18 18:00'],
    ['a rest day cannot be the last one', '2025-02-03T10:00:00+05:00', calendarDays(5), '2025-02-10 18:00'],
    [
      'a bare day is a calendar day',
      '2025-02-03T10:00:00+05:00',
      { value: 15, unit: 'day' } as const,
      '2025-02-18 18:00',
    ],
  ])('%s', (_name, start, duration, due) => {
    expect(dueOf(start, duration)).toBe(due);
  });

  it('fails with a clear sentence in a year that the calendar lacks', () => {
    const answer = dueAt({
      start: new Date('2025-12-30T05:00:00Z'),
      duration: workingDays(3),
      calendar,
      office,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'year-missing', year: 2026 } });
    expect(answer.ok ? '' : answer.error.sentence.kk).toContain(
      '2026 жылдың өндірістік күнтізбесі енгізілмеген',
    );
  });
});

describe('derivation', () => {
  it('names each day left out and why', () => {
    const { derivation } = ask('2025-03-20T15:20:00+05:00', workingDays(1), {
      excludes: ['intake-day', 'issue-day'],
    });
    expect(derivation.map((line) => line.text.kk)).toEqual([
      'Басталуы: 20 наурыз 2025, 15:20. Мерзім: 1 жұмыс күні',
      '20 наурыз 2025 — қабылдау күні, мерзімге кірмейді',
      '21 наурыз 2025 — мереке: Наурыз мейрамы',
      '22 наурыз 2025 — мереке: Наурыз мейрамы',
      '23 наурыз 2025 — мереке: Наурыз мейрамы',
      '24 наурыз 2025 — ауыстырылған демалыс: «Наурыз мейрамы» (22.03.2025) демалыс күніне түсті; Кодекс 84-бабы',
      '25 наурыз 2025 — ауыстырылған демалыс: «Наурыз мейрамы» (23.03.2025) демалыс күніне түсті; Кодекс 84-бабы',
      '26 наурыз 2025 — 1-жұмыс күні',
      '26 наурыз 2025 — соңғы есептелетін күн; нәтижені беру күні мерзімге кірмейді',
      'Мерзім бітеді: сәрсенбі, 26 наурыз 2025, 18:00',
    ]);
    expect(derivation.at(-1)?.at).toBe('2025-03-26T18:00:00+05:00');
  });

  it('names the act that moved a rest day', () => {
    const { derivation } = ask('2024-12-31T15:20:00+05:00', workingDays(1));
    expect(derivation.map((line) => line.text.ru)).toContain(
      '3 января 2025 — перенесённый выходной (вместо 05.01.2025): приказ № 1',
    );
    expect(derivation.map((line) => line.text.en)).toContain(
      '5 January 2025 — working day: its day off was moved to 03.01.2025: order No 1',
    );
  });

  it('shows the stretches in which minutes ran', () => {
    expect(ask('2025-02-03T12:55:30+05:00', minutes(10)).derivation.map((line) => line.text.ru)).toEqual([
      'Начало: 3 февраля 2025, 12:55. Срок: 10 минут',
      '3 февраля 2025, 12:55–13:00 — 4 минуты 30 секунд',
      '3 февраля 2025, 13:00–14:00 — обеденный перерыв, в срок не входит',
      '3 февраля 2025, 14:00–14:05 — 5 минут 30 секунд',
      'Срок истекает: понедельник, 3 февраля 2025, 14:05',
    ]);
  });

  it('says that the law is silent on the kind of a bare day', () => {
    const { derivation } = ask('2025-02-03T10:00:00+05:00', { value: 5, unit: 'day' });
    expect(derivation.filter((line) => line.kind === 'note').map((line) => line.text.en)).toEqual([
      'The law says "day" and not which kind; counted as calendar days',
      '10 February 2025 — the last day fell on a rest day, so the term ends on this working day',
    ]);
  });
});

describe('for every start and duration', () => {
  const start = fc.date({
    min: new Date('2024-01-03T00:00:00Z'),
    max: new Date('2025-09-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const duration = fc.record({
    value: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom('minute', 'working-day', 'calendar-day', 'day'),
  }) as fc.Arbitrary<Duration>;
  const due = (from: Date, length: Duration) => ask(from.toISOString(), length).due;

  it('the due time never comes earlier for a later start', () => {
    fc.assert(
      fc.property(start, start, duration, (one, other, length) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(due(first, length) <= due(second, length)).toBe(true);
      }),
    );
  });

  it('a longer term never ends earlier, and every term ends after its start', () => {
    fc.assert(
      fc.property(start, duration, (from, length) => {
        const longer = { ...length, value: length.value + 1 };
        expect(due(from, length) > from).toBe(true);
        expect(due(from, longer) >= due(from, length)).toBe(true);
      }),
    );
  });

  it('the due time is inside office hours of a working day', () => {
    fc.assert(
      fc.property(start, duration, (from, length) => {
        const { date, time } = localTimeOf(due(from, length), office.zone);
        expect(isWorkingDay(date, calendar, office)).toEqual({ ok: true, value: true });
        expect(time).toBeGreaterThan(9 * 3_600_000);
        expect(time).toBeLessThanOrEqual(18 * 3_600_000);
      }),
    );
  });

  it('exactly the minutes of the term lie between start and due', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 2000 }), (from, value) => {
        expect(officeMinutesBetween(from, due(from, minutes(value)), calendar, office)).toEqual({
          ok: true,
          value,
        });
      }),
    );
  });

  it('two terms in a row are the sum of both', () => {
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 600 }),
        fc.integer({ min: 1, max: 600 }),
        (from, first, second) => {
          const inTwo = due(due(from, minutes(first)), minutes(second));
          expect(inTwo).toEqual(due(from, minutes(first + second)));
        },
      ),
    );
  });
});
