/** A run of words that both texts have, or one of them alone. */
export interface WordRun {
  readonly in: 'both' | 'from' | 'to';
  readonly words: string;
}

/** The longest common run of words kept, the rest told apart by the text it stands in. */
export function compareWords(from: string, to: string): readonly WordRun[] {
  const a = from.split(/\s+/u).filter(Boolean);
  const b = to.split(/\s+/u).filter(Boolean);
  const lengths = commonLengths(a, b);
  const at = (i: number, j: number) => lengths[i * (b.length + 1) + j] ?? 0;
  const runs: { in: WordRun['in']; words: string[] }[] = [];
  const add = (where: WordRun['in'], word: string) => {
    const last = runs.at(-1);
    if (last?.in === where) last.words.push(word);
    else runs.push({ in: where, words: [word] });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      add('both', left);
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      add('from', left);
      i += 1;
    } else if (right !== undefined) {
      add('to', right);
      j += 1;
    }
  }
  return runs.map((run) => ({ in: run.in, words: run.words.join(' ') }));
}

/** Length of the longest common subsequence of the tails from each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}
