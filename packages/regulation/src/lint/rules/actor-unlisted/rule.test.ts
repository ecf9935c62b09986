import { describe, expect, it } from 'vitest';
import { clause, narrative, shown, table } from '../../testing/invented-law.ts';
import { actorUnlisted } from './rule.ts';

describe('actor-unlisted', () => {
  const list = [
    clause('12', 'Қызмет көрсету процесіне мынадай құрылымдық бірліктер қатысады:'),
    clause('12/1', 'ЖАО қызметкерлері.'),
  ];

  it('finds an actor of a table once, with every place', () => {
    const law = table('office', 1, [
      { actor: 'ЖАО қызметкері' },
      { actor: 'Комиссия' },
      { actor: 'Комиссия' },
    ]);
    expect(shown(actorUnlisted, ...list, law)).toEqual([
      {
        clauses: ['annex-1/table-1/action-2/actor', 'annex-1/table-1/action-3/actor', '12'],
        quote: 'Комиссия',
      },
    ]);
  });

  it('finds an operator of a body that is none', () => {
    const law = narrative('psc', '7', [{ actor: 'ЖАО қызметкері', kk: 'ЭЦҚ операторының қолы' }]);
    expect(shown(actorUnlisted, ...list, law)).toEqual([
      { clauses: ['7/1', '12'], quote: 'ЭЦҚ операторының' },
    ]);
  });

  it('is content with listed actors, systems and the applicant', () => {
    const law = [
      table('office', 1, [
        { actor: 'ЖАО қызметкері' },
        { actor: 'ЖАО АЖ' },
        { actor: 'ЭҮӨШ /ЭҮШ' },
        { actor: 'ЭҮАШ АЖО' },
      ]),
      narrative('portal', '8', [{ actor: 'тұтынушы', kk: 'тұтынушы енгізеді' }]),
    ];
    expect(shown(actorUnlisted, ...list, ...law)).toEqual([]);
  });

  it('asks for systems where the list counts them', () => {
    const law = table('office', 1, [{ actor: 'ЖАО АЖ' }, { actor: 'ЭҮП' }]);
    expect(shown(actorUnlisted, ...list, clause('12/2', 'ЖАО АЖ'), law)).toEqual([
      { clauses: ['annex-1/table-1/action-2/actor', '12'], quote: 'ЭҮП' },
    ]);
  });

  it("asks a list of the provider's own units for no employee of the service centre", () => {
    const law = [
      clause('6', 'Процеске қатысатын көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің тізбесі:'),
      clause('6/1', 'басшы.'),
      narrative('psc', '7', [{ actor: 'ХҚО қызметкері', kk: 'ХҚО қызметкері қабылдайды' }]),
    ];
    expect(shown(actorUnlisted, ...law)).toEqual([]);
    const byItems = [
      clause('6', 'Процеске қатысатын құрылымдық бөлімшелердің (қызметкерлердің) тізбесі:'),
      clause('6/1', 'көрсетілетін қызметті берушінің басшысы.'),
      ...law.slice(2),
    ];
    expect(shown(actorUnlisted, ...byItems)).toEqual([]);
  });

  it('reads a participant through the reference in its name', () => {
    const named = clause('12/2', 'Осы Регламенттің 1-қосымшасына сәйкес ММ.');
    const law = table('office', 1, [{ actor: 'ММ' }, { actor: 'Комиссия' }]);
    expect(shown(actorUnlisted, ...list, named, law)).toMatchObject([{ quote: 'Комиссия' }]);
  });
});
