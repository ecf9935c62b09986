import { toHex } from '../der/values.ts';
import { joinBytes } from '../der/write.ts';
import {
  type Curve,
  hasAbscissa,
  inverse,
  isOnCurve,
  oddMultiples,
  type Point,
  type PreparedPoint,
  preparePoint,
  sumOfMultiples,
  type Term,
  termsOf,
} from './curve.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/*
 * GOST R 34.10-2012 (RFC 7091) in the byte orders of the national profile: coordinates, r, s and the digest are all
 * little-endian, x‖y and r‖s. This is not the order of RFC 4491 or RFC 9215.
 */

function fromLittleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(Uint8Array.from(bytes).reverse()) || '0'}`);
}

function toLittleEndian(value: bigint, length: number): Bytes {
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let index = 0; index < length; index++) {
    bytes[index] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return bytes;
}

export function sizeOf({ p }: Curve): number {
  return Math.ceil(p.toString(16).length / 2);
}

const preparedBases = new WeakMap<Curve, PreparedPoint>();

function termsOfBase(curve: Curve, scalar: bigint): readonly Term[] {
  const known = preparedBases.get(curve);
  const prepared = known ?? preparePoint(curve, curve);
  if (!known) preparedBases.set(curve, prepared);
  return termsOf(prepared, scalar);
}

/** Keys that came a second time: those of authorities, of officers. Newest last. */
const preparedKeys = new Map<string, PreparedPoint | 'seen'>();
const mostPrepared = 500;

function termsOfKey(curve: Curve, bytes: Uint8Array, point: Point, scalar: bigint): readonly Term[] {
  const name = toHex(bytes);
  const known = preparedKeys.get(name);
  preparedKeys.delete(name);
  const next = known === undefined ? 'seen' : known === 'seen' ? preparePoint(curve, point) : known;
  const [oldest] = preparedKeys.keys();
  if (preparedKeys.size >= mostPrepared && oldest !== undefined) preparedKeys.delete(oldest);
  preparedKeys.set(name, next);
  return next === 'seen' ? [{ scalar, multiples: oddMultiples(curve, point) }] : termsOf(next, scalar);
}

function digestNumber(curve: Curve, digest: Uint8Array): bigint {
  const number = fromLittleEndian(digest) % curve.n;
  return number === 0n ? 1n : number;
}

function readPoint(curve: Curve, bytes: Uint8Array): Point | undefined {
  const size = sizeOf(curve);
  if (bytes.length !== 2 * size) return undefined;
  const point = { x: fromLittleEndian(bytes.subarray(0, size)), y: fromLittleEndian(bytes.subarray(size)) };
  return isOnCurve(curve, point) ? point : undefined;
}

function writePoint(curve: Curve, point: Point): Bytes {
  return joinBytes(toLittleEndian(point.x, sizeOf(curve)), toLittleEndian(point.y, sizeOf(curve)));
}

/** Verifies r‖s over a digest with the public point x‖y. False for anything malformed. */
export function verifyGost(
  curve: Curve,
  publicPoint: Uint8Array,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  const size = sizeOf(curve);
  const point = readPoint(curve, publicPoint);
  if (!point || signature.length !== 2 * size) return false;
  const r = fromLittleEndian(signature.subarray(0, size));
  const s = fromLittleEndian(signature.subarray(size));
  const { n } = curve;
  if (r <= 0n || r >= n || s <= 0n || s >= n) return false;
  const inverted = inverse(digestNumber(curve, digest), n);
  const terms = [
    ...termsOfBase(curve, (s * inverted) % n),
    ...termsOfKey(curve, publicPoint, point, ((n - r) * inverted) % n),
  ];
  return hasAbscissa(curve, terms, r);
}

/** Private scalar from its little-endian octets; undefined when it is not between 1 and n − 1. */
export function readScalar(curve: Curve, bytes: Uint8Array): bigint | undefined {
  const scalar = fromLittleEndian(bytes);
  return scalar > 0n && scalar < curve.n ? scalar : undefined;
}

export function writeScalar(curve: Curve, scalar: bigint): Bytes {
  return toLittleEndian(scalar, sizeOf(curve));
}

export function randomScalar(curve: Curve): bigint {
  const wide = globalThis.crypto.getRandomValues(new Uint8Array(sizeOf(curve) + 16));
  return (fromLittleEndian(wide) % (curve.n - 1n)) + 1n;
}

export function publicPointOf(curve: Curve, scalar: bigint): Bytes {
  const point = sumOfMultiples(curve, termsOfBase(curve, scalar));
  if (!point) throw new RangeError('scalar out of range');
  return writePoint(curve, point);
}

/**
 * Signs a digest. BigInt arithmetic is not constant in time: it is meant for keys of this machine's own user and of
 * the demonstration, not for a signing service that strangers can time.
 */
export function signGost(
  curve: Curve,
  scalar: bigint,
  digest: Uint8Array,
  nonce: () => bigint = () => randomScalar(curve),
): Bytes {
  const { n } = curve;
  const e = digestNumber(curve, digest);
  for (;;) {
    const k = nonce();
    const point = sumOfMultiples(curve, termsOfBase(curve, k));
    const r = point ? point.x % n : 0n;
    const s = (r * scalar + k * e) % n;
    if (r !== 0n && s !== 0n)
      return joinBytes(toLittleEndian(r, sizeOf(curve)), toLittleEndian(s, sizeOf(curve)));
  }
}
