import type { Channel, Clause, Edition } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { childrenOf, clauseIn } from '../../reading/clauses.ts';
import { channelsOf } from '../../reading/flows.ts';
import { quoteOf } from '../../reading/words.ts';

const named: readonly {
  readonly channel: Channel;
  readonly words: RegExp;
  readonly name: Evidence['message'];
}[] = [
  {
    channel: 'portal',
    words: /"электронды\p{L}* үк[іе]мет\p{L}*"\s*(?:\([^)]*\)\s*)?(?:веб\s*-\s*)?порталы/u,
    name: { kk: 'портал', ru: 'портал', en: 'the portal' },
  },
  {
    channel: 'psc',
    words: /(?:халыққа|тұрғындарға) қызмет көрсету орталық?\p{L}*/u,
    name: { kk: 'халыққа қызмет көрсету орталығы', ru: 'центр обслуживания', en: 'the service centre' },
  },
  {
    channel: 'rural-akim',
    words: /ауылдық(?: \(селолық\))? округт?[іi]?ң әк[іi]м\p{L}*/u,
    name: { kk: 'ауылдық округ әкімі', ru: 'аким сельского округа', en: 'the rural akim' },
  },
];

export const channelUndescribed: Rule = {
  id: 'channel-undescribed',
  level: 'warning',
  title: {
    kk: '1-тармақта аталған арнаның рәсімі сипатталмаған.',
    ru: 'Порядок канала, названного в пункте 1, не описан.',
    en: 'A channel that paragraph 1 names has no steps.',
  },
  find: (edition) => {
    const described = channelsOf(edition);
    if (described.length === 0) return [];
    return named
      .filter(({ channel }) => !described.includes(channel))
      .flatMap(({ words, name }) => {
        const [place] = firstParagraph(edition).flatMap(({ id, kk }) => {
          const quote = quoteOf(kk, words);
          return quote ? [{ id, quote }] : [];
        });
        if (!place) return [];
        return [
          {
            clauses: [place.id] as const,
            quote: place.quote,
            message: {
              kk: `Қызметті мұнда да алуға болады (${name.kk}), бірақ бұл арнаның бірде-бір қадамы жазылмаған.`,
              ru: `Услугу можно получить и здесь (${name.ru}), но ни одного шага этого канала не описано.`,
              en: `The service may be had here too (${name.en}), and not one step of this channel is described.`,
            },
          },
        ];
      });
  },
};

function firstParagraph(edition: Edition): readonly Clause[] {
  const paragraph = clauseIn(edition, '1');
  return paragraph ? [paragraph, ...childrenOf(edition, '1')] : [];
}
