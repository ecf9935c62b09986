import { describe, expect, it } from 'vitest';
import { clause, heading, shown, table } from '../../testing/invented-law.ts';
import { danglingReference } from './rule.ts';

describe('dangling-reference', () => {
  const annexes = [
    heading('annex-4', '4-қосымша'),
    clause('annex-4/title', 'Қызметке өтініштің экрандық нысаны'),
    heading('annex-5', '5-қосымша'),
    clause('annex-5/title', 'Оң жауаптың шығыс нысаны'),
  ];

  it('finds an annex and a paragraph that do not exist', () => {
    const law = [
      clause('6', 'Осы Регламенттің 9-қосымшасына сәйкес әрекеттер'),
      clause('7', 'Осы Регламенттің 40-тармағында айтылған құжаттар'),
    ];
    expect(shown(danglingReference, ...law)).toEqual([
      { clauses: ['6'], quote: 'Осы Регламенттің 9-қосымшасына' },
      { clauses: ['7'], quote: 'Осы Регламенттің 40-тармағында' },
    ]);
  });

  it('finds an annex that holds the other form', () => {
    const law = clause('9', 'Осы Регламенттің 4,5-қосымшаларында өтініш нысаны келтірілген.');
    expect(shown(danglingReference, law, ...annexes)).toEqual([
      { clauses: ['9', 'annex-5/title'], quote: 'Осы Регламенттің 4,5-қосымшаларында' },
    ]);
  });

  it('is content with references that meet what they promise', () => {
    const law = [
      clause('9', 'Осы Регламенттің 4-қосымшасында өтініш нысаны келтірілген.'),
      clause('10', 'Осы Регламенттің 9-тармағына сәйкес; Стандарттың 77-тармағында көрсетілген.'),
    ];
    expect(shown(danglingReference, ...law, ...annexes)).toEqual([]);
  });

  it('finds a figure and a table that the annex does not hold', () => {
    const law = [
      clause('8', 'Осы Регламенттің 4-қосымшасына (3-сурет) сәйкес'),
      clause('annex-4/figure-1', '1-сурет. Диаграмма'),
      clause('annex-4/figure-2', 'Сурет-2. Диаграмма'),
      clause('annex-1/note', 'Осы Регламенттің 4-қосымшасының кестесі негізінде диаграммалар құрылады.'),
      table('office', 1, [{}]),
    ];
    expect(shown(danglingReference, ...annexes, ...law)).toEqual([
      { clauses: ['8'], quote: '4-қосымшасына (3-сурет)' },
      { clauses: ['annex-1/note', 'annex-4/title'], quote: '4-қосымшасының кестесі негізінде' },
    ]);
  });

  it('finds a form looked for in an annex that holds none', () => {
    const law = [
      heading('annex-3', '3-қосымша'),
      clause('8', 'Осы Регламенттің 3-қосымшасына сәйкес өтініш нысаны ұсынылады.'),
    ];
    expect(shown(danglingReference, ...annexes, ...law)).toEqual([
      { clauses: ['8', 'annex-3'], quote: 'Осы Регламенттің 3-қосымшасына' },
    ]);
  });
});
