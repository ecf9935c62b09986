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

/** Bits of a quotient step that are taken by ordinary numbers; their products stay exact. */
const leadingBits = 26n;

/**
 * Inverse by Lehmer's form of Euclid's algorithm: many quotients are found from the leading bits alone, and the long
 * numbers are touched once for all of them. `modulus` is prime and `value` no multiple of it.
 */
export function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1] = [modulus, mod(value, modulus)];
  let [t0, t1] = [0n, 1n];
  let length = BigInt(modulus.toString(2).length);
  while (r1 !== 0n) {
    while (length > leadingBits && r0 >> (length - 1n) === 0n) length--;
    const shift = length > leadingBits ? length - leadingBits : 0n;
    const [a, b, c, d] = quotientSteps(Number(r0 >> shift), Number(r1 >> shift));
    if (b === 0 || shift === 0n) {
      const quotient = r0 / r1;
      [r0, r1] = [r1, r0 - quotient * r1];
      [t0, t1] = [t1, t0 - quotient * t1];
    } else {
      const [A, B, C, D] = [BigInt(a), BigInt(b), BigInt(c), BigInt(d)];
      [r0, r1] = [A * r0 + B * r1, C * r0 + D * r1];
      [t0, t1] = [A * t0 + B * t1, C * t0 + D * t1];
    }
  }
  return mod(t0, modulus);
}

/** The steps that are the same whatever bits follow the leading ones (Knuth, 4.5.2, algorithm L), as a matrix. */
function quotientSteps(high: number, low: number): readonly [number, number, number, number] {
  let [x, y] = [high, low];
  let [a, b, c, d] = [1, 0, 0, 1];
  while (y + c !== 0 && y + d !== 0) {
    const quotient = Math.floor((x + a) / (y + c));
    if (quotient !== Math.floor((x + b) / (y + d))) break;
    [a, c] = [c, a - quotient * c];
    [b, d] = [d, b - quotient * d];
    [x, y] = [y, x - quotient * y];
  }
  return [a, b, c, d];
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

/** For a value that a reducer has left near the range 0…p. */
function isZero(value: bigint, p: bigint): boolean {
  return value === 0n || value === p || (value < 0n && value % p === 0n) || (value > p && value % p === 0n);
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
  const h = reduce(right.x * zz - x);
  const r = reduce(right.y * reduce(zz * z) - y);
  if (isZero(h, p)) return isZero(r, p) ? double(curve, left) : infinity;
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

/** Odd multiples 1P, 3P, … (2^(w−1) − 1)P, affine, for digits of w bits. */
export interface OddMultiples {
  readonly points: readonly Point[];
  readonly windowBits: number;
}

const usualWindow = 5;

/** @param windowBits wider windows save additions and cost memory: for points that are used again and again */
export function oddMultiples(curve: Curve, point: Point, windowBits = usualWindow): OddMultiples {
  const [x2, y2, z2] = double(curve, [point.x, point.y, 1n]);
  const { p } = curve;
  if (mod(z2, p) === 0n) return { points: [point], windowBits: 2 };
  const reduce = reducerOf(curve);
  // On the isomorphic curve where 2P has Z = 1 no inversion is needed to add it (additions do not look at a).
  const square = reduce(z2 * z2);
  const doubled = { x: mod(x2, p), y: mod(y2, p) };
  let last: Jacobian = [reduce(point.x * square), reduce(point.y * reduce(square * z2)), 1n];
  const multiples: Jacobian[] = [last];
  while (multiples.length < 1 << (windowBits - 2)) {
    last = addAffine(curve, last, doubled);
    multiples.push(last);
  }
  const back = multiples.map(([x, y, z]): Jacobian => [x, y, reduce(z * z2)]);
  return { points: allToAffine(curve, back), windowBits };
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
function nonAdjacentForm(scalar: bigint, windowBits: number): Int8Array {
  const text = scalar.toString(2);
  const bits = new Uint8Array(text.length + windowBits + 1);
  for (let index = 0; index < text.length; index++)
    bits[index] = text.charCodeAt(text.length - 1 - index) & 1;
  const digits = new Int8Array(text.length + 1);
  const half = 1 << (windowBits - 1);
  for (let place = 0; place < digits.length; ) {
    if (bits[place] === 0) {
      place++;
      continue;
    }
    let digit = 0;
    for (let index = 0; index < windowBits; index++) digit |= (bits[place + index] ?? 0) << index;
    bits.fill(0, place, place + windowBits);
    if (digit >= half) {
      digit -= 2 * half;
      let carry = place + windowBits;
      while (bits[carry] === 1) bits[carry++] = 0;
      bits[carry] = 1;
    }
    digits[place] = digit;
    place += windowBits;
  }
  return digits;
}

export interface Term {
  readonly scalar: bigint;
  readonly multiples: OddMultiples;
}

/** Sum of scalar·point over the terms, doubling once for all (Straus). */
function sumInJacobian(curve: Curve, terms: readonly Term[]): Jacobian {
  const forms = terms.map(({ scalar, multiples }) => ({
    digits: nonAdjacentForm(scalar, multiples.windowBits),
    points: multiples.points,
  }));
  const length = Math.max(...forms.map(({ digits }) => digits.length));
  let sum: Jacobian = infinity;
  for (let place = length - 1; place >= 0; place--) {
    sum = double(curve, sum);
    for (const { digits, points } of forms) {
      const digit = digits[place] ?? 0;
      const point = digit === 0 ? undefined : points[Math.abs(digit) >> 1];
      if (point) sum = addAffine(curve, sum, digit > 0 ? point : { x: point.x, y: curve.p - point.y });
    }
  }
  return sum;
}

/** Undefined for the point at infinity. */
export function sumOfMultiples(curve: Curve, terms: readonly Term[]): Point | undefined {
  return toAffine(curve, sumInJacobian(curve, terms));
}

/** Whether the abscissa of the sum, taken modulo n, is `residue`: told without a division. */
export function hasAbscissa(curve: Curve, terms: readonly Term[], residue: bigint): boolean {
  const { p, n } = curve;
  const [x, , z] = sumInJacobian(curve, terms);
  if (mod(z, p) === 0n) return false;
  const square = mod(z * z, p);
  for (let abscissa = residue; abscissa < p; abscissa += n)
    if (mod(abscissa * square - x, p) === 0n) return true;
  return false;
}

/** A point that is used again and again: its multiples, and those of 2^k·P for parts of a scalar of k bits each. */
export interface PreparedPoint {
  readonly parts: readonly OddMultiples[];
  readonly partBits: bigint;
}

const partsOfScalar = 4;
const preparedWindow = 7;

/** Costs as much as one verification; every later one then doubles a quarter as often. */
export function preparePoint(curve: Curve, point: Point): PreparedPoint {
  const partBits = BigInt(Math.ceil(curve.n.toString(2).length / partsOfScalar));
  const parts: OddMultiples[] = [];
  let base: Point | undefined = point;
  while (base && parts.length < partsOfScalar) {
    parts.push(oddMultiples(curve, base, preparedWindow));
    let shifted: Jacobian = [base.x, base.y, 1n];
    for (let bit = 0n; bit < partBits; bit++) shifted = double(curve, shifted);
    base = toAffine(curve, shifted);
  }
  return { parts, partBits };
}

export function termsOf({ parts, partBits }: PreparedPoint, scalar: bigint): readonly Term[] {
  const mask = (1n << partBits) - 1n;
  return parts.map((multiples, index) => ({
    scalar: (scalar >> (BigInt(index) * partBits)) & mask,
    multiples,
  }));
}
