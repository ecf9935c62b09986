import { describe, expect, it } from 'vitest';
import { clause, heading, shown, table } from '../../testing/invented-law.ts';
import { numberingGap } from './rule.ts';

describe('numbering-gap', () => {
  it('finds the action after the missing number', () => {
    const law = table('psc', 1, [{ n: '1' }, { n: '2' }, { n: '4' }]);
    expect(shown(numberingGap, law)).toEqual([
      { clauses: ['annex-1/table-1/action-4', 'annex-1/table-1/action-2'], quote: '4' },
    ]);
  });

  it('finds a skipped annex', () => {
    const law = [heading('annex-1', 'Регламентке 1-қосымша'), heading('annex-3', 'Регламентке 3-қосымша')];
    expect(shown(numberingGap, ...law)).toEqual([{ clauses: ['annex-3', 'annex-1'], quote: '3-қосымша' }]);
  });

  it('is content with numbers in order, also when one is printed twice', () => {
    expect(shown(numberingGap, table('psc', 1, [{ n: '1' }, { n: '2' }, { n: '2' }, { n: '3' }]))).toEqual(
      [],
    );
  });

  it('is content when the number stands elsewhere in the table', () => {
    expect(shown(numberingGap, table('psc', 1, [{ n: '1' }, { n: '3' }, { n: '2' }]))).toEqual([]);
  });

  it('counts each paragraph of a flow apart, and a letter for no number', () => {
    const item = (n: string) => ({ n });
    expect(shown(numberingGap, table('psc', 1, ['7-6', '7-7', '8-1', '8-2'].map(item)))).toEqual([]);
    expect(shown(numberingGap, table('psc', 1, ['5', 'б', '7'].map(item)))).toEqual([
      { clauses: ['annex-1/table-1/action-7', 'annex-1/table-1/action-5'], quote: '7' },
    ]);
  });

  it('finds a skipped paragraph', () => {
    const law = [clause('6', 'Тізбе:', { mark: '6.' }), clause('8', 'Тетік:', { mark: '8.' })];
    expect(shown(numberingGap, ...law)).toEqual([{ clauses: ['8', '6'], quote: 'Тетік:' }]);
  });
});
