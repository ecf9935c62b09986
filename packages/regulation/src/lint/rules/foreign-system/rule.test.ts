import { describe, expect, it } from 'vitest';
import { narrative, shown, table } from '../../testing/invented-law.ts';
import { foreignSystem } from './rule.ts';

describe('foreign-system', () => {
  it("finds another channel's system that only the table knows", () => {
    const law = [
      narrative('office', '6', ['ЖАО қызметкері өңдейді']),
      table('office', 1, [{ actor: 'ЖАО АЖ' }, { actor: 'ХҚКО АЖ' }]),
    ];
    expect(shown(foreignSystem, ...law)).toEqual([
      { clauses: ['annex-1/table-1/action-2/actor'], quote: 'ХҚКО АЖ' },
    ]);
  });

  it('is content when both accounts know it, or there is one account only', () => {
    const both = [narrative('office', '6', ['ХҚКО АЖ жіберу']), table('office', 1, [{ actor: 'ХҚКО АЖ' }])];
    expect(shown(foreignSystem, ...both)).toEqual([]);
    expect(shown(foreignSystem, table('office', 1, [{ actor: 'ХҚКО АЖ' }]))).toEqual([]);
  });

  const told = { name: 'ХҚКО АЖ сұраным статусын ауыстыру туралы хабарлама жолдау', actor: 'ЭҮӨШ (ЭҮШ)' };

  it('finds a status shown by a system that was not told', () => {
    const law = table('psc', 2, [told, { actor: 'ЖАО АЖ', name: '«Жұмыста» статусын көрсету' }]);
    expect(shown(foreignSystem, law)).toEqual([
      {
        clauses: [
          'annex-1/table-2/action-2/actor',
          'annex-1/table-2/action-1/name',
          'annex-1/table-2/action-2/name',
        ],
        quote: 'ЖАО АЖ',
      },
    ]);
    const right = table('psc', 2, [told, { actor: 'ХҚКО АЖ', name: '«Жұмыста» статусын көрсету' }]);
    expect(shown(foreignSystem, right)).toEqual([]);
  });

  it('finds the one channel that gives an action to another system', () => {
    const draft = (actor: string) => [{ actor, name: 'Құжатты құру', completion: 'Жүйеде құру' }];
    const law = [
      table('office', 1, draft('ЖАО АЖ')),
      table('psc', 2, draft('ХҚКО АЖ')),
      table('portal', 3, draft('ЖАО АЖ')),
    ];
    expect(shown(foreignSystem, ...law)).toEqual([
      {
        clauses: [
          'annex-1/table-2/action-1/actor',
          'annex-1/table-1/action-1/actor',
          'annex-1/table-3/action-1/actor',
        ],
        quote: 'ХҚКО АЖ',
      },
    ]);
    expect(shown(foreignSystem, ...law.slice(0, 2))).toEqual([]);
  });
});
