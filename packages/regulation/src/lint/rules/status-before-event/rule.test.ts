import { describe, expect, it } from 'vitest';
import { narrative, shown, table } from '../../testing/invented-law.ts';
import { statusBeforeEvent } from './rule.ts';

describe('status-before-event', () => {
  const cell = (action: number, row: string) => `annex-1/table-1/action-${action}/${row}`;
  const sign = { name: 'ЖАО қызметкерінің ЭЦҚ шығыс құжатына қол қоюы' };

  it.each([
    [
      'a result handed over before it is signed',
      { name: 'Құру', completion: 'нәтижені қолма қол беру' },
      sign,
      [cell(1, 'completion'), cell(2, 'name')],
      'нәтижені қолма қол беру',
    ],
    [
      'a document called signed before it is',
      { name: 'Құру', completion: 'Қол қойылған шығыс құжаты' },
      sign,
      [cell(1, 'completion'), cell(2, 'name')],
      'Қол қойылған шығыс құжаты',
    ],
    [
      '"in progress" after the decision',
      { name: 'Шешім қабылдау' },
      { name: '«Жұмыста» статусын көрсету' },
      [cell(2, 'name'), cell(1, 'name')],
      '«Жұмыста» статусын көрсету',
    ],
    [
      'data entered before signing in',
      { name: 'ЖАО АЖ мәліметтерді енгізу' },
      { name: 'Қызметкерге авторизация жүргізу' },
      [cell(1, 'name'), cell(2, 'name')],
      'ЖАО АЖ мәліметтерді енгізу',
    ],
  ])('finds %s, and is content with the right order', (_, first, second, clauses, quote) => {
    expect(shown(statusBeforeEvent, table('office', 1, [first, second]))).toEqual([{ clauses, quote }]);
    expect(shown(statusBeforeEvent, table('office', 1, [second, first]))).toEqual([]);
  });

  const choose = 'тұтынушының қызметті таңдауы';
  const put = 'нысанға тұтынушының ЭЦҚ арқылы қол қою';

  it.each([
    ['a result presented first', 'тұтынушыға қызмет көрсету нәтижесі ұсынылады', choose],
    ['a check of what is not signed yet', 'ЭЦҚ тіркеу куәлігінің мерзімін тексеру', put],
    ['a refusal of what is not signed yet', 'ЭЦҚ түпнұсқалығының расталмауына байланысты бас тарту', put],
  ])('finds %s in a narrative', (_, early, late) => {
    expect(shown(statusBeforeEvent, narrative('portal', '8', [early, late]))).toMatchObject([
      { clauses: ['8/1', '8/2'] },
    ]);
    expect(shown(statusBeforeEvent, narrative('portal', '8', [late, early]))).toEqual([]);
  });
});
