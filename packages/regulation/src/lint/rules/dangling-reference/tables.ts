import type { Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { annexTitle } from '../../reading/annexes.ts';
import { plain } from '../../reading/words.ts';

const reference = /(\d+)\s*-?\s*қосымша\p{L}*\s+кестесі негізінде/gu;

/** Diagrams "on the basis of the table of annex 4", which holds no table of actions. */
export function missingTables(edition: Edition): Evidence[] {
  const tables = edition.text.flows.filter(({ source }) => source === 'table').map(({ para }) => para);
  if (tables.length === 0) return [];
  return edition.text.clauses.flatMap(({ id, kk }) =>
    [...plain(kk).matchAll(reference)].flatMap((match): Evidence[] => {
      const annex = match[1] ?? '';
      if (tables.some((para) => para.startsWith(`annex-${annex}/`))) return [];
      const title = annexTitle(edition, `annex-${annex}`);
      const holder = tables[0]?.split('/')[0]?.replace('annex-', '');
      return [
        {
          clauses: [id, ...(title ? [title.id] : [])],
          quote: kk.slice(match.index, match.index + match[0].length),
          message: {
            kk: `${annex}-қосымшада іс-әрекеттер кестесі жоқ: ол ${holder}-қосымшада.`,
            ru: `В приложении ${annex} нет таблицы действий: она в приложении ${holder}.`,
            en: `Annex ${annex} holds no table of actions: it is in annex ${holder}.`,
          },
        },
      ];
    }),
  );
}
