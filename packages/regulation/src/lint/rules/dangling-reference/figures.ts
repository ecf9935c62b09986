import type { Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { branchOf } from '../../reading/clauses.ts';
import { plain } from '../../reading/words.ts';

const reference = /(\d+)\s*-?\s*қосымша\p{L}*\s*\((?:(\d+)\s*-?\s*сурет|сурет\s*(\d+))\)/gu;
const caption = /(?:^|\s)(?:(\d+)\s*-?\s*сурет|сурет\s*-?\s*(\d+))/gu;

/** A figure of an annex that has captions and none of that number. */
export function missingFigures(edition: Edition): Evidence[] {
  return edition.text.clauses.flatMap(({ id, kk }) =>
    [...plain(kk).matchAll(reference)].flatMap((match): Evidence[] => {
      const [, annex = '', after, before] = match;
      const number = after ?? before ?? '';
      const captions = captionsOf(edition, `annex-${annex}`);
      if (captions.length === 0 || captions.includes(number)) return [];
      return [
        {
          clauses: [id],
          quote: kk.slice(match.index, match.index + match[0].length),
          message: {
            kk: `${annex}-қосымшада ${number}-сурет жоқ; онда мына нөмірлер бар: ${captions.join(', ')}.`,
            ru: `В приложении ${annex} нет рисунка ${number}; там стоят номера: ${captions.join(', ')}.`,
            en: `Annex ${annex} has no figure ${number}; the numbers there are ${captions.join(', ')}.`,
          },
        },
      ];
    }),
  );
}

function captionsOf(edition: Edition, annex: string): string[] {
  return branchOf(edition, annex).flatMap(({ id, kk }) =>
    /\/figure-\d+$/.test(id)
      ? [...plain(kk).matchAll(caption)].slice(0, 1).map((match) => match[1] ?? match[2] ?? '')
      : [],
  );
}
