import { describe, expect, it } from 'vitest';
import { formatDateTime, formatMoment, formatRemaining } from './moment.ts';
import { translator } from './translate.ts';

const now = new Date('2026-11-23T08:10:00Z');

describe('moments', () => {
  it('stand in Almaty time', () => {
    expect(formatDateTime(new Date('2026-11-23T19:30:00Z'))).toBe('24.11.2026, 00:30');
    expect(formatDateTime(new Date('2026-11-22T19:00:00Z'))).toBe('23.11.2026, 00:00');
  });

  it('are said with the day of the week, and the year when it differs', () => {
    const due = new Date('2026-11-23T10:20:00Z');
    expect(formatMoment(due, 'kk', now)).toBe('дүйсенбі, 23 қараша, 15:20');
    expect(formatMoment(due, 'ru', now)).toBe('понедельник, 23 ноября, 15:20');
    expect(formatMoment(due, 'en', now)).toBe('Monday, 23 November, 15:20');
    expect(formatMoment(new Date('2013-05-24T04:00:00Z'), 'kk', now)).toContain('24 мамыр 2013');
  });
});

describe('formatRemaining', () => {
  it('says how long is left', () => {
    const t = translator('kk');
    expect(formatRemaining(new Date('2026-11-23T10:20:00Z'), now, t)).toBe('2 сағат 10 минут қалды');
    expect(formatRemaining(new Date('2026-11-26T09:10:00Z'), now, t)).toBe('3 күн 1 сағат қалды');
    expect(formatRemaining(now, now, t)).toBe('0 минут қалды');
  });

  it('says how late it is', () => {
    expect(formatRemaining(new Date('2026-11-21T08:10:00Z'), now, translator('ru'))).toBe(
      'просрочено: 2 дня',
    );
  });
});
