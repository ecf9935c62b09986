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

  it('counts unknown words that stand together once, whichever comes first', () => {
    const law = [clause('8/6', 'МДБ ЖТ жүйесінен сұрау'), clause('8/7', 'ЖТ МДБ деректері')];
    expect(shown(abbreviationUndefined, ...law)).toEqual([{ clauses: ['8/6', '8/7'], quote: 'МДБ ЖТ' }]);
  });

  it('is content with a Roman numeral, a heading, and words in brackets that spell the abbreviation', () => {
    const law = [
      clause('annex-2/35', 'ІІІ Интернационал ауылдық округі'),
      clause('annex-7/title', 'АРЫЗ'),
      clause('5/15', 'мемлекеттік мекеме (ММ) - білім бөлімі;'),
      clause('5/1', 'ЖТ МДҚ "Жеке тұлғалар" мемлекеттік дерек қоры;'),
      clause('6/1', 'ММ қызметкері ЖТ МДҚ сұрауы'),
      clause('7/2', 'орталықтың жұмыс орнына (бұдан әрі – ХҚО ыАЖ АЖО) кіруі'),
    ];
    expect(shown(abbreviationUndefined, ...law)).toEqual([]);
  });
});
