import { Cite, type CitedClause } from '../parts/cite.tsx';
import { usePage } from '../parts/page-context.tsx';

/** What the law gives for a piece of work at the window, and how much of it has gone. */
export interface TimeLimitModel {
  /** "Заң бойынша тексеру мен енгізуге: 10 минут". */
  readonly text: string;
  /** Whole minutes since the person was called; left out where the work has no such beginning. */
  readonly sinceCall?: number;
  /** More has gone than the law gives. */
  readonly passed: boolean;
  readonly cites: readonly CitedClause[];
}

export function TimeLimit(props: { readonly limit: TimeLimitModel }) {
  const { t } = usePage();
  const { cites, passed, sinceCall, text } = props.limit;
  return (
    <div class="qz-time-limit">
      {sinceCall !== undefined && (
        <span class={passed ? 'qz-late' : undefined}>{t('psc.home.since-call', { minutes: sinceCall })}</span>
      )}{' '}
      <span class="qz-quiet">{text}</span> <Cite clauses={cites} />
    </div>
  );
}
