import type { Rule } from '../../finding.ts';
import { clauseIn } from '../../reading/clauses.ts';
import { likeness } from '../../reading/times.ts';
import { plain, quoteOf, wordsOf } from '../../reading/words.ts';

const quoted = /"[^"]{10,}"/u;
const near = 0.6;

export const titleDiffers: Rule = {
  id: 'title-differs',
  level: 'error',
  title: {
    kk: 'Регламенттің атауы оны бекіткен қаулыдағы атаудан өзгеше.',
    ru: 'Название регламента не такое, как в утвердившем его акте.',
    en: 'The heading names the service otherwise than the act that approves it.',
  },
  find: (edition) => {
    const own = quoteOf(clauseIn(edition, 'title')?.kk ?? '', quoted);
    if (!own) return [];
    const approved = edition.text.clauses.flatMap(({ id, kk }) => {
      const quote =
        id.startsWith('act/1') && plain(kk).includes('регламент') ? quoteOf(kk, quoted) : undefined;
      return quote ? [{ id, quote, like: likeness(wordsOf(quote), wordsOf(own)) }] : [];
    });
    const best = approved.sort((a, b) => b.like - a.like)[0];
    if (!best || best.like < near || best.like === 1) return [];
    return [
      {
        clauses: ['title', best.id] as const,
        quote: own,
        message: {
          kk: `Қаулы «${best.quote}» регламентін бекітеді, ал мұнда атауы басқаша.`,
          ru: `Акт утверждает регламент ${best.quote}, а здесь название другое.`,
          en: `The act approves the regulation ${best.quote}, and here the name is another.`,
        },
      },
    ];
  },
};
