import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigitOf, isBin, isIin } from './identity-number.ts';

describe('identity numbers', () => {
  it('uses the first series of weights', () => {
    expect(checkDigitOf('10000000000')).toBe(1);
    expect(checkDigitOf('98765432100')).toBe(0);
    expect(isIin('100000000001')).toBe(true);
  });

  it('uses the second series when the first gives ten', () => {
    expect(checkDigitOf('12345678901')).toBe(3);
    expect(checkDigitOf('00000000010')).toBe(1);
    expect(isIin('000000000101')).toBe(true);
  });

  it('knows numbers that are never issued: both series give ten', () => {
    const never = Array.from({ length: 2000 }, (_, index) => String(index).padStart(11, '0')).filter(
      (number) => checkDigitOf(number) === undefined,
    );
    expect(never.length).toBeGreaterThan(0);
    for (const number of never) {
      for (let digit = 0; digit < 10; digit += 1) expect(isIin(`${number}${digit}`)).toBe(false);
    }
  });

  it.each(['', '1', '10000000000', '1000000000011', '10000000000a', ' 100000000001', '١٠٠٠٠٠٠٠٠٠٠١'])(
    'refuses %j',
    (value) => {
      expect(isIin(value)).toBe(false);
      expect(isBin(value)).toBe(false);
    },
  );

  it('takes exactly one last digit, and none other, whatever date the number seems to hold', () => {
    const firstEleven = fc.stringMatching(/^\d{11}$/);
    fc.assert(
      fc.property(firstEleven, (digits) => {
        const good = [...'0123456789'].filter((last) => isIin(digits + last));
        const expected = checkDigitOf(digits);
        expect(good).toEqual(expected === undefined ? [] : [String(expected)]);
      }),
    );
  });

  it('sees one wrong digit among the first ten: the eleventh weighs nothing in the first series', () => {
    const slip = fc.tuple(fc.stringMatching(/^\d{11}$/), fc.nat(9), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(slip, ([digits, place, shift]) => {
        const check = checkDigitOf(digits);
        fc.pre(check !== undefined && firstSum(digits) < 10);
        const slipped = [...digits]
          .map((digit, index) => (index === place ? String((Number(digit) + shift) % 10) : digit))
          .join('');
        fc.pre(firstSum(slipped) < 10);
        expect(isIin(`${slipped}${check}`)).toBe(false);
      }),
    );
  });
});

function firstSum(digits: string): number {
  return [...digits].reduce((total, digit, index) => total + (index + 1) * Number(digit), 0) % 11;
}
