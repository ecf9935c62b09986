import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'unemployed-certificate/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2012-08-15T23:30:00Z' })).pdf);

/** The Russian half of annex 5, which the text of the act has whole, and the Kazakh half restored from it. */
const wordsOfAnnex5 = [
  'Құжат электрондық үкімет жұмысында құрылған',
  'Документ сформирован системой электронного правительства',
  'Бірегей нөмір',
  'Уникальный номер',
  'Жұмыссыз ретінде тіркеу туралы анықтама',
  'Справка о регистрации в качестве безработного',
  'Т.А.Ә.',
  'Ф.И.О.',
  '«Халықты жұмыспен қамту туралы» Қазақстан Республикасы Заңының 15-бабына сәйкес жұмыссыз ретінде тіркелген',
  'В соответствии со ст. 15 Закона Республики Казахстан «О занятости населения» зарегистрирован безработным',
  'Қоғамдық, әлеуметтік жұмыстарға қатысуы',
  'Участие в общественных, социальных работах',
  'Кәсіби даярлаудан, біліктілігін арттырудан және қайта даярлаудан, жастар практикасынан өтті',
  'Прошел профессиональную подготовку, повышение квалификации и переподготовку, молодежную практику',
  'Атаулы әлеуметтік көмек, тұрғын үй көмегі тағайындалды',
  'Назначен(а) адресная социальная помощь, жилищная помощь',
  'Анықтама ұсыну үшін берілді',
  'Справка дана для предъявления',
  'Бөлім бастығы',
  'Начальник отдела',
  'Маман',
  'Специалист',
  'Анықтама алуға өтініш берілген күні',
  'Дата подачи заявления на получение справки',
  '2003 жылғы 7 қаңтардағы № 370-II ҚРЗ 7-бабының 1-тармағына сәйкес қағаз тасығыштағы құжатпен бірдей',
  'Данный документ согласно пункту 1 статьи 7 ЗРК от 7 января 2003 года',
  'равнозначен документу на бумажном носителе',
];

test('has every field of annex 5 in both languages, on one page', async () => {
  const { text, pages } = await read(example);
  for (const words of wordsOfAnnex5) expect(text, words).toContain(squeezed(words));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toMatchObject({ width: expect.closeTo(595.28, 1), height: expect.closeTo(841.89, 1) });
});

test('is dated by the day in Kazakhstan, not in Greenwich', async () => {
  expect((await read(example)).text).toContain('№Т-12/026316.08.2012');
});

test('answers yes or no as given', async () => {
  const answers = async (publicWorks: boolean, training: boolean, assistance: boolean) =>
    (await read({ ...example, publicWorks, training, assistance })).text.match(/иә\/да|жоқ\/нет/g);
  expect(await answers(true, false, true)).toEqual(['иә/да', 'жоқ/нет', 'иә/да']);
  expect(await answers(false, true, false)).toEqual(['жоқ/нет', 'иә/да', 'жоқ/нет']);
});

test('without a signer it is a draft and claims no signature', async () => {
  const { text } = await read({ ...example, signer: null });
  expect(text).toContain('Жоба:қолқойылмаған');
  expect(text).not.toContain('Электрондықцифрлыққолтаңбаменқолқойылған');
  expect(text).not.toContain('қағазтасығыштағықұжатпенбірдей');
});

test('what does not fit on the page goes over together with its signature', async () => {
  const { pages } = await read({ ...example, presentedTo: 'Өте ұзақ атауы бар мекемеге '.repeat(10) });
  expect(pages).toHaveLength(2);
  expect(pages[1]?.text).toMatch(/^Электрондықцифрлыққолтаңбаменқолқойылған.*құжатпенбірдей/);
});

test('a double name is broken at its hyphen', async () => {
  const pdf = await renderDocument(
    layout,
    { ...example, fullName: 'ҚҰРМАНҒАЛИЕВА-МЫРЗАБЕКОВА ҚАРЛЫҒАШ' },
    { issuedAt: '2012-08-15T10:00:00+06:00' },
  );
  expect((await readPdf(pdf.pdf)).lines).toContain('ҚҰРМАНҒАЛИЕВА-');
});

test('without a known certificate it sends the reader to the check page', async () => {
  const { name, role } = example.signer;
  const { text } = await read({ ...example, signer: { name, role } });
  expect(text).toContain('Тіркеукуәлігініңдеректерітексерубетінде');
});

test('refuses days that do not exist and codes that were never issued', () => {
  for (const change of [
    { registeredOn: '2012-02-30' },
    { registeredOn: '10.03.2012' },
    { verification: { ...example.verification, code: '7KQ3-M2XF-9A4S-PW68' } },
    { verification: { ...example.verification, url: 'javascript:alert(1)' } },
    { signer: { ...example.signer, certificate: { ...example.signer.certificate, serial: 'xyz' } } },
  ]) {
    expect(checkFields(layout, { ...example, ...change }).ok).toBe(false);
  }
});
