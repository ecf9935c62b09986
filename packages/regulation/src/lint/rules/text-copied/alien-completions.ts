import type { Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { cellOf } from '../../reading/clauses.ts';
import { plain } from '../../reading/words.ts';

/** A message about a status is sent, and the form of completion says that the application was. */
export function alienCompletions(edition: Edition): Evidence[] {
  return edition.text.flows
    .filter(({ source }) => source === 'table')
    .flatMap(({ steps }) =>
      steps.flatMap((step, index) => {
        const original = steps.slice(0, index).find((other) => sendsRequest(other.result));
        if (!original || !sendsStatus(step.kk) || !sendsRequest(step.result)) return [];
        const completion = cellOf(edition, step, 'completion');
        return [
          {
            clauses: [
              completion.id,
              cellOf(edition, step, 'name').id,
              cellOf(edition, original, 'completion').id,
            ] as const,
            quote: completion.kk,
            message: {
              kk: `Мұнда статус туралы хабарлама жолданады, ал аяқтау нысаны ${original.n}-іс-әрекеттен алынған.`,
              ru: `Здесь посылают сообщение о статусе, а форма завершения взята из действия ${original.n}.`,
              en: `A message about a status is sent here, and the form of completion is that of action ${original.n}.`,
            },
          },
        ];
      }),
    );
}

function sendsStatus(kk: string): boolean {
  return /статус\p{L}* [^.]*хабарлама жолдау/u.test(plain(kk));
}

function sendsRequest(completion: string | null): boolean {
  return completion !== null && /^сұраным(?:ды)? жолдау/u.test(plain(completion));
}
