import type { Rule } from '../../finding.ts';
import { plain, quoteOf } from '../../reading/words.ts';

const refusal =
  /бас тарту туралы дәлелд[іi] жауап\p{L}*|(?:негізделген|дәлелд[іi]|себепті) бас тарту\p{L}*|бас тарту негіз\p{L}*|тағайындаудан бас тарту\p{L}*/u;
/** A standard's item of grounds, a case in which the body refuses, or faults of the papers on the merits. */
const ground =
  /негіздер(?:і|мен)? бойынша|негіздемелер бойынша|бас тартады|бас тарту үшін негіз|құжаттар\p{L}* (?:топтамасында )?кемшіліктердің|құжаттарында кемшілік/u;

export const refusalWithoutGround: Rule = {
  id: 'refusal-without-ground',
  level: 'warning',
  title: {
    kk: 'Бас тарту көзделген, бірақ оның негізі еш жерде айтылмаған.',
    ru: 'Отказ предусмотрен, но оснований для него нигде нет.',
    en: 'A refusal is provided for and its grounds stand nowhere.',
  },
  find: (edition) => {
    const binding = edition.text.clauses.filter(({ normative }) => normative);
    if (binding.some(({ kk }) => ground.test(plain(kk)))) return [];
    const [first, ...rest] = binding.flatMap(({ id, kk }) => {
      const quote = quoteOf(kk, refusal);
      return quote ? [{ id, quote }] : [];
    });
    if (!first) return [];
    return [
      {
        clauses: [first.id, ...rest.map(({ id }) => id)] as const,
        quote: first.quote,
        message: {
          kk: 'Қандай жағдайда бас тартылатыны актіде айтылмаған.',
          ru: 'В каких случаях отказывают, в акте не сказано.',
          en: 'The act does not say in which cases the service is refused.',
        },
      },
    ];
  },
};
