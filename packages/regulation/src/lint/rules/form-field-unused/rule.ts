import type { Edition } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { annexesOf, annexTitle, formClauses, formKind } from '../../reading/annexes.ts';
import { branchOf, spokenBy } from '../../reading/clauses.ts';
import { plain, quoteOf } from '../../reading/words.ts';

interface Field {
  /** Words of the form. */
  readonly asked: RegExp;
  /** Words by which a step or a form of the result would use it. */
  readonly used: RegExp;
  readonly name: Evidence['message'];
}

const fields: readonly Field[] = [
  {
    asked: /за период|кезең\p{L}*/u,
    used: /период|кезең/u,
    name: { kk: 'кезең', ru: 'период', en: 'the period' },
  },
  {
    asked: /телефон\p{L}*/u,
    used: /телефон|sms|смс|қоңырау/u,
    name: { kk: 'телефон', ru: 'телефон', en: 'the telephone' },
  },
];

export const formFieldUnused: Rule = {
  id: 'form-field-unused',
  level: 'note',
  title: {
    kk: 'Өтініште сұралған дерек ешқайда қолданылмайды.',
    ru: 'Сведения, которые спрашивает заявление, нигде не нужны.',
    en: 'A field of the application is used nowhere.',
  },
  find: (edition) => {
    const uses = usingClauses(edition);
    const annex = annexesOf(edition).find((id) => formKind(edition, id) === 'result');
    const result = annex ? annexTitle(edition, annex) : undefined;
    if (!annex || !result || isLost(edition, annex)) return [];
    return fields.flatMap(({ asked, used, name }) => {
      if (uses.some((kk) => used.test(plain(kk)))) return [];
      return formClauses(edition, 'application').flatMap(({ id, kk }) => {
        const quote = quoteOf(kk, asked);
        if (!quote) return [];
        return [
          {
            clauses: [id, result.id] as const,
            quote,
            message: {
              kk: `Өтініш сұрайды (${name.kk}), ал оны бірде-бір іс-әрекет те, нәтиженің нысаны да қолданбайды.`,
              ru: `Заявление спрашивает (${name.ru}), но ни одно действие и ни одна форма результата этого не используют.`,
              en: `The application asks for ${name.en}, and no action and no form of the result uses it.`,
            },
          },
        ];
      });
    });
  },
};

/** The form was a picture, and the page only says where to see it. */
function isLost(edition: Edition, annex: string): boolean {
  return branchOf(edition, annex).some(({ kk }) => plain(kk).includes('қағаз жүзінде қараңыз'));
}

function usingClauses(edition: Edition): string[] {
  const steps = edition.text.flows.flatMap((flow) => flow.steps).flatMap((step) => spokenBy(edition, step));
  return [...steps, ...formClauses(edition, 'result')].map(({ kk }) => kk);
}
