import { describe, expect, it } from 'vitest';
import { type DurationUnit, durationText, parseDuration } from './duration.ts';

describe('parseDuration', () => {
  it.each<[string, number, DurationUnit]>([
    ['3 working days', 3, 'working-day'],
    ['1 working day', 1, 'working-day'],
    ['10 minutes', 10, 'minute'],
    ['15 calendar days', 15, 'calendar-day'],
    ['5 days', 5, 'day'],
    ['3 жұмыс күні', 3, 'working-day'],
    ['10 минут', 10, 'minute'],
    ['15 күнтізбелік күн', 15, 'calendar-day'],
    ['5 күн', 5, 'day'],
    ['1 рабочий день', 1, 'working-day'],
    ['3 рабочих дня', 3, 'working-day'],
    ['1 минута', 1, 'minute'],
    ['15 календарных дней', 15, 'calendar-day'],
    ['  3   WORKING  days ', 3, 'working-day'],
  ])('%s', (input, value, unit) => {
    expect(parseDuration(input)).toEqual({ ok: true, value: { value, unit } });
  });

  it.each([
    '',
    '3',
    'working days',
    '0 minutes',
    '-3 days',
    '1.5 days',
    '3 working weeks',
    'three days',
    '3 days 4 minutes',
  ])('refuses %j with an example of what it takes', (input) => {
    const parsed = parseDuration(input);
    expect(parsed).toMatchObject({ ok: false, error: { code: 'duration-unreadable', input } });
    expect(parsed.ok ? '' : parsed.error.sentence.en).toContain('3 working days');
  });

  it('reads back what durationText writes, in every language', () => {
    for (const unit of ['minute', 'working-day', 'calendar-day', 'day'] as const) {
      for (const value of [1, 2, 3, 5, 11, 21, 22, 30]) {
        for (const words of Object.values(durationText({ value, unit }))) {
          expect(parseDuration(words), words).toEqual({ ok: true, value: { value, unit } });
        }
      }
    }
  });
});
