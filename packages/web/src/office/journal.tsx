import { formatDate, formatDateTime } from '../i18n/moment.ts';
import { Actions, ButtonLink } from '../parts/button.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { Pagination, type PaginationModel } from '../parts/pagination.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

export interface JournalRow {
  readonly caseId: string;
  readonly number: string;
  readonly registeredAt: Date;
  readonly name: string;
  readonly iin: string;
  readonly service: string;
  readonly channel: string;
  readonly due: Date | null;
  readonly executor: string | null;
  readonly result: { readonly title: string; readonly date: Date } | null;
  readonly handedOver: { readonly how: string; readonly date: Date } | null;
}

export interface JournalModel {
  readonly frame: Frame;
  readonly body: string;
  readonly year: string;
  readonly years: readonly string[];
  readonly rows: readonly JournalRow[];
  readonly pages?: PaginationModel;
  readonly cites: readonly CitedClause[];
}

function Journal(props: { readonly model: JournalModel }) {
  const { t, to } = usePage();
  const { model } = props;
  return (
    <OfficeLayout title={t('office.journal')} room="journal">
      <h1>
        <span class="qz-caption">{model.body}</span>
        {t('office.journal-caption', { year: model.year })}
      </h1>
      <Stated cites={model.cites}>{t('office.journal-lead')}</Stated>
      <FilterChips
        label={t('office.year')}
        chips={model.years.map((year) => ({
          id: year,
          label: year,
          path: officePaths.journal(year),
          current: year === model.year,
        }))}
      />
      {model.rows.length === 0 ? (
        <EmptyState title={t('office.journal-none')} text={t('office.journal-none-text')} />
      ) : (
        <>
          <Actions>
            <ButtonLink kind="secondary" path={officePaths.journalPdf(model.year)} download>
              {t('office.journal-pdf')}
            </ButtonLink>
          </Actions>
          <DataTable
            caption={t('office.journal-caption', { year: model.year })}
            captionHidden
            rows={model.rows}
            keyOf={(row) => row.number}
            columns={[
              {
                id: 'number',
                label: t('office.number'),
                cell: (row) => (
                  <a class="qz-number" href={to(officePaths.case(row.caseId))} data-row>
                    {row.number}
                  </a>
                ),
              },
              {
                id: 'registered',
                label: t('office.registered'),
                cell: (row) => <span class="qz-number">{formatDateTime(row.registeredAt)}</span>,
              },
              {
                id: 'applicant',
                label: t('office.applicant'),
                cell: (row) => (
                  <>
                    {row.name} <span class="qz-number qz-quiet">{row.iin}</span>
                  </>
                ),
              },
              { id: 'service', label: t('office.service'), cell: (row) => row.service },
              { id: 'channel', label: t('office.channel'), cell: (row) => row.channel },
              {
                id: 'due',
                label: t('office.due'),
                cell: (row) => (row.due ? <span class="qz-number">{formatDateTime(row.due)}</span> : '—'),
              },
              { id: 'executor', label: t('office.executor'), cell: (row) => row.executor ?? '—' },
              {
                id: 'result',
                label: t('office.result'),
                cell: (row) => (row.result ? `${row.result.title}, ${formatDate(row.result.date)}` : '—'),
              },
              {
                id: 'handed-over',
                label: t('office.handed-over'),
                cell: (row) =>
                  row.handedOver ? `${formatDate(row.handedOver.date)}, ${row.handedOver.how}` : '—',
              },
            ]}
          />
        </>
      )}
      {model.pages && <Pagination pages={model.pages} />}
    </OfficeLayout>
  );
}

/** The registration journal as the paper book. */
export function journalPage(model: JournalModel): string {
  return renderPage(model.frame, <Journal model={model} />);
}
