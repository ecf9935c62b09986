import { describe, expect, it } from 'vitest';
import { clause, shown } from '../../testing/invented-law.ts';
import { abbreviationUndefined } from './rule.ts';

describe('abbreviation-undefined', () => {
  it('finds an abbreviation once, with every place', () => {
    const law = [
      clause('5/1', 'ақпараттық жүйе (бұдан әрі - АЖ) – жүйе;'),
      clause('6/1', 'ОМО АЖ сұраным жолдау'),
      clause('6/2', 'ОМО жауап береді'),
    ];
    expect(shown(abbreviationUndefined, ...law)).toEqual([{ clauses: ['6/1', '6/2'], quote: 'ОМО' }]);
  });

  it('finds a part of a compound that is defined as a whole', () => {
    const law = [
      clause('5/1', 'орталықтардың ақпараттық жүйесі (бұдан әрі- ХҚКО АЖ) – жүйе;'),
      clause('7/1', 'ХҚКО АЖ арқылы ХҚКО қызметкері'),
    ];
    expect(shown(abbreviationUndefined, ...law)).toEqual([{ clauses: ['7/1'], quote: 'ХҚКО' }]);
  });

  it('is content with definitions of both kinds, names in capitals and everyday words', () => {
    const law = [
      clause('5/1', 'ҚФБ – құрылымдық-функционалдық бірліктер;'),
      clause('5/2', 'жергілікті атқарушы орган (бұдан әрі – ЖАО) – орган;'),
      clause('6/1', 'ЖАО әрбір ҚФБ туралы ДЕМИДОВИЧ АРТЕМ (ФИО)'),
    ];
    expect(shown(abbreviationUndefined, ...law)).toEqual([]);
  });
});
