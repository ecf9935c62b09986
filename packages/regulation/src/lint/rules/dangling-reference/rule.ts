import type { Clause, Edition } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { annexesOf, annexTitle, type FormKind, formKind } from '../../reading/annexes.ts';
import { clauseIn } from '../../reading/clauses.ts';
import { plain } from '../../reading/words.ts';
import { missingFigures } from './figures.ts';
import { missingTables } from './tables.ts';

export const danglingReference: Rule = {
  id: 'dangling-reference',
  level: 'error',
  title: {
    kk: 'Сілтеме жасалған тармақ немесе қосымша жоқ, не ол басқа нәрсе туралы.',
    ru: 'Пункта или приложения, на которое ссылаются, нет, или оно о другом.',
    en: 'The paragraph or annex referred to does not exist or says something else.',
  },
  find: (edition) => [
    ...edition.text.clauses
      .filter(({ normative }) => normative)
      .flatMap((clause) => referencesIn(clause).flatMap((reference) => faultOf(edition, clause, reference))),
    ...missingFigures(edition),
    ...missingTables(edition),
  ],
};

interface Reference {
  readonly target: string;
  readonly quote: string;
}

const annexes = /осы регламент\p{L}*\s+((?:\d+(?:\s*(?:,|және)\s*)?)+)\s*-?\s*қосымша\p{L}*/gu;
const paragraphs = /осы регламент\p{L}*\s+(\d+)\s*-?\s*тарма\p{L}*/gu;

function referencesIn({ kk }: Clause): Reference[] {
  const text = plain(kk);
  const found = (pattern: RegExp, prefix: string): Reference[] =>
    [...text.matchAll(pattern)].flatMap((match) =>
      (match[1]?.match(/\d+/g) ?? []).map((n) => ({
        target: `${prefix}${n}`,
        quote: kk.slice(match.index, match.index + match[0].length),
      })),
    );
  return [...found(annexes, 'annex-'), ...found(paragraphs, '')];
}

function faultOf(edition: Edition, clause: Clause, { target, quote }: Reference): Evidence[] {
  const n = target.replace('annex-', '');
  const isAnnex = target !== n;
  if (!clauseIn(edition, target))
    return [
      {
        clauses: [clause.id],
        quote,
        message: {
          kk: `Регламентте ${n}-${isAnnex ? 'қосымша' : 'тармақ'} жоқ.`,
          ru: `В регламенте нет ${isAnnex ? 'приложения' : 'пункта'} ${n}.`,
          en: `The regulation has no ${isAnnex ? 'annex' : 'paragraph'} ${n}.`,
        },
      },
    ];
  const promised = isAnnex ? promisedForm(clause) : undefined;
  const kind = formKind(edition, target);
  const title = annexTitle(edition, target);
  const elsewhere = annexesOf(edition).some((annex) => formKind(edition, annex) === promised);
  if (!promised || !title || kind === promised || (!kind && !elsewhere)) return [];
  return [
    {
      clauses: [clause.id, title.id],
      quote,
      message: {
        kk: `Мұнда ${n}-қосымша ${formName[promised].kk} деп аталады, ал онда «${title.kk}» тұр.`,
        ru: `Здесь приложение ${n} названо ${formName[promised].ru}, а в нём — «${title.kk}».`,
        en: `Annex ${n} is called ${formName[promised].en} here, and it holds “${title.kk}”.`,
      },
    },
  ];
}

/** The form that the referring clause says the annex is; undefined where it names both or neither. */
function promisedForm({ kk }: Clause): FormKind | undefined {
  const text = plain(kk);
  const application = /өтініш нысан|сұраным/u.test(text);
  const result = /нәтижесі\p{L}* ұсыныл|шығыс нысан/u.test(text);
  if (application === result) return undefined;
  return application ? 'application' : 'result';
}

const formName: Record<FormKind, Evidence['message']> = {
  application: { kk: 'өтініш нысаны', ru: 'формой заявления', en: 'the form of the application' },
  result: { kk: 'қызмет нәтижесінің нысаны', ru: 'формой результата', en: 'the form of the result' },
};
