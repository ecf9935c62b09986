import type { Evidence, Rule } from '../../finding.ts';
import { annexesOf, annexTitle, formClauses, formKind } from '../../reading/annexes.ts';
import { plain, quoteOf } from '../../reading/words.ts';

interface Need {
  /** Words by which the act needs the field. */
  readonly asked: RegExp;
  /** Words by which a form has it. */
  readonly had: RegExp;
  readonly name: Evidence['message'];
}

const needs: readonly Need[] = [
  {
    asked: /сұра\p{L}+ көрсетілген жсн/u,
    had: /(?<!\p{L})(?:жсн|иин)(?!\p{L})/u,
    name: { kk: 'ЖСН', ru: 'ИИН', en: 'the IIN' },
  },
  {
    asked: /электронд\p{L}* пошта\p{L}* жіберу/u,
    had: /e-?mail|электронд?\p{L}* п[оо]шт|электронн\p{L}* почт/u,
    name: { kk: 'электрондық пошта', ru: 'электронная почта', en: 'the e-mail address' },
  },
  {
    asked: /дана для предъявления|ұсыну үшін берілді/u,
    had: /предъявлени|ұсыну үшін/u,
    name: {
      kk: 'анықтама ұсынылатын орын',
      ru: 'место предъявления справки',
      en: 'the place the certificate is for',
    },
  },
];

export const formFieldMissing: Rule = {
  id: 'form-field-missing',
  level: 'warning',
  title: {
    kk: 'Процеске қажет дерек өтініш нысанында жоқ.',
    ru: 'Сведений, нужных процессу, нет в форме заявления.',
    en: 'The form lacks a field that the process needs.',
  },
  find: (edition) => {
    const annex = annexesOf(edition).find((id) => formKind(edition, id) === 'application');
    const title = annex ? annexTitle(edition, annex) : undefined;
    if (!title) return [];
    const form = formClauses(edition, 'application');
    return needs
      .filter(({ had }) => !form.some(({ kk }) => had.test(plain(kk))))
      .flatMap(({ asked, name }) => {
        const places = edition.text.clauses.flatMap(({ id, kk, restored }) => {
          const quote = restored ? undefined : quoteOf(kk, asked);
          return quote ? [{ id, quote }] : [];
        });
        const [first, ...rest] = places;
        if (!first) return [];
        return [
          {
            clauses: [first.id, ...rest.map(({ id }) => id), title.id] as const,
            quote: first.quote,
            message: {
              kk: `Өтініш нысанында мына дерек сұралмайды: ${name.kk}.`,
              ru: `Форма заявления не спрашивает: ${name.ru}.`,
              en: `The form of the application does not ask for ${name.en}.`,
            },
          },
        ];
      });
  },
};
