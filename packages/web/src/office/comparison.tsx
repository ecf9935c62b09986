import { formatDateTime } from '../i18n/moment.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import { DataTable } from '../parts/data-table.tsx';
import { usePage } from '../parts/page-context.tsx';
import { Tag } from '../parts/status-tag.tsx';

/** How a register answered; `no-answer` when it was silent. */
export type RegisterAnswer = 'answered' | 'not-found' | 'no-answer';

export interface ComparedRow {
  readonly label: string;
  readonly claimed: string;
  /** '' when the register does not say. */
  readonly known: string;
  readonly verdict: 'same' | 'differs' | 'not-known';
}

export interface EmploymentPeriodModel {
  readonly kind: 'registered' | 'public-works' | 'training' | 'assistance';
  /** As shown: dd.mm.yyyy. */
  readonly from: string;
  readonly to: string | null;
}

/** Claims beside the answers of one register. */
export interface RegisterTable {
  readonly answer: RegisterAnswer;
  readonly at: Date | null;
  readonly rows: readonly ComparedRow[];
}

/** A line of the body's own register; `since` as shown. */
export interface OwnLineModel {
  readonly register: 'unemployed' | 'job-seekers';
  readonly since: string;
  readonly number: string;
  /** Of the case that decided it. */
  readonly path: string;
}

export interface EmploymentModel {
  readonly answer: RegisterAnswer;
  readonly registeredSince: string | null;
  readonly own: readonly OwnLineModel[];
  /** The period that the applicant asks for; null when the form asks for none. */
  readonly claimed: { readonly from: string; readonly to: string } | null;
  readonly covers: 'whole' | 'part' | 'none' | 'unknown';
  readonly periods: readonly EmploymentPeriodModel[];
}

/** What the applicant claims beside what the registers know; undefined for a register that this service does not concern. */
export interface ComparisonModel {
  readonly individuals: RegisterTable;
  readonly civil: RegisterTable | undefined;
  readonly notary: RegisterTable | undefined;
  readonly employment: EmploymentModel | undefined;
}

function Register(props: {
  readonly table: RegisterTable;
  readonly title: MessageKey;
  readonly unknown: MessageKey;
}) {
  const { t } = usePage();
  const { answer, at, rows } = props.table;
  const title = t(props.title);
  return (
    <section>
      <h3>{title}</h3>
      {answer === 'answered' ? (
        <>
          {at && <p class="qz-small qz-quiet">{t('office.asked-at', { moment: formatDateTime(at) })}</p>}
          <DataTable
            caption={title}
            captionHidden
            rows={rows}
            keyOf={(row) => row.label}
            columns={[
              { id: 'field', label: t('office.compare-field'), cell: (row) => row.label },
              { id: 'claimed', label: t('office.compare-claimed'), cell: (row) => row.claimed || '—' },
              {
                id: 'known',
                label: t('office.compare-known'),
                cell: (row) =>
                  row.verdict === 'differs' ? <mark class="qz-differs">{row.known}</mark> : row.known || '—',
              },
              {
                id: 'verdict',
                label: t('office.compare-verdict'),
                cell: (row) => <Verdict verdict={row.verdict} />,
              },
            ]}
          />
        </>
      ) : (
        <p class="qz-register qz-register--silent">
          {answer === 'not-found' ? t(props.unknown) : t('office.registry.no-answer')}
        </p>
      )}
    </section>
  );
}

function Verdict(props: { readonly verdict: ComparedRow['verdict'] }) {
  const { t } = usePage();
  switch (props.verdict) {
    case 'same':
      return <Tag kind="good">{t('office.same')}</Tag>;
    case 'differs':
      return <Tag kind="wait">{t('office.differs')}</Tag>;
    case 'not-known':
      return <Tag>{t('office.not-known')}</Tag>;
  }
}

const coverKinds = { whole: 'good', part: 'wait', none: 'bad', unknown: 'plain' } as const;

function Employment(props: { readonly employment: EmploymentModel }) {
  const { t, to } = usePage();
  const { answer, claimed, covers, own, periods, registeredSince } = props.employment;
  if (answer === 'no-answer')
    return (
      <section>
        <h3>{t('office.employment')}</h3>
        <p class="qz-register qz-register--silent">{t('office.registry.no-answer')}</p>
      </section>
    );
  return (
    <section>
      <h3>{t('office.employment')}</h3>
      {claimed && (
        <p>
          {t('office.period-claimed')}:{' '}
          <span class="qz-number">{t('office.period-closed', { from: claimed.from, to: claimed.to })}</span>{' '}
          <Tag kind={coverKinds[covers]}>{t(`office.covers.${covers}`)}</Tag>
        </p>
      )}
      {answer === 'not-found' ? (
        <p class="qz-register">{t('office.registry.never')}</p>
      ) : (
        <>
          <p>
            {t('office.registered-since')}:{' '}
            <strong class="qz-number">{registeredSince ?? t('office.registered-not')}</strong>
          </p>
          {own.length > 0 && (
            <ul class="qz-plain-list">
              {own.map(({ register, since, number, path }) => (
                <li key={path}>
                  {t(`office.own.${register}`, { date: since })}{' '}
                  <a href={to(path)} class="qz-number">
                    {t('office.own-case', { number })}
                  </a>
                </li>
              ))}
            </ul>
          )}
          <DataTable
            caption={t('office.periods')}
            rows={periods}
            keyOf={(period) => `${period.kind} ${period.from}`}
            columns={[
              {
                id: 'kind',
                label: t('office.compare-field'),
                cell: ({ kind }) => t(`office.period.${kind}`),
              },
              {
                id: 'period',
                label: t('office.period'),
                cell: ({ from, to }) => (
                  <span class="qz-number">
                    {to === null
                      ? t('office.period-open', { from })
                      : t('office.period-closed', { from, to })}
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

export function Comparison(props: { readonly comparison: ComparisonModel }) {
  const { t } = usePage();
  const { civil, employment, individuals, notary } = props.comparison;
  return (
    <section>
      <h2>{t('office.compare')}</h2>
      {employment && <Employment employment={employment} />}
      {notary && <Register table={notary} title="office.notary" unknown="office.notary.not-found" />}
      {civil && <Register table={civil} title="office.civil" unknown="office.civil.not-found" />}
      <Register table={individuals} title="office.individuals" unknown="office.registry.not-found" />
    </section>
  );
}
