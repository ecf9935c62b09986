import { describe, expect, it } from 'vitest';
import { clause, shown } from '../../testing/invented-law.ts';
import { documentUnmatched } from './rule.ts';

describe('document-unmatched', () => {
  it('finds a demand for documents that are listed nowhere', () => {
    expect(
      shown(documentUnmatched, clause('6/1', 'өтініш пен қажетті құжат түпнұсқаларымен жүгінеді')),
    ).toEqual([{ clauses: ['6/1'], quote: 'қажетті құжат түпнұсқаларымен' }]);
  });

  it('is content when the demand says where the list is', () => {
    for (const words of [
      'Стандарттың 9-тармағында көрсетілген қажетті құжаттармен жүгінеді',
      'Стандарттың 9-тармағында көзделген мемлекеттік қызметті көрсету үшін қажетті құжаттар топтамасын қабылдау',
      'Стандарттың 9-тармағына сәйкес қажетті құжаттарды тапсыру',
    ])
      expect(shown(documentUnmatched, clause('6/1', words))).toEqual([]);
  });

  const first = [
    clause('10', 'Қоса тіркелетін құжаттардың тізімі:'),
    clause('10/1', 'жеке куәлік;'),
    clause('10/2', 'еңбек кітапшасы.'),
  ];

  it('finds a document that the other list lacks', () => {
    const second = [clause('13', 'Мынадай құжаттарды алушы ұсынады:'), clause('13/1', 'жеке куәлік.')];
    expect(shown(documentUnmatched, ...first, ...second)).toEqual([
      { clauses: ['10/2', '13'], quote: 'еңбек кітапшасы.' },
    ]);
  });

  it('leaves lists alone that have nothing in common', () => {
    const other = [clause('13', 'Беретін құжаттар тізбесі:'), clause('13/1', 'анықтама.')];
    expect(shown(documentUnmatched, ...first, ...other)).toEqual([]);
  });

  it('is content when another clause sends the reader to the list', () => {
    const law = [
      clause('4', 'алушы Стандарттың 9-тармағында көрсетілген құжаттарды ұсынады'),
      clause('6/1', 'қажетті құжаттармен жүгінеді'),
    ];
    expect(shown(documentUnmatched, ...law)).toEqual([]);
  });

  it('finds a paper that the form attaches and the list of the portal lacks, in either language', () => {
    const law = [
      clause('9/portal', 'ЭҮП арқылы жолыққан кезде:'),
      clause('9/portal/1', 'туу туралы куәліктің көшірмесі;'),
      clause('annex-6/attached', 'К заявлению прилагаются документы:'),
      clause('annex-6/attached/1', 'копия свидетельства о рождении;'),
      clause('annex-6/attached/2', 'копия справки об инвалидности.'),
    ];
    expect(shown(documentUnmatched, ...law)).toEqual([
      { clauses: ['annex-6/attached/2', '9/portal'], quote: 'копия справки об инвалидности.' },
    ]);
  });
});
