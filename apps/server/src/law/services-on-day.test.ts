import { fileURLToPath } from 'node:url';
import { QyzmetError } from '@qyzmet/kernel';
import { describe, expect, it } from 'vitest';
import { askedDay, momentOfDay } from './as-of.ts';
import { openLawLibrary } from './law-library.ts';
import { readableServices } from './services-on-day.ts';

const law = openLawLibrary(fileURLToPath(new URL('../../../../regulations', import.meta.url)));
const on = (day: string) => readableServices(law, momentOfDay(day), day);
const tayinsha = (day: string) => on(day).find(({ id }) => id === 'kz-tayinsha/unemployed-certificate');

describe('readableServices', () => {
  it('shows an act only while it was in force, where nobody has adopted it', () => {
    expect(tayinsha('2012-09-10')).toBeUndefined();
    expect(tayinsha('2012-09-11')).toMatchObject({ adopted: undefined });
    expect(tayinsha('2013-05-23')).toBeDefined();
    expect(tayinsha('2013-05-24')).toBeUndefined();
  });

  it('shows an adopted edition with who provides it, though its act is repealed', () => {
    expect(tayinsha('2026-11-24')?.adopted?.providers.map(({ id }) => id)).toEqual([
      'tayinsha-employment-department',
    ]);
  });

  it('names each service once', () => {
    for (const day of ['2012-10-01', '2016-01-15', '2026-11-24']) {
      const ids = on(day).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('askedDay', () => {
  it('reads a day and leaves today to the clock', () => {
    expect(askedDay({ asOf: '2012-10-01' })).toBe('2012-10-01');
    expect(askedDay({})).toBeUndefined();
  });

  it.each(['2012-02-30', '01.10.2012', 'today', "2012-10-01' or 1=1"])('refuses %s', (asOf) => {
    expect(() => askedDay({ asOf })).toThrow(QyzmetError);
  });

  it('refuses a day given twice', () => {
    expect(() => askedDay({ asOf: ['2012-10-01', '2013-01-01'] })).toThrow(QyzmetError);
  });
});
