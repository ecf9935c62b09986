/*
 * DES by the tables of FIPS 46-3. It stands here only because official key files are still protected by SHA-1 and
 * three-key DES, which browsers do not offer; nothing is encrypted with it.
 */

// biome-ignore format: tables read best in the rows of the standard
const initialPermutation = [
  58, 50, 42, 34, 26, 18, 10, 2, 60, 52, 44, 36, 28, 20, 12, 4, 62, 54, 46, 38, 30, 22, 14, 6, 64, 56, 48, 40, 32, 24, 16, 8,
  57, 49, 41, 33, 25, 17, 9, 1, 59, 51, 43, 35, 27, 19, 11, 3, 61, 53, 45, 37, 29, 21, 13, 5, 63, 55, 47, 39, 31, 23, 15, 7,
];
// biome-ignore format: tables read best in the rows of the standard
const finalPermutation = [
  40, 8, 48, 16, 56, 24, 64, 32, 39, 7, 47, 15, 55, 23, 63, 31, 38, 6, 46, 14, 54, 22, 62, 30, 37, 5, 45, 13, 53, 21, 61, 29,
  36, 4, 44, 12, 52, 20, 60, 28, 35, 3, 43, 11, 51, 19, 59, 27, 34, 2, 42, 10, 50, 18, 58, 26, 33, 1, 41, 9, 49, 17, 57, 25,
];
// biome-ignore format: tables read best in the rows of the standard
const expansion = [
  32, 1, 2, 3, 4, 5, 4, 5, 6, 7, 8, 9, 8, 9, 10, 11, 12, 13, 12, 13, 14, 15, 16, 17,
  16, 17, 18, 19, 20, 21, 20, 21, 22, 23, 24, 25, 24, 25, 26, 27, 28, 29, 28, 29, 30, 31, 32, 1,
];
// biome-ignore format: tables read best in the rows of the standard
const roundPermutation = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22, 11, 4, 25,
];
// biome-ignore format: tables read best in the rows of the standard
const keyChoice1 = [
  57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36,
  63, 55, 47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];
// biome-ignore format: tables read best in the rows of the standard
const keyChoice2 = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2,
  41, 52, 31, 37, 47, 55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
const shifts = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];
/** Eight boxes of four rows, one hexadecimal digit an entry. */
const substitution = [
  'e4d12fb83a6c5907 0f74e2d1a6cb9538 41e8d62bfc973a50 fc8249175b3ea06d',
  'f18e6b34972dc05a 3d47f28ec01a69b5 0e7ba4d158c6932f d8a13f42b67c05e9',
  'a09e63f51dc7b428 d709346a285ecbf1 d6498f30b12c5ae7 1ad069874fe3b52c',
  '7de3069a1285bc4f d8b56f03472c1ae9 a690cb7df13e5284 3f06a1d8945bc72e',
  '2c417ab6853fd0e9 eb2c47d150fa3986 421bad78f9c5630e b8c71e2d6f09a453',
  'c1af92680d34e75b af427c9561de0b38 9ef528c3704a1db6 432c95fabe17608d',
  '4b2ef08d3c975a61 d0b7491ae35c2f86 14bdc37eaf680592 6bd814a7950fe23c',
  'd2846fb1a93e50c7 1fd8a374c56b0e92 7b419ce206adf358 21e74a8dfc90356b',
].map((box) => Array.from(box.replaceAll(' ', ''), (digit) => Number.parseInt(digit, 16)));

type Bits = readonly number[];

function permute(bits: Bits, table: readonly number[]): number[] {
  return table.map((position) => bits[position - 1] ?? 0);
}

function exclusiveOr(left: Bits, right: Bits): number[] {
  return left.map((bit, index) => bit ^ (right[index] ?? 0));
}

function toBits(bytes: Uint8Array): number[] {
  return Array.from(bytes).flatMap((byte) =>
    Array.from({ length: 8 }, (_, index) => (byte >> (7 - index)) & 1),
  );
}

function toBytes(bits: Bits): number[] {
  return Array.from({ length: bits.length >> 3 }, (_, index) =>
    bits.slice(8 * index, 8 * index + 8).reduce((byte, bit) => 2 * byte + bit, 0),
  );
}

function roundKeys(key: Uint8Array): Bits[] {
  let halves = permute(toBits(key), keyChoice1);
  return shifts.map((shift) => {
    const rotate = (half: Bits) => [...half.slice(shift), ...half.slice(0, shift)];
    halves = [...rotate(halves.slice(0, 28)), ...rotate(halves.slice(28))];
    return permute(halves, keyChoice2);
  });
}

function roundFunction(half: Bits, key: Bits): number[] {
  const mixed = exclusiveOr(permute(half, expansion), key);
  const substituted = substitution.flatMap((box, index) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = mixed.slice(6 * index, 6 * index + 6);
    const value = box[(2 * a + f) * 16 + 8 * b + 4 * c + 2 * d + e] ?? 0;
    return [3, 2, 1, 0].map((bit) => (value >> bit) & 1);
  });
  return permute(substituted, roundPermutation);
}

function desBlock(block: Bits, keys: readonly Bits[]): number[] {
  const mixed = permute(block, initialPermutation);
  let left: Bits = mixed.slice(0, 32);
  let right: Bits = mixed.slice(32);
  for (const key of keys) [left, right] = [right, exclusiveOr(left, roundFunction(right, key))];
  return permute([...right, ...left], finalPermutation);
}

/** Three-key DES in CBC mode, padding removed. Undefined when the padding is wrong: so is the key. */
export function decryptTripleDes(
  key: Uint8Array,
  vector: Uint8Array,
  data: Uint8Array,
): Uint8Array | undefined {
  if (data.length === 0 || data.length % 8 !== 0) return undefined;
  const [first = [], second = [], third = []] = [0, 8, 16].map((start) =>
    roundKeys(key.subarray(start, start + 8)),
  );
  const backwards = { first: [...first].reverse(), third: [...third].reverse() };
  const plain: number[] = [];
  let previous = toBits(vector);
  for (let offset = 0; offset < data.length; offset += 8) {
    const block = toBits(data.subarray(offset, offset + 8));
    const opened = desBlock(desBlock(desBlock(block, backwards.third), second), backwards.first);
    plain.push(...toBytes(exclusiveOr(opened, previous)));
    previous = block;
  }
  const padding = plain.at(-1) ?? 0;
  if (padding < 1 || padding > 8 || plain.slice(-padding).some((byte) => byte !== padding)) return undefined;
  return Uint8Array.from(plain.slice(0, -padding));
}
