import { describe, expect, it } from 'vitest';
import { isWorkingDay, officeDay } from './office-day.ts';
import { officeMinutesBetween } from './office-minutes.ts';
import { fiveDayOffice, inventedCalendar } from './testing/invented-calendar.ts';

const calendar = inventedCalendar();
const sixDayOffice = { ...fiveDayOffice, weekdays: [1, 2, 3, 4, 5, 6] };

function why(date: string, office = fiveDayOffice): string {
  const day = officeDay(date, calendar, office);
  if (!day.ok) return day.error.code;
  return 'why' in day.value ? day.value.why : 'working';
}

describe('officeDay', () => {
  it('tells why a day is not what its weekday says', () => {
    expect(why('2025-02-03')).toBe('working');
    expect(why('2025-02-08')).toBe('weekend');
    expect(why('2025-03-21')).toBe('holiday');
    expect(why('2025-03-24')).toBe('transferred');
    expect(why('2025-01-03')).toBe('moved-rest');
    expect(why('2025-01-05')).toBe('moved-work');
    expect(why('2023-01-05')).toBe('year-missing');
  });

  it('moves a holiday of Saturday only where Saturday is a day off', () => {
    expect(why('2025-03-22', sixDayOffice)).toBe('holiday');
    expect(why('2025-03-24', sixDayOffice)).toBe('transferred');
    expect(why('2025-03-25', sixDayOffice)).toBe('working');
    expect(isWorkingDay('2025-02-08', calendar, sixDayOffice)).toEqual({ ok: true, value: true });
  });
});

describe('officeMinutesBetween', () => {
  const between = (from: string, to: string) =>
    officeMinutesBetween(new Date(from), new Date(to), calendar, fiveDayOffice);

  it('leaves out lunch, nights and rest days', () => {
    expect(between('2025-02-03T09:00:00+05:00', '2025-02-04T09:00:00+05:00')).toEqual({
      ok: true,
      value: 480,
    });
    expect(between('2025-02-03T12:30:00+05:00', '2025-02-03T14:30:00+05:00')).toEqual({
      ok: true,
      value: 60,
    });
    expect(between('2025-02-08T00:00:00+05:00', '2025-02-10T00:00:00+05:00')).toEqual({ ok: true, value: 0 });
  });

  it('is nothing when the second moment is not later', () => {
    expect(between('2025-02-03T12:00:00+05:00', '2025-02-03T10:00:00+05:00')).toEqual({ ok: true, value: 0 });
  });
});
