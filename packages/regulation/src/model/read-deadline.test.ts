import { describe, expect, it } from 'vitest';
import { readDeadline } from './read-deadline.ts';

describe('readDeadline', () => {
  it.each([
    ['10 минуттан артық емес', { value: 10, unit: 'minute' }],
    ['1 минуттан артық емес.', { value: 1, unit: 'minute' }],
    ['15 (он бес) минуттан аспайды', { value: 15, unit: 'minute' }],
    ['3 жұмыс күні (құжаттарды қабылдау және беру күндері енбейді)', { value: 3, unit: 'working-day' }],
    ['күнтізбелік 10 күн', { value: 10, unit: 'calendar-day' }],
    ['5 күнтізбелік күн', { value: 5, unit: 'calendar-day' }],
    ['2 күн', { value: 2, unit: 'day' }],
    ['Күнтізбелік он бес күн ішінде', { value: 15, unit: 'calendar-day' }],
    ['Күнтізбелік он күн ішінде', { value: 10, unit: 'calendar-day' }],
    ['5 мнуттан аспай', { value: 5, unit: 'minute' }],
    ['он күнтізбелік күн', { value: 10, unit: 'calendar-day' }],
    ['үш жұмыс күн', { value: 3, unit: 'working-day' }],
    ['бір күн', { value: 1, unit: 'day' }],
    ['2 сағаттан аспайды', { value: 120, unit: 'minute' }],
    ['5-10 минут', { value: 10, unit: 'minute' }],
    ['-', null],
    ['бірден', undefined],
  ])('reads "%s"', (cell, expected) => {
    expect(readDeadline(cell)).toEqual(expected);
  });
});
