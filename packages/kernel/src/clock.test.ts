import { describe, expect, it } from 'vitest';
import { MovableClock } from './clock.ts';

const start = new Date('2025-11-24T09:00:00+05:00');
const minute = 60_000;

describe('MovableClock', () => {
  it('stands still until it is moved', () => {
    const clock = new MovableClock(start);
    expect(clock.now()).toEqual(start);
    clock.move(10 * minute);
    expect(clock.now()).toEqual(new Date('2025-11-24T09:10:00+05:00'));
  });

  it('moves backwards', () => {
    const clock = new MovableClock(start);
    clock.move(-24 * 60 * minute);
    expect(clock.now()).toEqual(new Date('2025-11-23T09:00:00+05:00'));
  });

  it('is set to a moment', () => {
    const clock = new MovableClock(start);
    clock.set(new Date('2024-02-29T23:59:00+06:00'));
    expect(clock.now()).toEqual(new Date('2024-02-29T23:59:00+06:00'));
  });

  it('runs beside its base, shifted', () => {
    const base = new MovableClock(new Date('2026-01-01T00:00:00Z'));
    const clock = new MovableClock(start, base);
    base.move(5 * minute);
    expect(clock.now()).toEqual(new Date('2025-11-24T09:05:00+05:00'));
    clock.set(start);
    base.move(minute);
    expect(clock.now()).toEqual(new Date('2025-11-24T09:01:00+05:00'));
  });

  it('is not moved by a caller that keeps the date it was given', () => {
    const clock = new MovableClock(start);
    clock.now().setFullYear(1999);
    expect(clock.now()).toEqual(start);
  });
});
