import type { Status } from '@qyzmet/regulation';
import { formatDate } from '../i18n/moment.ts';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { Pagination, type PaginationModel } from '../parts/pagination.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { StatusTag } from '../parts/status-tag.tsx';
import { paths } from '../portal-paths.ts';
import { CabinetLayout } from './cabinet-layout.tsx';

export interface HistoryRow {
  readonly caseId: string;
  readonly number: string | null;
  readonly service: string;
  readonly status: 'draft' | Status;
  readonly filedAt: Date;
  readonly endedAt: Date | null;
}

export interface HistoryModel {
  readonly frame: Frame;
  readonly rows: readonly HistoryRow[];
  readonly pages?: PaginationModel;
  /** The paragraph that names this section ("Қызмет алу тарихы"). */
  readonly cites: readonly CitedClause[];
}

function History(props: { readonly model: HistoryModel }) {
  const { t, to } = usePage();
  const { cites, pages, rows } = props.model;
  return (
    <CabinetLayout title={t('cabinet.history')} room="history">
      <h1>{t('cabinet.history')}</h1>
      <Cite clauses={cites} />
      {rows.length > 0 ? (
        <DataTable
          caption={t('cabinet.history')}
          captionHidden
          rows={rows}
          keyOf={(row) => row.caseId}
          columns={[
            {
              id: 'service',
              label: t('history.service'),
              cell: (row) => <a href={to(paths.application(row.caseId))}>{row.service}</a>,
            },
            {
              id: 'number',
              label: t('history.number'),
              cell: (row) => <span class="qz-number">{row.number ?? '—'}</span>,
            },
            { id: 'status', label: t('history.status'), cell: (row) => <StatusTag status={row.status} /> },
            { id: 'filed', label: t('history.filed'), cell: (row) => formatDate(row.filedAt) },
            {
              id: 'ended',
              label: t('history.ended'),
              cell: (row) => (row.endedAt ? formatDate(row.endedAt) : '—'),
            },
          ]}
        />
      ) : (
        <EmptyState title={t('cabinet.empty')} text={t('history.empty-text')} />
      )}
      {pages && <Pagination pages={pages} />}
    </CabinetLayout>
  );
}

/** "Қызмет алу тарихы": everything the person has ever asked for. */
export function historyPage(model: HistoryModel): string {
  return renderPage(model.frame, <History model={model} />);
}
