import { describe, expect, it } from 'vitest';
import { clause, heading, shown } from '../../testing/invented-law.ts';
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
});
