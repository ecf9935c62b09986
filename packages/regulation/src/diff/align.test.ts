import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, type Trait } from './align.ts';

const item = (id: string, words: string): Trait => ({ id, words });
const same = (trait: Trait) => trait;
const places = (pairs: ReturnType<typeof align<Trait>>) =>
  pairs.map(({ from, to }) => `${from?.id ?? '—'} ${to?.id ?? '—'}`);

describe('align', () => {
  it('finds a renumbered clause by its words, whatever now stands under its number', () => {
    const from = [item('8', 'өтінішті тіркеу және нөмір беру'), item('9', 'мерзімдер')];
    const to = [item('8', 'сапа көрсеткіштері'), item('9', 'өтінішті тіркеу және оған нөмір беру')];
    expect(places(align(from, to, same, 'little'))).toEqual(['— 8', '8 9', '9 —']);
  });

  it('trusts ids that were chosen to agree', () => {
    expect(places(align([item('decide', 'шешім')], [item('decide', 'сұранымды орындау')], same))).toEqual([
      'decide decide',
    ]);
  });

  it('knows two translations of one text by what stands on them', () => {
    const sign = new Map([['channels/portal/decide', 1]]);
    const from = [{ ...item('8/13', 'ММ қызметкері бір күн ішінде сұранысты өңдеу'), signs: sign }];
    const to = [{ ...item('8/10', 'ЖАО қызметкерімен сұранысты орындау'), signs: sign }];
    expect(places(align(from, to, same, 'little'))).toEqual(['8/13 8/10']);
    const unsigned = (traits: readonly Trait[]) => traits.map(({ id, words }) => item(id, words));
    expect(places(align(unsigned(from), unsigned(to), same, 'little'))).toEqual(['— 8/10', '8/13 —']);
  });

  it('gives every item of both lists once, those of the second in their order', () => {
    const list = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('1', '2', '3', '4'), words: fc.constantFrom('а б', 'а в', 'г') }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(list, list, (from, to) => {
        const pairs = align(from, to, same, 'little');
        expect(pairs.flatMap((pair) => pair.to ?? [])).toEqual(to);
        expect(new Set(pairs.flatMap((pair) => pair.from ?? []))).toEqual(new Set(from));
        expect(pairs).toHaveLength(from.length + to.length - pairs.filter((p) => p.from && p.to).length);
      }),
    );
  });
});
