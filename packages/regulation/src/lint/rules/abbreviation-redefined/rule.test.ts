import { describe, expect, it } from 'vitest';
import { clause, shown } from '../../testing/invented-law.ts';
import { abbreviationRedefined } from './rule.ts';

describe('abbreviation-redefined', () => {
  const body = clause('5/3', 'жергілікті атқарушы орган (бұдан әрі - ЖАО) – алқалық орган;');

  it('finds one abbreviation with two meanings', () => {
    const law = clause('1', '«электрондық үкімет» (бұдан әрі – ЖАО) веб-порталы арқылы');
    expect(shown(abbreviationRedefined, law, body)).toEqual([
      { clauses: ['1', '5/3'], quote: '«электрондық үкімет» (бұдан әрі – ЖАО)' },
    ]);
  });

  it('finds one thing with two abbreviations', () => {
    const law = [
      clause('5/5', 'ҚФБ – құрылымдық-функционалдық бірліктер – тұлғалар;'),
      clause('12', 'құрылымдық-функционалдық бірліктер қатысады (бұдан әрі - ҚФЕ):'),
    ];
    expect(shown(abbreviationRedefined, ...law)).toEqual([
      { clauses: ['12', '5/5'], quote: 'құрылымдық-функционалдық бірліктер қатысады (бұдан әрі - ҚФЕ)' },
    ]);
  });

  it('finds a name that belongs to something else', () => {
    const law = [
      clause('5/4', 'ЖАО АЖ – «Өңірлік шлюз» ақпараттық жүйесі;'),
      clause('5/12', '«электрондық үкіметтің» өңірлік шлюзі (бұдан әрі – ЭҮӨШ) – жүйе;'),
    ];
    expect(shown(abbreviationRedefined, ...law)).toEqual([
      { clauses: ['5/4', '5/12'], quote: '«Өңірлік шлюз»' },
    ]);
  });

  it('is content with neighbours that share words, and with one meaning said twice', () => {
    const law = [
      body,
      clause('5/12', '«электрондық үкіметтің» өңірлік шлюзі (бұдан әрі – ЭҮӨШ) – жүйе;'),
      clause('5/16', '«электрондық үкімет» шлюзі (бұдан әрі – ЭҮШ) – жүйе;'),
      clause('7', 'тиісті жергілікті атқарушы орган (бұдан әрі – ЖАО) береді'),
    ];
    expect(shown(abbreviationRedefined, ...law)).toEqual([]);
  });

  it('is content with a longer abbreviation beside words that spell a shorter one', () => {
    const law = [
      clause(
        '5/10',
        '"электрондық үкімет" шлюзінің қосалқы жүйесі ретіндегі аймақтық шлюз (бұдан әрі – ЭҮҚШ) – жүйе;',
      ),
      clause('5/19', '"электрондық үкімет" шлюзі (бұдан әрі - ЭҮШ) – жүйе.'),
    ];
    expect(shown(abbreviationRedefined, ...law)).toEqual([]);
  });

  it('finds two terms of one list with one abbreviation', () => {
    const law = [
      clause('5/4', 'Мемлекеттік мекеме (бұдан әрі - ММ) – бөлім;'),
      clause('5/14', 'өкілетті орган – мемлекеттік мекеме (бұдан әрі - ММ);'),
    ];
    expect(shown(abbreviationRedefined, ...law)).toEqual([
      { clauses: ['5/14', '5/4'], quote: '– мемлекеттік мекеме (бұдан әрі - ММ)' },
    ]);
  });
});
