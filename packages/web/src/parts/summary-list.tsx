import { Cite, type CitedClause } from './cite.tsx';
import { usePage } from './page-context.tsx';

export interface SummaryRow {
  readonly label: string;
  readonly value: string;
  /** Where the value came from, if not from the person. */
  readonly source?: string;
  readonly lang?: 'kk';
  /** Leads to the field that changes it; without the language. */
  readonly changePath?: string;
  readonly cites?: readonly CitedClause[];
}

/** Labels and values, each with its "change" link. */
export function SummaryList(props: { readonly rows: readonly SummaryRow[] }) {
  const { t, to } = usePage();
  const changeable = props.rows.some((row) => row.changePath !== undefined);
  return (
    <dl class="govuk-summary-list">
      {props.rows.map((row) => (
        <div
          class={
            changeable && row.changePath === undefined
              ? 'govuk-summary-list__row govuk-summary-list__row--no-actions'
              : 'govuk-summary-list__row'
          }
          key={row.label}
        >
          <dt class="govuk-summary-list__key">{row.label}</dt>
          <dd class="govuk-summary-list__value">
            <span lang={row.lang}>{row.value || '—'}</span>
            {row.source && <p class="qz-source">{t('field.source', { source: row.source })}</p>}
            {row.cites && ' '}
            {row.cites && <Cite clauses={row.cites} />}
          </dd>
          {row.changePath !== undefined && (
            <dd class="govuk-summary-list__actions">
              <a href={to(row.changePath)}>
                {t('action.change')}
                <span class="govuk-visually-hidden">: {row.label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
