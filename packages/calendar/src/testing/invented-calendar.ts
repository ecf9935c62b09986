import type { OfficeHours } from '../office-hours.ts';
import type { ProductionCalendar } from '../production-calendar.ts';
import { readCalendar } from '../read-calendar.ts';

/** A calendar with every feature once; its days are those of 2024 and 2025 that the tests speak of. */
export const inventedCalendarText = `
sources:
  rest: { kk: Кодекс 84-бабы, ru: Кодекс ст. 84, en: Code art. 84 }
years:
  2024:
    holidays:
      - { date: 2024-03-08, name: { kk: Әйелдер күні, ru: Женский день, en: Women's Day } }
      - { date: 2024-12-16, name: { kk: Тәуелсіздік күні, ru: День независимости, en: Independence Day } }
    restWeekdays: [{ date: 2024-03-08 }, { date: 2024-12-16 }]
  2025:
    holidays:
      - { date: 2025-01-01, name: { kk: Жаңа жыл, ru: Новый год, en: New Year } }
      - { date: 2025-01-02, name: { kk: Жаңа жыл, ru: Новый год, en: New Year } }
      - { date: 2025-03-21, name: { kk: Наурыз мейрамы, ru: Наурыз мейрамы, en: Nauryz } }
      - { date: 2025-03-22, name: { kk: Наурыз мейрамы, ru: Наурыз мейрамы, en: Nauryz } }
      - { date: 2025-03-23, name: { kk: Наурыз мейрамы, ru: Наурыз мейрамы, en: Nauryz } }
    religious:
      - { date: 2025-01-07, name: { kk: Рождество, ru: Рождество, en: Orthodox Christmas } }
    moved:
      - { from: 2025-01-05, to: 2025-01-03, kind: act, source: { kk: № 1 бұйрық, ru: приказ № 1, en: order No 1 } }
      - { from: 2025-03-22, to: 2025-03-24, kind: automatic }
      - { from: 2025-03-23, to: 2025-03-25, kind: automatic }
    workingWeekends: [{ date: 2025-01-05 }]
    restWeekdays:
      - { date: 2025-01-01 }
      - { date: 2025-01-02 }
      - { date: 2025-01-03 }
      - { date: 2025-01-07 }
      - { date: 2025-03-21 }
      - { date: 2025-03-24 }
      - { date: 2025-03-25 }
`;

export function inventedCalendar(): ProductionCalendar {
  const read = readCalendar(inventedCalendarText);
  if (!read.ok) throw new Error(read.error.sentence.en);
  return read.value;
}

export const fiveDayOffice: OfficeHours = {
  zone: 'Asia/Almaty',
  opens: '09:00',
  closes: '18:00',
  lunch: ['13:00', '14:00'],
  weekdays: [1, 2, 3, 4, 5],
};
