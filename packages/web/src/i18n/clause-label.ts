import type { ClauseId } from '@qyzmet/regulation';
import type { Translate } from './translate.ts';

/** `8/7` → "8-тармақ, 7)"; `annex-1/table-3/action-6/deadline` → "1-қосымша, 3-кесте, 6-іс-әрекет". */
export function clauseLabel(id: ClauseId, t: Translate): string {
  const words: string[] = [];
  const [first = '', ...rest] = id.split('/');
  const annex = /^annex-(\d+)$/.exec(first);
  if (annex) words.push(t('clause.annex', { number: annex[1] ?? '' }));
  else if (/^\d+$/.test(first)) words.push(t('clause.paragraph', { number: first }));
  else words.push(first === 'act' ? t('clause.act') : first);
  for (const part of rest) {
    const table = /^table-(\d+)$/.exec(part);
    const action = /^action-(\d+)$/.exec(part);
    if (table) words.push(t('clause.table', { number: table[1] ?? '' }));
    else if (action) words.push(t('clause.action', { number: action[1] ?? '' }));
    else if (/^\d+$/.test(part))
      words.push(t(first === 'act' ? 'clause.paragraph' : 'clause.item', { number: part }));
  }
  return words.join(', ');
}
