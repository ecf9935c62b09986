import { expect, it } from 'vitest';
import { formatDate, formatDateTime, formatMoment, formatTime } from './format-moment.ts';

const moment = new Date('2025-11-24T10:20:00Z');

it('writes a moment with its weekday in Almaty', () => {
  expect(formatMoment(moment, 'kk')).toBe('дүйсенбі, 24 қараша, 15:20');
  expect(formatMoment(moment, 'ru')).toBe('понедельник, 24 ноября, 15:20');
  expect(formatMoment(moment, 'en')).toBe('Monday, 24 November, 15:20');
});

it('writes figures by the day and the clock of Almaty', () => {
  expect([formatDate(moment), formatTime(moment), formatDateTime(moment)]).toEqual([
    '24.11.2025',
    '15:20',
    '24.11.2025 15:20',
  ]);
  expect(formatDateTime(new Date('2024-02-28T18:05:00Z'))).toBe('29.02.2024 00:05');
  expect(formatDateTime(new Date('2024-03-01T18:05:00Z'))).toBe('01.03.2024 23:05');
});
