import { expect, it } from 'vitest';
import { hasAbscissa, inverse, oddMultiples, preparePoint, sumOfMultiples, termsOf } from './curve.ts';
import { cryptoProA256, tc26ParamSetA512 } from './curves.ts';
import { randomScalar } from './gost3410.ts';

const curves = [
  ['tc26 A 512', tc26ParamSetA512],
  ['CryptoPro A 256', cryptoProA256],
] as const;

it.each(curves)('inverts small, large and random numbers (%s)', (_name, { n, p }) => {
  for (const modulus of [n, p]) {
    const small = Array.from({ length: 60 }, (_, index) => BigInt(index + 1));
    const random = Array.from({ length: 60 }, () => randomScalar(tc26ParamSetA512) % modulus);
    for (const value of [...small, ...small.map((each) => modulus - each), ...random])
      expect((value * inverse(value, modulus)) % modulus).toBe(1n);
  }
});

it.each(curves)('gives one sum by every window and by parts (%s)', (_name, curve) => {
  const prepared = preparePoint(curve, curve);
  for (const scalar of [1n, 2n, 3n, 4n, curve.n - 1n, randomScalar(curve), randomScalar(curve)]) {
    const plain = sumOfMultiples(curve, [{ scalar, multiples: oddMultiples(curve, curve) }]);
    expect(plain).toBeDefined();
    for (const windowBits of [2, 3, 6, 8]) {
      const multiples = oddMultiples(curve, curve, windowBits);
      expect(sumOfMultiples(curve, [{ scalar, multiples }])).toEqual(plain);
    }
    expect(sumOfMultiples(curve, termsOf(prepared, scalar))).toEqual(plain);
    const residue = (plain?.x ?? 0n) % curve.n;
    expect(hasAbscissa(curve, termsOf(prepared, scalar), residue)).toBe(true);
    expect(hasAbscissa(curve, termsOf(prepared, scalar), residue + 1n)).toBe(false);
  }
  expect(sumOfMultiples(curve, termsOf(prepared, curve.n))).toBeUndefined();
});
