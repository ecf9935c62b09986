import { describe, expect, it } from 'vitest';
import { remaining } from './remaining.ts';

const due = new Date('2025-11-24T15:20:00+05:00');
const before = (minutes: number) => remaining(due, new Date(due.getTime() - minutes * 60_000));

describe('remaining', () => {
  it.each([
    [130, '2 сағат 10 минут қалды', 'осталось 2 часа 10 минут', '2 hours 10 minutes left'],
    [1, '1 минут қалды', 'осталась 1 минута', '1 minute left'],
    [60, '1 сағат қалды', 'остался 1 час', '1 hour left'],
    [21, '21 минут қалды', 'осталась 21 минута', '21 minutes left'],
    [1440 * 3 + 65, '3 күн 1 сағат қалды', 'осталось 3 дня 1 час', '3 days 1 hour left'],
    [0.5, 'бір минуттан аз қалды', 'осталось меньше минуты', 'less than a minute left'],
    [0, 'бір минуттан аз қалды', 'осталось меньше минуты', 'less than a minute left'],
  ])('%s minutes before', (minutes, kk, ru, en) => {
    expect(before(minutes)).toEqual({ late: false, minutes: Math.floor(minutes), text: { kk, ru, en } });
  });

  it.each([
    [1, '1 минут кешікті', 'просрочено на 1 минуту', '1 minute overdue'],
    [61, '1 сағат 1 минут кешікті', 'просрочено на 1 час 1 минуту', '1 hour 1 minute overdue'],
    [1440 * 5, '5 күн кешікті', 'просрочено на 5 дней', '5 days overdue'],
    [0.5, 'мерзімі жаңа ғана өтті', 'срок только что истёк', 'just overdue'],
  ])('%s minutes after', (minutes, kk, ru, en) => {
    expect(before(-minutes)).toEqual({ late: true, minutes: Math.floor(minutes), text: { kk, ru, en } });
  });
});
