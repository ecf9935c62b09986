import fc from 'fast-check';

/** Tests only: bytes damaged as an attacker would: changed, parts cut out, doubled, exchanged, lengths made to lie. */
export type Damage =
  | { readonly kind: 'change'; readonly at: number; readonly by: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'swap'; readonly at: number; readonly to: number; readonly length: number };

/** A share of the file. Of `fc.double` nearly all are next to nothing: every damage would fall on the first byte. */
const places = 0x10000;
const place = fc.integer({ min: 0, max: places - 1 }).map((share) => share / places);
const length = fc.integer({ min: 1, max: 64 });
export const damage: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      at: place,
      by: fc.integer({ min: 1, max: 255 }),
    }),
  },
  fc.record({ kind: fc.constant('cut' as const), at: place, length }),
  fc.record({ kind: fc.constant('double' as const), at: place, length }),
  fc.record({ kind: fc.constant('swap' as const), at: place, to: place, length }),
);

export function damaged(bytes: Uint8Array, rest: Damage): Uint8Array {
  const start = Math.floor(rest.at * bytes.length);
  if (rest.kind === 'change') {
    const changed = Uint8Array.from(bytes);
    changed[start] = (changed[start] ?? 0) ^ rest.by;
    return changed;
  }
  const end = Math.min(start + rest.length, bytes.length);
  const part = bytes.subarray(start, end);
  if (rest.kind === 'cut') return Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(end)]);
  if (rest.kind === 'double')
    return Uint8Array.from([...bytes.subarray(0, end), ...part, ...bytes.subarray(end)]);
  const changed = Uint8Array.from(bytes);
  changed.copyWithin(Math.floor(rest.to * bytes.length), start, end);
  return changed;
}
