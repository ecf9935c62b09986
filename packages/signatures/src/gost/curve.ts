/** Short Weierstrass curve y² = x³ + ax + b over p, with a base point (x, y) of prime order n. */
export interface Curve {
  readonly p: bigint;
  readonly a: bigint;
  readonly b: bigint;
  readonly n: bigint;
  readonly x: bigint;
  readonly y: bigint;
}

export interface Point {
  readonly x: bigint;
  readonly y: bigint;
}

/** Jacobian coordinates: (X/Z², Y/Z³); Z = 0 is the point at infinity. */
type Jacobian = readonly [x: bigint, y: bigint, z: bigint];

const infinity: Jacobian = [1n, 1n, 0n];

function mod(value: bigint, p: bigint): bigint {
  const rest = value % p;
  return rest < 0n ? rest + p : rest;
}

export function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1] = [modulus, mod(value, modulus)];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  return mod(t0, modulus);
}

export function isOnCurve({ p, a, b }: Curve, { x, y }: Point): boolean {
  return x >= 0n && x < p && y >= 0n && y < p && mod(y * y - (x * x * x + a * x + b), p) === 0n;
}

type Reducer = (value: bigint) => bigint;

const reducers = new WeakMap<Curve, Reducer>();

/**
 * Brings a product near the range of the field: congruent modulo p, perhaps a little outside 0…p. Both national primes
 * are 2^k − c with a small c, so two folds do what a division would.
 */
function reducerOf(curve: Curve): Reducer {
  const known = reducers.get(curve);
  if (known) return known;
  const { p } = curve;
  const bits = BigInt(p.toString(2).length);
  const mask = (1n << bits) - 1n;
  const c = mask + 1n - p;
  const fold: Reducer = (value) => (value & mask) + (value >> bits) * c;
  const reducer: Reducer = c < 1n << 32n ? (value) => fold(fold(value)) : (value) => value % p;
  reducers.set(curve, reducer);
  return reducer;
}

function double(curve: Curve, [x, y, z]: Jacobian): Jacobian {
  if (z === 0n || y === 0n) return infinity;
  const { p, a } = curve;
  const reduce = reducerOf(curve);
  const yy = reduce(y * y);
  const s = reduce(4n * x * yy);
  const zz = reduce(z * z);
  // a = −3 for every curve in use: one multiplication less.
  const m = a === p - 3n ? reduce(3n * (x - zz) * (x + zz)) : reduce(3n * x * x + a * zz * zz);
  const nextX = reduce(m * m - 2n * s);
  return [nextX, reduce(m * (s - nextX) - 8n * yy * yy), reduce(2n * y * z)];
}

/** Adds an affine point (Z = 1). */
function addAffine(curve: Curve, left: Jacobian, right: Point): Jacobian {
  const { p } = curve;
  const reduce = reducerOf(curve);
  const [x, y, z] = left;
  if (z === 0n) return [right.x, right.y, 1n];
  const zz = reduce(z * z);
  const h = mod(right.x * zz - x, p);
  const r = mod(right.y * zz * z - y, p);
  if (h === 0n) return r === 0n ? double(curve, left) : infinity;
  const hh = reduce(h * h);
  const hhh = reduce(h * hh);
  const v = reduce(x * hh);
  const nextX = reduce(r * r - hhh - 2n * v);
  return [nextX, reduce(r * (v - nextX) - y * hhh), reduce(z * h)];
}

function toAffine({ p }: Curve, [x, y, z]: Jacobian): Point | undefined {
  if (mod(z, p) === 0n) return undefined;
  const inverted = inverse(z, p);
  const squared = (inverted * inverted) % p;
  return { x: mod(x * squared, p), y: mod(y * squared * inverted, p) };
}

const windowBits = 5;

/** Odd multiples 1P, 3P, … 15P, affine. */
export type OddMultiples = readonly Point[];

export function oddMultiples(curve: Curve, point: Point): OddMultiples {
  const doubled = toAffine(curve, double(curve, [point.x, point.y, 1n]));
  if (!doubled) return [point];
  const multiples: Jacobian[] = [[point.x, point.y, 1n]];
  for (let last = multiples[0]; last && multiples.length < 1 << (windowBits - 2); multiples.push(last))
    last = addAffine(curve, last, doubled);
  return allToAffine(curve, multiples);
}

/** One inversion for all (Montgomery). The points are of prime order, so none of them is at infinity. */
function allToAffine({ p }: Curve, points: readonly Jacobian[]): Point[] {
  const products: bigint[] = [];
  let product = 1n;
  for (const [, , z] of points) {
    products.push(product);
    product = (product * z) % p;
  }
  let inverted = inverse(product, p);
  return points
    .map(([x, y, z], index) => ({ x, y, z, before: products[index] ?? 1n }))
    .reverse()
    .map(({ x, y, z, before }) => {
      const own = (inverted * before) % p;
      inverted = (inverted * z) % p;
      const squared = (own * own) % p;
      return { x: mod(x * squared, p), y: mod(y * squared * own, p) };
    })
    .reverse();
}

/** Non-adjacent form: digits 0 or odd, |digit| < 2^(w−1), least significant first. */
function nonAdjacentForm(scalar: bigint): number[] {
  const digits: number[] = [];
  const window = 1n << BigInt(windowBits);
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    let digit = 0;
    if (rest & 1n) {
      digit = Number(rest & (window - 1n));
      if (digit >= 1 << (windowBits - 1)) digit -= 1 << windowBits;
      rest -= BigInt(digit);
    }
    digits.push(digit);
  }
  return digits;
}

/** Sum of scalar·point over the terms, doubling once for all (Straus). Undefined for the point at infinity. */
export function sumOfMultiples(
  curve: Curve,
  terms: readonly { readonly scalar: bigint; readonly multiples: OddMultiples }[],
): Point | undefined {
  const forms = terms.map(({ scalar, multiples }) => ({ digits: nonAdjacentForm(scalar), multiples }));
  const length = Math.max(...forms.map(({ digits }) => digits.length));
  let sum: Jacobian = infinity;
  for (let place = length - 1; place >= 0; place--) {
    sum = double(curve, sum);
    for (const { digits, multiples } of forms) {
      const digit = digits[place] ?? 0;
      const point = digit === 0 ? undefined : multiples[Math.abs(digit) >> 1];
      if (point) sum = addAffine(curve, sum, digit > 0 ? point : { x: point.x, y: curve.p - point.y });
    }
  }
  return toAffine(curve, sum);
}
