import type { Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { cellOf } from '../../reading/clauses.ts';
import { flowsOf } from '../../reading/flows.ts';
import { anyNames, foreignSystems } from '../../reading/front-systems.ts';
import { plain, wordsOf } from '../../reading/words.ts';

/** A table speaks to another channel's system in the very words of that channel's own table. */
export function alienStatuses(edition: Edition): Evidence[] {
  return edition.text.flows
    .filter(({ source }) => source === 'table')
    .flatMap((flow) =>
      foreignSystems(flow.channel).flatMap(({ owner, pattern }) => {
        const told = flowsOf(edition, flow.channel, 'narrative');
        if (told.length === 0 || anyNames(told, pattern)) return [];
        const originals = flowsOf(edition, owner, 'table').flatMap(({ steps }) => steps);
        return flow.steps.flatMap((step) => {
          const original = originals.find(({ kk }) => nearlySame(kk, step.kk));
          if (!original || !pattern.test(plain(step.kk))) return [];
          const cell = cellOf(edition, step, 'name');
          const source = cellOf(edition, original, 'name');
          return [
            {
              clauses: [cell.id, source.id] as const,
              quote: cell.kk,
              message: {
                kk: `Сөздер басқа арнаның кестесінен алынған («${source.kk}»): осы арнаның мәтінінде бұл жүйе жоқ.`,
                ru: `Слова взяты из таблицы другого канала («${source.kk}»): в описании этого канала такой системы нет.`,
                en: `The words come from another channel's table (“${source.kk}”): the account of this channel has no such system.`,
              },
            },
          ];
        });
      }),
    );
}

/** Long sentences that differ in one word at most. */
function nearlySame(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const different = left.filter((word, index) => word !== right[index]).length;
  return left.length >= 6 && left.length === right.length && different <= 1;
}
