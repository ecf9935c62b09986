import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain, quoteOf, sameStem, sameWords, wordsOf } from './words.ts';

describe('plain', () => {
  it('folds case, marks, dashes and the Latin i', () => {
    expect(plain('«ЭҮП» – Мемлекеттiк')).toBe('"эүп" - мемлекеттік');
  });

  it('keeps every place, whatever the signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(text)).toHaveLength(text.length);
      }),
    );
    expect(plain('İ«')).toHaveLength(2);
  });
});

describe('quoteOf', () => {
  it('gives the words back as printed', () => {
    expect(quoteOf('ол «Жұмыста» СТАТУСЫН көрсетеді', /"жұмыста" статусын/u)).toBe('«Жұмыста» СТАТУСЫН');
    expect(quoteOf('басқа сөз', /статус/u)).toBeUndefined();
  });
});

describe('words', () => {
  it('are compared without punctuation', () => {
    expect(sameWords('Шешім қабылдау.', 'шешім   қабылдау')).toBe(true);
    expect(sameWords('Шешім қабылдау', 'Шешім')).toBe(false);
    expect(wordsOf('1-процесс (ЭҮШ)')).toEqual(['1', 'процесс', 'эүш']);
  });

  it('agree on a stem that only ends sooner, not on a short one', () => {
    expect(sameStem('шлюз', 'шлюзі')).toBe(true);
    expect(sameStem('ал', 'алушы')).toBe(false);
  });
});
