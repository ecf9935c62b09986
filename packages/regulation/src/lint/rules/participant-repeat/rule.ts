import type { Rule } from '../../finding.ts';
import { participantLists } from '../../reading/participants.ts';
import { sameWords } from '../../reading/words.ts';

export const participantRepeat: Rule = {
  id: 'participant-repeat',
  level: 'warning',
  title: {
    kk: 'Бір қатысушы тізімде екі рет аталған.',
    ru: 'Один и тот же участник назван в перечне дважды.',
    en: 'The same participant is listed twice.',
  },
  find: (edition) =>
    participantLists(edition).flatMap(({ items }) =>
      items.flatMap((item, index) => {
        const first = items.findIndex(({ kk }) => sameWords(kk, item.kk));
        const earlier = items[first];
        if (!earlier || first === index) return [];
        return [
          {
            clauses: [item.id, earlier.id] as const,
            quote: item.kk,
            message: {
              kk: 'Бұл қатысушы тізімде жоғарыда аталып қойған.',
              ru: 'Этот участник уже назван в перечне выше.',
              en: 'This participant already stands higher in the list.',
            },
          },
        ];
      }),
    ),
};
