/** Kazakh endings change with the sentence: the first letters of a word are compared. */
const stemLength = 6;

/** How often each stem stands in the words; letters and digits count, punctuation does not. */
export type Stems = ReadonlyMap<string, number>;

export function stemsOf(words: string): Stems {
  const stems = new Map<string, number>();
  for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const stem = word.slice(0, stemLength);
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  return stems;
}

/** From 0 (no word in common) to 1 (the same words): Dice's coefficient over stems. Two empty texts are alike. */
export function likeness(a: Stems, b: Stems): number {
  const sizeA = total(a);
  const sizeB = total(b);
  if (sizeA + sizeB === 0) return 1;
  let common = 0;
  for (const [stem, count] of a) common += Math.min(count, b.get(stem) ?? 0);
  return (2 * common) / (sizeA + sizeB);
}

function total(stems: Stems): number {
  let sum = 0;
  for (const count of stems.values()) sum += count;
  return sum;
}
