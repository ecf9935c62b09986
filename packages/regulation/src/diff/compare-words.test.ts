import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from './compare-words.ts';

const words = fc
  .array(fc.constantFrom('тұтынушы', 'өтініш', 'беру', '10', 'минут'))
  .map((all) => all.join(' '));
const side = (runs: ReturnType<typeof compareWords>, of: 'from' | 'to') =>
  runs
    .filter((run) => run.in === 'both' || run.in === of)
    .map((run) => run.words)
    .join(' ');

describe('compareWords', () => {
  it('keeps what both have and tells the rest apart', () => {
    expect(compareWords('бір жұмыс күні ішінде', '10 минут ішінде')).toEqual([
      { in: 'from', words: 'бір жұмыс күні' },
      { in: 'to', words: '10 минут' },
      { in: 'both', words: 'ішінде' },
    ]);
  });

  it('loses no word of either text and adds none', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        const runs = compareWords(from, to);
        expect(side(runs, 'from')).toBe(from);
        expect(side(runs, 'to')).toBe(to);
      }),
    );
  });
});
