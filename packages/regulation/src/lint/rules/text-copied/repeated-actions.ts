import type { Edition, FlowStep } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { spokenBy } from '../../reading/clauses.ts';
import { isFailure } from '../../reading/flows.ts';
import { plain, sameWords, wordsOf } from '../../reading/words.ts';

interface Deed {
  readonly step: FlowStep;
  readonly clause: string;
  readonly kk: string;
  readonly what: string;
}

/** The same long sentence stands twice in one narrative. */
export function repeatedItems(edition: Edition): Evidence[] {
  return edition.text.flows
    .filter(({ source }) => source === 'narrative')
    .flatMap(({ steps }) =>
      steps.flatMap((step, index) => {
        const earlier = steps.slice(0, index).find(({ kk }) => sameWords(kk, step.kk));
        if (!earlier || wordsOf(step.kk).length < 6 || isFailure(step)) return [];
        return [
          {
            clauses: [step.clause, earlier.clause] as const,
            quote: step.kk,
            message: {
              kk: `Осы сөздер ${earlier.n}-тармақшада айтылып қойған: бір жұмыс екі рет жазылған.`,
              ru: `Те же слова уже стоят в подпункте ${earlier.n}: одна работа записана дважды.`,
              en: `Item ${earlier.n} says the same already: one work is written down twice.`,
            },
          },
        ];
      }),
    );
}

/** Within one table the same document is made, or the application is given a number, for the second time. */
export function repeatedActions(edition: Edition): Evidence[] {
  return edition.text.flows
    .filter(({ source }) => source === 'table')
    .flatMap(({ steps }) => {
      const deeds = steps.flatMap((step) => deedsOf(edition, step));
      return deeds.flatMap((deed) => {
        const earlier = deeds.find(({ what }) => what === deed.what);
        if (!earlier || earlier.step === deed.step) return [];
        return [
          {
            clauses: [deed.clause, earlier.clause] as const,
            quote: deed.kk,
            message: {
              kk: `Осы жұмыс ${earlier.step.n}-іс-әрекетте жасалып қойған: «${earlier.kk}».`,
              ru: `Эта работа уже сделана действием ${earlier.step.n}: «${earlier.kk}».`,
              en: `Action ${earlier.step.n} has already done this work: “${earlier.kk}”.`,
            },
          },
        ];
      });
    });
}

function deedsOf(edition: Edition, step: FlowStep): Deed[] {
  const spoken = spokenBy(edition, step);
  return spoken.flatMap(({ id, kk }, index) => {
    const what = numbers(kk) ?? (index === 0 ? makes(kk) : undefined);
    return what ? [{ step, clause: id, kk, what }] : [];
  });
}

function numbers(kk: string): string | undefined {
  return /өтінішке нөм[іе]р белгілеу/u.test(plain(kk)) ? 'number' : undefined;
}

/** What the action makes: құру and жасау are one verb here. */
function makes(kk: string): string | undefined {
  const words = wordsOf(kk);
  const verb = words.at(-1);
  return words.length > 1 && (verb === 'құру' || verb === 'жасау') ? words.slice(0, -1).join(' ') : undefined;
}
