import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, isoMomentOf, localTimeOf, momentOf, weekdayOf } from './local-time.ts';

const zones = fc.constantFrom('Asia/Almaty', 'Asia/Aqtau', 'Europe/Berlin', 'America/New_York', 'UTC');
const moments = fc.date({ min: new Date('2012-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
/** Around the days on which Almaty and Berlin move their clocks. */
const nearChanges = fc
  .tuple(
    fc.constantFrom('2024-02-29T18:00:00Z', '2024-03-31T01:00:00Z', '2024-10-27T01:00:00Z'),
    fc.integer({ min: -172_800_000, max: 172_800_000 }),
  )
  .map(([change, shift]) => new Date(Date.parse(change) + shift));

describe('local time', () => {
  it('is what Temporal says, also around a change of the clocks', () => {
    fc.assert(
      fc.property(fc.oneof(moments, nearChanges), zones, (moment, zone) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
        const local = localTimeOf(moment, zone);
        expect(local.date).toBe(expected.toPlainDate().toString());
        const midnight = Temporal.PlainTime.from('00:00');
        expect(local.time).toBe(midnight.until(expected.toPlainTime()).total('milliseconds'));
        const back = Temporal.PlainDateTime.from(expected.toPlainDateTime()).toZonedDateTime(zone);
        expect(momentOf(local, zone).getTime()).toBe(back.epochMilliseconds);
        expect(new Date(isoMomentOf(local, zone)).getTime()).toBe(
          Math.floor(back.epochMilliseconds / 1000) * 1000,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reads a time that was never shown with the offset before the change', () => {
    const skipped = { date: '2024-03-31', time: 2.5 * 3_600_000 };
    expect(momentOf(skipped, 'Europe/Berlin').toISOString()).toBe('2024-03-31T01:30:00.000Z');
  });

  it('counts days and weekdays as Temporal does', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -1000, max: 1000 }), (moment, days) => {
        const date = Temporal.PlainDate.from(moment.toISOString().slice(0, 10));
        expect(addDays(date.toString(), days)).toBe(date.add({ days }).toString());
        expect(weekdayOf(date.toString())).toBe(date.dayOfWeek);
      }),
    );
  });
});
