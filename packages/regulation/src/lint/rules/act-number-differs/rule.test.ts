import { describe, expect, it } from 'vitest';
import { clause, shown } from '../../testing/invented-law.ts';
import { actNumberDiffers } from './rule.ts';

describe('act-number-differs', () => {
  const rules = (date: string) => `${date} "Әкімшілік рәсімдер туралы" Заңы`;

  it('finds the odd date', () => {
    const law = [
      clause('1', rules('2000 жылғы 27 қарашадағы № 107')),
      clause('2', rules('2000 жылғы 27 қарашадағы № 107')),
      clause('3', rules('2001 жылғы 27 қарашадағы')),
    ];
    expect(shown(actNumberDiffers, ...law)).toEqual([
      { clauses: ['3', '1', '2'], quote: '2001 жылғы 27 қарашадағы' },
    ]);
  });

  it('finds a date that differs between the two languages', () => {
    const law = [
      clause('1', '«Электрондық құжат туралы» 2003 жылғы 7 желтоқсанда № 370-ІІ Заң'),
      clause('2', 'Закон от 7 января 2003 года «Об электронном документе»'),
      clause('3', 'Закон от 7 января 2003 года «Об электронном документе»'),
    ];
    expect(shown(actNumberDiffers, ...law)).toEqual([
      { clauses: ['1', '2', '3'], quote: '2003 жылғы 7 желтоқсанда № 370-ІІ' },
    ]);
  });

  it('finds a stamp that names another act', () => {
    expect(
      shown(
        actNumberDiffers,
        clause('approval', 'Әкімдіктің 2020 жылғы 1 қаңтардағы № 2 қаулысымен бекітілген'),
      ),
    ).toEqual([{ clauses: ['approval'], quote: '2020 жылғы 1 қаңтардағы № 2' }]);
  });

  it('is content with one date, with different acts, and with the right stamp', () => {
    const law = [
      clause('1', rules('2000 жылғы 27 қарашадағы № 107')),
      clause('2', rules('2000 жылғы 27 қарашадағы')),
      clause('3', '2011 жылғы 7 сәуірдегі № 394 қаулысымен бекітілген "Қызмет стандарты" негізінде'),
      clause('approval', '2020 жылғы 1 қаңтардағы № 1 қаулысымен бекітілген'),
      clause(
        '5',
        '"Жұмыспен қамту саласындағы мемлекеттік көрсетілетін қызметтер стандарттарын бекіту туралы" 2017 жылғы 4 шілдедегі № 190',
      ),
      clause(
        '6',
        '"Жұмыспен қамту саласындағы мемлекеттік көрсетілетін қызметтер регламенттерін бекіту туралы" 2015 жылғы 4 қарашадағы № 342',
      ),
    ];
    expect(shown(actNumberDiffers, ...law)).toEqual([]);
  });

  it('takes no title from beyond a comma', () => {
    const law = [
      clause(
        '1',
        '"Қызметтердің тізілімі туралы" Үкіметтің 2010 жылғы 20 шілдедегі № 745 , "Стандарттар туралы" 2011 жылғы 7 сәуірдегі № 394',
      ),
      clause('2', '"Стандарттар туралы" 2011 жылғы 7 сәуірдегі № 394'),
    ];
    expect(shown(actNumberDiffers, ...law)).toEqual([]);
  });

  it('finds a stamp with another number, also without the day', () => {
    const stamp = (kk: string) => ({ clauses: [{ id: 'approval', kk, normative: false }] });
    const words = '2020 жылғы қаңтар № 55/05 қаулысымен бекітілген';
    expect(shown(actNumberDiffers, stamp(words))).toEqual([
      { clauses: ['approval'], quote: '2020 жылғы қаңтар № 55/05' },
    ]);
    expect(shown(actNumberDiffers, stamp('2020 жылғы қаңтар № 1 қаулысымен бекітілген'))).toEqual([]);
  });
});
