/*
 * GOST R 34.11-94 (RFC 5831) with the test parameter set (id-GostR3411-94-TestParamSet), the digest 34.311-95 of
 * certificates issued before 2022. It serves archives: no key that uses it is valid today.
 */

/** Eight substitution rows of the parameter set, first row for the lowest four bits (RFC 4357, 11.2). */
const substitution = [
  '4a92d80e6b1c7f53',
  'eb4c6dfa23810759',
  '581da342efc7609b',
  '7da1089fe46cb253',
  '6c715fd84a9e03b2',
  '4ba0721d36859cfe',
  'db413f590ae7682c',
  '1fd057a4923e6b8c',
].map((row) => Array.from(row, (digit) => Number.parseInt(digit, 16)));

/** The eight rows joined in pairs, so that a round costs four look-ups. */
const octetSubstitution = [0, 1, 2, 3].map((pair) =>
  Uint8Array.from({ length: 256 }, (_, octet) => {
    const low = substitution[2 * pair]?.[octet & 15] ?? 0;
    const high = substitution[2 * pair + 1]?.[octet >> 4] ?? 0;
    return low | (high << 4);
  }),
);

function round(half: number, key: number): number {
  const sum = (half + key) | 0;
  let mixed = 0;
  for (let index = 0; index < 4; index++)
    mixed |= (octetSubstitution[index]?.[(sum >>> (8 * index)) & 0xff] ?? 0) << (8 * index);
  return (mixed << 11) | (mixed >>> 21);
}

function words(bytes: Uint8Array): Int32Array {
  return Int32Array.from({ length: bytes.length / 4 }, (_, index) =>
    [0, 1, 2, 3].reduce((word, place) => word | ((bytes[4 * index + place] ?? 0) << (8 * place)), 0),
  );
}

/** GOST 28147-89 encryption of one 8-octet block. */
function encrypt(key: Int32Array, block: Uint8Array): number[] {
  let [low = 0, high = 0] = words(block);
  for (let index = 0; index < 32; index++) {
    const part = key[index < 24 ? index & 7 : 31 - index] ?? 0;
    [low, high] = [high ^ round(low, part), low];
  }
  return [high, low].flatMap((word) => [0, 8, 16, 24].map((shift) => (word >>> shift) & 0xff));
}

function exclusiveOr(left: Uint8Array, right: Uint8Array): Uint8Array {
  return left.map((octet, index) => octet ^ (right[index] ?? 0));
}

/** A(Y): the four 8-octet parts move down by one, the top is the sum of the lowest two. */
function stepA(block: Uint8Array): Uint8Array {
  const next = new Uint8Array(32);
  next.set(block.subarray(8));
  next.set(exclusiveOr(block.subarray(0, 8), block.subarray(8, 16)), 24);
  return next;
}

function permuteP(block: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, index) => block[8 * (index & 3) + (index >> 2)] ?? 0);
}

const thirdKeyConstant = Uint8Array.from([
  0, 255, 0, 255, 0, 255, 0, 255, 255, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 255, 0, 0, 255, 255, 0, 0,
  0, 255, 255, 0, 255,
]);

/** One step of the 16-word shift register ψ, applied `times`. */
function mix(block: Uint8Array, times: number): Uint8Array {
  const state = Array.from(block);
  for (let turn = 0; turn < times; turn++) {
    const sum = [0, 1].map((place) =>
      [0, 2, 4, 6, 24, 30].reduce((total, offset) => total ^ (state[offset + place] ?? 0), 0),
    );
    state.splice(0, 2);
    state.push(...sum);
  }
  return Uint8Array.from(state);
}

function step(hash: Uint8Array, message: Uint8Array): Uint8Array {
  let u = hash;
  let v = message;
  const encrypted: number[] = [];
  for (let index = 0; index < 4; index++) {
    if (index > 0) {
      u = stepA(u);
      if (index === 2) u = exclusiveOr(u, thirdKeyConstant);
      v = stepA(stepA(v));
    }
    const key = words(permuteP(exclusiveOr(u, v)));
    encrypted.push(...encrypt(key, hash.subarray(8 * index, 8 * index + 8)));
  }
  const mixed = exclusiveOr(mix(Uint8Array.from(encrypted), 12), message);
  return mix(exclusiveOr(hash, mix(mixed, 1)), 61);
}

/** Digest octets in file order. */
export function gost341194(message: Uint8Array): Uint8Array<ArrayBuffer> {
  let hash: Uint8Array = new Uint8Array(32);
  const sum = new Uint8Array(32);
  for (let offset = 0; offset < message.length; offset += 32) {
    const block = new Uint8Array(32);
    block.set(message.subarray(offset, offset + 32));
    let carry = 0;
    for (let index = 0; index < 32; index++) {
      carry += (sum[index] ?? 0) + (block[index] ?? 0);
      sum[index] = carry & 0xff;
      carry >>= 8;
    }
    hash = step(hash, block);
  }
  const length = new Uint8Array(32);
  for (let index = 0, rest = BigInt(message.length) * 8n; rest > 0n; index++, rest >>= 8n)
    length[index] = Number(rest & 0xffn);
  return new Uint8Array(step(step(hash, length), sum));
}
