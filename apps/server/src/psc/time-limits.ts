import type { TimeLimitModel } from '@qyzmet/web';
import { translator } from '@qyzmet/web';
import type { EditionWords } from '../present/edition-words.ts';
import { stepOf } from './psc-case.ts';

/** What the law gives for checking the originals and entering the data, against the minutes since the call. */
export function entryLimit(words: EditionWords, since: number | undefined): TimeLimitModel | undefined {
  return limitOf(words, 'check-originals', 'psc.serve.limit', since);
}

/** What the law gives for handing the result over. */
export function handOverLimit(words: EditionWords): TimeLimitModel | undefined {
  return limitOf(words, 'hand-over', 'psc.case.limit', undefined);
}

function limitOf(
  words: EditionWords,
  kind: 'check-originals' | 'hand-over',
  key: 'psc.serve.limit' | 'psc.case.limit',
  since: number | undefined,
): TimeLimitModel | undefined {
  const deadline = stepOf(words, kind)?.deadline;
  if (!deadline) return undefined;
  const t = translator(words.language);
  return {
    text: t(key, { limit: words.deadline(deadline) }),
    passed: since !== undefined && deadline.unit === 'minute' && since > deadline.value,
    cites: words.cite(deadline.cites),
    ...(since === undefined ? {} : { sinceCall: since }),
  };
}
