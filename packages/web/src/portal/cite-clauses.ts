import { type ClauseId, findQuote, type TextLayer } from '@qyzmet/regulation';
import { clauseLabel } from '../i18n/clause-label.ts';
import type { Translate } from '../i18n/translate.ts';
import type { CitedClause } from '../parts/cite.tsx';
import { paths } from '../portal-paths.ts';

/** Turns clause ids into marks with their quotes. Ids that the text does not have are left out. */
export function citeClauses(
  ids: readonly ClauseId[],
  from: {
    readonly text: TextLayer;
    /** Id of the service, for the link to the whole text. */
    readonly service: string;
    /** The act's name in the page's language. */
    readonly act: string;
    readonly t: Translate;
  },
): CitedClause[] {
  return ids.flatMap((id) => {
    const quote = findQuote(from.text, id);
    if (quote === undefined) return [];
    return [{ id, label: clauseLabel(id, from.t), quote, act: from.act, path: paths.act(from.service, id) }];
  });
}
