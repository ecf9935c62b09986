import { Actions, Button } from '../parts/button.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Tag } from '../parts/status-tag.tsx';
import { TextField } from '../parts/text-field.tsx';
import { officePaths } from './office-paths.ts';
import { QueueLayout } from './queue-layout.tsx';

/** Days as shown: dd.mm.yyyy. */
export interface OfficeReferralRow {
  readonly caseId: string;
  readonly number: string;
  readonly child: string;
  readonly preschool: string;
  readonly group: string;
  readonly issuedOn: string;
  readonly registerBy: string;
  readonly state: 'open' | 'late' | 'registered' | 'lapsed';
  /** When it was settled. */
  readonly settledOn: string | null;
}

export interface OfficeReferralsModel {
  readonly frame: Frame;
  readonly body: string;
  readonly rows: readonly OfficeReferralRow[];
  readonly cites: readonly CitedClause[];
}

const kinds = { open: 'wait', late: 'bad', registered: 'good', lapsed: 'plain' } as const;

function OfficeReferrals(props: { readonly model: OfficeReferralsModel }) {
  const { t, to } = usePage();
  const { model } = props;
  return (
    <QueueLayout title={t('office-queue.referrals')} body={model.body} view="referrals">
      <Stated cites={model.cites}>{t('office-queue.referrals-lead')}</Stated>
      {model.rows.length === 0 ? (
        <EmptyState title={t('office-queue.referrals-none')} text={t('office-queue.referrals-none-text')} />
      ) : (
        <DataTable
          caption={t('office-queue.referrals')}
          captionHidden
          rows={model.rows}
          keyOf={(row) => row.caseId}
          columns={[
            {
              id: 'child',
              label: t('office-queue.child'),
              cell: (row) => row.child,
            },
            {
              id: 'number',
              label: t('office-queue.number'),
              cell: (row) => (
                <a class="qz-number" href={to(officePaths.case(row.caseId))} data-row>
                  {row.number}
                </a>
              ),
            },
            {
              id: 'preschool',
              label: t('office-queue.preschool'),
              cell: (row) => `${row.preschool} · ${row.group}`,
            },
            {
              id: 'issued',
              label: t('office-queue.issued'),
              cell: (row) => <span class="qz-number">{row.issuedOn}</span>,
            },
            {
              id: 'register-by',
              label: t('office-queue.register-by'),
              cell: (row) => <span class="qz-number">{row.registerBy}</span>,
            },
            {
              id: 'state',
              label: t('office-queue.state'),
              cell: (row) => (
                <Tag kind={kinds[row.state]}>
                  {t(`office-queue.referral-${row.state}`, { day: row.settledOn ?? '' })}
                </Tag>
              ),
            },
            {
              id: 'mark',
              label: t('office-queue.mark'),
              cell: (row) =>
                row.settledOn === null && (
                  <a href={to(officePaths.queueReferral(row.caseId))}>
                    {t('office-queue.mark')}
                    <span class="govuk-visually-hidden">: {row.child}</span>
                  </a>
                ),
            },
          ]}
        />
      )}
    </QueueLayout>
  );
}

/** Referrals and whether they were registered in time (annex 8). */
export function officeReferralsPage(model: OfficeReferralsModel): string {
  return renderPage(model.frame, <OfficeReferrals model={model} />);
}

export interface MarkReferralModel {
  readonly frame: Frame;
  readonly row: OfficeReferralRow;
  readonly typed: { readonly outcome: string; readonly on: string };
  readonly errors: readonly FieldError[];
  readonly cites: readonly CitedClause[];
}

function MarkReferral(props: { readonly model: MarkReferralModel }) {
  const { t } = usePage();
  const { cites, errors, row, typed } = props.model;
  return (
    <QueueLayout
      title={t('office-queue.mark-title')}
      body={`${row.child} · № ${row.number} · ${row.preschool}`}
      view="referrals"
      back
      errors={errors}
      form="mark"
    >
      <Stated cites={cites}>
        {t('office-queue.register-by')}: {row.registerBy}
      </Stated>
      <Form action={officePaths.queueReferral(row.caseId)} id="mark">
        <ChoiceField
          name="outcome"
          label={t('office-queue.mark-title')}
          value={typed.outcome}
          error={errorOf(errors, 'outcome')}
          options={[
            { id: 'registered', label: t('office-queue.mark-registered') },
            {
              id: 'lapsed',
              label: t('office-queue.mark-lapsed'),
              hint: t('office-queue.mark-lapsed-hint'),
            },
          ]}
        />
        <TextField
          name="on"
          type="date"
          label={t('office-queue.mark-on')}
          value={typed.on}
          error={errorOf(errors, 'on')}
        />
        <Actions>
          <Button>{t('office-queue.mark')}</Button>
        </Actions>
      </Form>
    </QueueLayout>
  );
}

/** What the preschool has told of one referral. */
export function markReferralPage(model: MarkReferralModel): string {
  return renderPage(model.frame, <MarkReferral model={model} />);
}
