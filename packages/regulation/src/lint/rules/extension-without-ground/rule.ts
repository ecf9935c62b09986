import type { Rule } from '../../finding.ts';
import { plain, quoteOf } from '../../reading/words.ts';

const extended = /(?:\p{L}+\s){0,2}мерзімі ұзар\p{L}*(?:\s+\p{L}+)?/u;
const extending = /ұзарт(?:ады|ылады|уға|у туралы|а алады)/u;

export const extensionWithoutGround: Rule = {
  id: 'extension-without-ground',
  level: 'warning',
  title: {
    kk: 'Мерзімнің ұзартылуы айтылған, бірақ оны кім және қандай негізде ұзартатыны жоқ.',
    ru: 'О продлении срока говорится, но кто и на каком основании продлевает, не сказано.',
    en: 'An extended term is spoken of, and who may extend it and why is not.',
  },
  find: (edition) => {
    const binding = edition.text.clauses.filter(({ normative, kk }) => normative && kk.includes('ұзар'));
    if (binding.some(({ kk }) => extending.test(plain(kk)))) return [];
    return binding.flatMap(({ id, kk }) => {
      const quote = quoteOf(kk, extended);
      if (!quote) return [];
      return [
        {
          clauses: [id] as const,
          quote,
          message: {
            kk: 'Мерзімді кім, қандай негізде және қанша уақытқа ұзартатыны актінің бірде-бір жерінде айтылмаған.',
            ru: 'Кто, на каком основании и насколько продлевает срок, не сказано нигде в акте.',
            en: 'Who may extend the term, on what ground and for how long is said nowhere in the act.',
          },
        },
      ];
    });
  },
};
