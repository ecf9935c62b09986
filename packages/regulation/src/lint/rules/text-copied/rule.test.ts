import { describe, expect, it } from 'vitest';
import { clause, narrative, shown, table, titled } from '../../testing/invented-law.ts';
import { textCopied } from './rule.ts';

describe('text-copied', () => {
  it('finds a result that is not the one of the title', () => {
    const kk = 'нәтижесін құру (тіркеу туралы хабарлама, немесе бас тарту туралы дәлелді жауап)';
    expect(shown(textCopied, titled('Анықтама беру'), narrative('psc', '7', [kk]))).toEqual([
      { clauses: ['7/1'], quote: 'тіркеу туралы хабарлама' },
    ]);
    expect(shown(textCopied, titled('Хабарлама беру'), narrative('psc', '7', [kk]))).toEqual([]);
  });

  const message = 'ХҚКО АЖ сұраным статусын ауыстыру туралы хабарлама жолдау';
  const centre = table('psc', 2, [{ name: message }]);

  it("finds a message to another channel's system in that channel's own words", () => {
    const law = [
      narrative('office', '6', ['ЖАО қызметкері өңдейді']),
      table('office', 1, [{ name: message }]),
    ];
    expect(shown(textCopied, ...law, centre)).toEqual([
      { clauses: ['annex-1/table-1/action-1/name', 'annex-1/table-2/action-1/name'], quote: message },
    ]);
    const aware = [
      narrative('office', '6', ['ХҚКО АЖ хабардар етіледі']),
      table('office', 1, [{ name: message }]),
    ];
    expect(shown(textCopied, ...aware, centre)).toEqual([]);
  });

  const compare = {
    label: '1 шарт',
    kk: '(сұранымда көрсетілген ЖСН және куәлікте көрсетілген ЖСН) тексеру',
  };

  it("finds the applicant's number compared with an officer's certificate", () => {
    const law = narrative('office', '6', ['нысанына ЖАО қызметкерінің ЭЦҚ арқылы қол қою', compare]);
    expect(shown(textCopied, law)).toEqual([
      { clauses: ['6/2', '6/1'], quote: 'сұранымда көрсетілген ЖСН және куәлікте көрсетілген ЖСН' },
    ]);
    const own = narrative('portal', '8', ['нысанына тұтынушының ЭЦҚ арқылы қол қою', compare]);
    expect(shown(textCopied, own)).toEqual([]);
  });

  it('finds papers of legal persons where only natural persons apply', () => {
    const papers = clause('17/5', 'жеке және заңды тұлғалар құжаттарының қорғалуы');
    expect(shown(textCopied, clause('5/7', 'тұтынушы - жеке тұлғалар;'), papers)).toEqual([
      { clauses: ['17/5', '5/7'], quote: 'жеке және заңды тұлғалар құжаттарының' },
    ]);
    expect(shown(textCopied, clause('5/7', 'тұтынушы – жеке тұлғалар және заңды тұлғалар;'), papers)).toEqual(
      [],
    );
  });

  it('finds a document made twice and an application numbered twice in one table', () => {
    const law = table('office', 1, [
      { name: 'Шығыс құжатын құру', completion: 'Өтінішке нөмір белгілеу' },
      { name: 'Шығыс құжатын жасау.' },
      { name: 'Өтінішке нөмір белгілеу, жолдау' },
    ]);
    expect(shown(textCopied, law).map(({ quote }) => quote)).toEqual([
      'Шығыс құжатын жасау.',
      'Өтінішке нөмір белгілеу, жолдау',
    ]);
  });

  it('finds the completion of another action', () => {
    const first = { name: 'Сұранымды ЖАО АЖ жолдау', completion: 'Сұранымды жолдау' };
    const status = { name: 'Статусты ауыстыру туралы хабарлама жолдау', completion: 'Сұранымды жолдау' };
    expect(shown(textCopied, table('office', 1, [first, status]))).toEqual([
      {
        clauses: [
          'annex-1/table-1/action-2/completion',
          'annex-1/table-1/action-2/name',
          'annex-1/table-1/action-1/completion',
        ],
        quote: 'Сұранымды жолдау',
      },
    ]);
    expect(shown(textCopied, table('office', 1, [first, { ...status, completion: 'Жолдау' }]))).toEqual([]);
  });

  it('finds a result made ready for signature that is not the one of the title', () => {
    const law = clause('7/2', 'қарау, хабарламаны дайындау және хабарламаға қол қою;');
    expect(shown(textCopied, titled('Жолдамалар беру'), law)).toEqual([
      { clauses: ['7/2'], quote: 'хабарламаны дайындау және хабарламаға' },
    ]);
  });

  it('finds a step whose result is another document than the step speaks of', () => {
    const step = (result: string) => ({ kk: `хабарламаны дайындайды. Нәтижесі – ${result}`, result });
    const other = narrative('office', '5', [step('анықтаманы қол қою үшін дайындау')]);
    expect(shown(textCopied, titled('Тіркеу'), other).map(({ clauses }) => clauses)).toEqual([['5/1']]);
    const same = narrative('office', '5', [step('хабарламаға қол қою')]);
    expect(shown(textCopied, titled('Тіркеу'), same)).toEqual([]);
  });

  it('finds the result of another service in what is received, made or decided', () => {
    const received = narrative('portal', '9', [
      'алушы нәтижесін (электрондық құжат түріндегі хабарлама) алу',
    ]);
    expect(shown(textCopied, titled('Анықтама беру'), received)).toEqual([
      { clauses: ['9/1'], quote: 'электрондық құжат түріндегі хабарлама' },
    ]);
    const made = table('office', 1, [{ name: 'Анықтаманы қалыптастыру' }]);
    expect(shown(textCopied, titled('Жолдама беру'), made)).toMatchObject([{ quote: 'Анықтаманы' }]);
    const decided = table('office', 1, [{ name: 'мемлекеттік атаулы көмек тағайындау' }]);
    expect(shown(textCopied, titled('Балаларды тіркеу'), decided)).toMatchObject([
      { quote: 'мемлекеттік атаулы көмек тағайындау' },
    ]);
    expect(shown(textCopied, titled('Мемлекеттік атаулы көмек тағайындау'), decided)).toEqual([]);
  });

  it('finds a commission and a business number that the service does not know', () => {
    const law = [
      narrative('portal', '10', ['ЖСН/БСН енгізу']),
      clause('annex-7/1', 'хат комиссияның қорытындысын қалыптастыру кезінде ұсынылады'),
    ];
    expect(shown(textCopied, titled('Адамдарды тіркеу'), ...law)).toEqual([
      { clauses: ['10/1'], quote: 'ЖСН/БСН' },
      { clauses: ['annex-7/1'], quote: 'комиссияның қорытындысын қалыптастыру кезінде' },
    ]);
  });

  it('finds a sentence written down twice in one narrative', () => {
    const twice = 'сұрау салудың толтырылған нысанына тұтынушының қол қою';
    expect(shown(textCopied, narrative('psc', '7', [twice, 'тексеру', twice]))).toEqual([
      { clauses: ['7/3', '7/1'], quote: twice },
    ]);
  });
});
