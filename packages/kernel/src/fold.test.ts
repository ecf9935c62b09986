import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from './fold.ts';

describe('foldForSearch', () => {
  it.each([
    ['Әсел Ғабитқызы', 'асел габиткызы'],
    ['Қаңтөре', 'канторе'],
    ['Ұлжан Үсенова', 'улжан усенова'],
    ['Һадиша Ізбасар', 'хадиша избасар'],
    ['Семён', 'семен'],
    ['  Тайынша \t ауданы ', 'тайынша ауданы'],
    ['ҚАҢТӨРЕ', 'канторе'],
  ])('%s is found as %s', (name, folded) => {
    expect(foldForSearch(name)).toBe(folded);
  });

  it('finds a name typed with a composed or a combining letter', () => {
    expect(foldForSearch('Се\u0438\u0306тен')).toBe(foldForSearch('Се\u0439тен'));
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'аәбвгғдеёжіiқңөұүһAZ  Қ') }), (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
    );
  });
});
