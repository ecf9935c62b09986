import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from './local-time.ts';
import { isWorkingDay } from './office-day.ts';
import { readCalendar } from './read-calendar.ts';
import { fiveDayOffice, inventedCalendarText } from './testing/invented-calendar.ts';

const holiday = '{ date: 2025-01-01, name: { kk: a, ru: b, en: c } }';
const restDay = '{ date: 2025-01-01 }';

function year2025(text: string): string {
  return `{ sources: { rest: { kk: a, ru: b, en: c } }, years: { 2025: { ${text} } } }`;
}

describe('readCalendar', () => {
  it.each([
    ['no years', 'a: 1', 'years'],
    ['no source of the rule', `years: {}`, 'sources'],
    [
      'a broken date',
      year2025(`holidays: [${holiday.replace('01-01', '13-40')}]`),
      'years.2025.holidays[0].date',
    ],
    [
      'a name without Kazakh',
      year2025(`holidays: [${holiday.replace('kk: a, ', '')}]`),
      'years.2025.holidays[0].name',
    ],
    [
      'a move without its act',
      year2025('moved: [{ from: 2025-01-05, to: 2025-01-03, kind: act }]'),
      'years.2025.moved[0].source',
    ],
    [
      'a holiday moved to the wrong day',
      inventedCalendarText.replace('to: 2025-03-25', 'to: 2025-03-26'),
      'years.2025.moved[2]',
    ],
    ['a rest day without a holiday', year2025(`restWeekdays: [${restDay}]`), 'years.2025.restWeekdays'],
    ['a holiday that is no rest day', year2025(`holidays: [${holiday}]`), 'years.2025.restWeekdays'],
    [
      'a working weekend without a move',
      year2025('workingWeekends: [{ date: 2025-01-05 }]'),
      'years.2025.workingWeekends',
    ],
    ['no YAML at all', 'years: [', 'calendar'],
  ])('refuses %s, naming the place', (_name, text, path) => {
    expect(readCalendar(text)).toMatchObject({ ok: false, error: { code: 'calendar-unreadable', path } });
  });
});

describe('the calendar of Kazakhstan', () => {
  const read = readCalendar(
    readFileSync(new URL('../../../regulations/calendars/kz.yaml', import.meta.url), 'utf8'),
  );

  it('is read', () => {
    expect(read).toMatchObject({ ok: true });
  });

  it.each([
    [2024, 249],
    [2025, 246],
    [2026, 247],
    [2027, 247],
  ])('%s has %s working days', (year, published) => {
    if (!read.ok) throw new Error(read.error.sentence.en);
    let count = 0;
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
      const working = isWorkingDay(date, read.value, fiveDayOffice);
      if (working.ok && working.value) count += 1;
    }
    expect(count).toBe(published);
  });
});
