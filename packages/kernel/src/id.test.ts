import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newId } from './id.ts';

const now = new Date('2025-11-24T09:00:00.123Z');

it('is a UUID of version 7 and of the RFC 9562 variant', () => {
  expect(newId(now)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('begins with the milliseconds of its moment', () => {
  expect(Number.parseInt(newId(now).replaceAll('-', '').slice(0, 12), 16)).toBe(now.getTime());
});

it('sorts by time', () => {
  const moment = fc.date({ min: new Date('2012-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 1_000_000_000 }), (earlier, gap) => {
      expect(newId(earlier) < newId(new Date(earlier.getTime() + gap))).toBe(true);
    }),
  );
});

it('differs each time at one moment', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newId(now))).size).toBe(1000);
});
