import { fromHex } from '../der/values.ts';
import { iterationConstants, linearRows, substitutionHex } from './streebog-constants.ts';

/** A 512-bit value as sixteen 32-bit words, least significant first. */
type Block = Int32Array;

const blockBytes = 64;

/**
 * Substitution, permutation and linear transformation in one table: for the octet at place j of a 64-bit word, what it
 * adds to the result (low and high half). The permutation is a transposition, so it costs only the choice of index.
 */
const [tableLow, tableHigh] = buildTables();

const constants: readonly Block[] = iterationConstants.map((hex) => fromBytes(fromHex(hex).reverse(), 0));

function buildTables(): readonly [Int32Array, Int32Array] {
  const substitution = fromHex(substitutionHex);
  const low = new Int32Array(8 * 256);
  const high = new Int32Array(8 * 256);
  const rows = linearRows.map((row) => [
    Number.parseInt(row.slice(8), 16) | 0,
    Number.parseInt(row.slice(0, 8), 16) | 0,
  ]);
  for (let place = 0; place < 8; place++)
    for (let octet = 0; octet < 256; octet++)
      for (let bit = 0; bit < 8; bit++) {
        if ((((substitution[octet] ?? 0) >> bit) & 1) === 0) continue;
        const [rowLow = 0, rowHigh = 0] = rows[63 - (8 * place + bit)] ?? [];
        const index = place * 256 + octet;
        low[index] = (low[index] ?? 0) ^ rowLow;
        high[index] = (high[index] ?? 0) ^ rowHigh;
      }
  return [low, high];
}

function fromBytes(bytes: Uint8Array, offset: number): Block {
  const words = new Int32Array(16);
  for (let index = 0; index < blockBytes; index++)
    words[index >> 2] = (words[index >> 2] ?? 0) | ((bytes[offset + index] ?? 0) << (8 * (index & 3)));
  return words;
}

/** out = LPS(left ⊕ right). Written out: nearly all the time of a GOST signature over a document is spent here. */
function transform(left: Block, right: Block, out: Block): void {
  for (let half = 0; half < 2; half++) {
    const a = (left[half] as number) ^ (right[half] as number);
    const b = (left[half + 2] as number) ^ (right[half + 2] as number);
    const c = (left[half + 4] as number) ^ (right[half + 4] as number);
    const d = (left[half + 6] as number) ^ (right[half + 6] as number);
    const e = (left[half + 8] as number) ^ (right[half + 8] as number);
    const f = (left[half + 10] as number) ^ (right[half + 10] as number);
    const g = (left[half + 12] as number) ^ (right[half + 12] as number);
    const h = (left[half + 14] as number) ^ (right[half + 14] as number);
    for (let part = 0; part < 4; part++) {
      const shift = 8 * part;
      const i0 = (a >>> shift) & 0xff;
      const i1 = 0x100 | ((b >>> shift) & 0xff);
      const i2 = 0x200 | ((c >>> shift) & 0xff);
      const i3 = 0x300 | ((d >>> shift) & 0xff);
      const i4 = 0x400 | ((e >>> shift) & 0xff);
      const i5 = 0x500 | ((f >>> shift) & 0xff);
      const i6 = 0x600 | ((g >>> shift) & 0xff);
      const i7 = 0x700 | ((h >>> shift) & 0xff);
      const word = 8 * half + 2 * part;
      out[word] =
        (tableLow[i0] as number) ^
        (tableLow[i1] as number) ^
        (tableLow[i2] as number) ^
        (tableLow[i3] as number) ^
        (tableLow[i4] as number) ^
        (tableLow[i5] as number) ^
        (tableLow[i6] as number) ^
        (tableLow[i7] as number);
      out[word + 1] =
        (tableHigh[i0] as number) ^
        (tableHigh[i1] as number) ^
        (tableHigh[i2] as number) ^
        (tableHigh[i3] as number) ^
        (tableHigh[i4] as number) ^
        (tableHigh[i5] as number) ^
        (tableHigh[i6] as number) ^
        (tableHigh[i7] as number);
    }
  }
}

/** hash = g(hash, counter, message): the compression function (RFC 6986, section 8). */
function compress(hash: Block, counter: Block, message: Block): void {
  let key: Block = new Int32Array(16);
  let nextKey: Block = new Int32Array(16);
  let state: Block = Int32Array.from(message);
  let nextState: Block = new Int32Array(16);
  transform(hash, counter, key);
  for (const constant of constants) {
    transform(state, key, nextState);
    transform(key, constant, nextKey);
    [state, nextState] = [nextState, state];
    [key, nextKey] = [nextKey, key];
  }
  for (let index = 0; index < 16; index++)
    hash[index] =
      (hash[index] as number) ^
      (state[index] as number) ^
      (key[index] as number) ^
      (message[index] as number);
}

/** sum = (sum + addend) mod 2^512 */
function add(sum: Block, addend: Block): void {
  let carry = 0;
  for (let index = 0; index < 16; index++) {
    const total = ((sum[index] as number) >>> 0) + ((addend[index] as number) >>> 0) + carry;
    sum[index] = total | 0;
    carry = total > 0xffffffff ? 1 : 0;
  }
}

/** GOST R 34.11-2012, 512 bits ("Streebog", RFC 6986): digest octets in file order. */
export function streebog512(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const hash: Block = new Int32Array(16);
  const counter: Block = new Int32Array(16);
  const sum: Block = new Int32Array(16);
  const zero: Block = new Int32Array(16);
  const step: Block = new Int32Array(16);
  step[0] = 512;
  let offset = 0;
  for (; offset + blockBytes <= message.length; offset += blockBytes) {
    const block = fromBytes(message, offset);
    compress(hash, counter, block);
    add(counter, step);
    add(sum, block);
  }
  const rest = message.subarray(offset);
  const padded = new Uint8Array(blockBytes);
  padded.set(rest);
  padded[rest.length] = 1;
  const last = fromBytes(padded, 0);
  compress(hash, counter, last);
  step[0] = rest.length * 8;
  add(counter, step);
  add(sum, last);
  compress(hash, zero, counter);
  compress(hash, zero, sum);
  const digest = new Uint8Array(blockBytes);
  for (let index = 0; index < blockBytes; index++)
    digest[index] = (hash[index >> 2] as number) >>> (8 * (index & 3));
  return digest;
}
