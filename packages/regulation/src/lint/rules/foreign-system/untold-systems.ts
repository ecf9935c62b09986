import type { Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { cellOf } from '../../reading/clauses.ts';
import { plain } from '../../reading/words.ts';

/** The system that shows a status is not the one to which the change of status was just sent. */
export function untoldSystems(edition: Edition): Evidence[] {
  return edition.text.flows.flatMap(({ steps }) =>
    steps.flatMap((step, index) => {
      const before = steps[index - 1];
      const addressee = before ? addresseeOf(before.kk) : undefined;
      if (!before || !addressee || !step.actor || !/статусын көрсету/u.test(plain(step.kk))) return [];
      if (plain(step.actor) === addressee) return [];
      const actor = cellOf(edition, step, 'actor');
      const told = cellOf(edition, before, 'name');
      return [
        {
          clauses: [actor.id, told.id, cellOf(edition, step, 'name').id] as const,
          quote: actor.kk,
          message: {
            kk: `Статусты «${actor.kk}» көрсетеді, ал хабарлама басқа жүйеге жіберілген: «${told.kk}».`,
            ru: `Статус показывает «${actor.kk}», а сообщение послано другой системе: «${told.kk}».`,
            en: `The status is shown by “${actor.kk}”, and the message went to another system: “${told.kk}”.`,
          },
        },
      ];
    }),
  );
}

/** The single system to which a change of status is sent. */
function addresseeOf(kk: string): string | undefined {
  return /^(хқк?о [ыби]?аж|жао аж|эүп)\s+(?:сұраным\s+)?статус\p{L}*\s[^.]*хабарлама жолдау/u.exec(
    plain(kk),
  )?.[1];
}
