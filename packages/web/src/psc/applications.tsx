import { formatDate } from '../i18n/moment.ts';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type NavigationItem, Tabs } from '../parts/navigation.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { Pagination, type PaginationModel } from '../parts/pagination.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { Keyed } from '../parts/shortcuts.tsx';
import { StatusTag } from '../parts/status-tag.tsx';
import { PscLayout } from './psc-layout.tsx';
import { pscPaths } from './psc-paths.ts';
import { type ReadyRow, ReadyTable } from './ready-table.tsx';

export interface PscApplicationRow {
  readonly caseId: string;
  readonly number: string | null;
  readonly applicant: string;
  readonly service: string;
  readonly status: 'draft' | 'received' | 'in-progress' | 'completed' | 'refused';
  readonly channel: string;
  readonly openedAt: Date;
}

export interface PscApplicationsModel {
  readonly frame: Frame;
  readonly query: string;
  readonly filter: string;
  readonly filters: readonly NavigationItem[];
  readonly rows: readonly PscApplicationRow[];
  readonly total: number;
  readonly pages: PaginationModel;
}

function Applications(props: { readonly model: PscApplicationsModel }) {
  const { t, to } = usePage();
  const { model } = props;
  return (
    <PscLayout
      title={t('psc.applications')}
      room="applications"
      keys={[{ key: '/', label: t('psc.key.search') }]}
    >
      <h1>{t('psc.applications')}</h1>
      <p class="qz-quiet">{t('psc.list.lead')}</p>
      <Keyed by="/">
        <SearchBox
          action={pscPaths.applications()}
          label={t('psc.list.search')}
          hint={t('psc.list.search-hint')}
          value={model.query}
          {...(model.filter ? { hidden: { status: model.filter } } : {})}
        />
      </Keyed>
      <Tabs label={t('psc.list.status')} items={model.filters} />
      {model.rows.length === 0 ? (
        <EmptyState title={t('psc.list.none')} text={t('psc.list.none-text')} />
      ) : (
        <DataTable
          caption={t('psc.list.count', { count: model.total })}
          rows={model.rows}
          keyOf={({ caseId }) => caseId}
          columns={[
            {
              id: 'number',
              label: t('psc.list.number'),
              cell: ({ caseId, number }) => (
                <a href={to(pscPaths.application(caseId))} class="qz-number">
                  {number ?? t('psc.list.no-number')}
                </a>
              ),
            },
            { id: 'applicant', label: t('psc.list.applicant'), cell: ({ applicant }) => applicant },
            { id: 'service', label: t('psc.list.service'), cell: ({ service }) => service },
            {
              id: 'status',
              label: t('psc.list.status'),
              cell: ({ status }) => <StatusTag status={status} />,
            },
            { id: 'channel', label: t('psc.list.channel'), cell: ({ channel }) => channel },
            {
              id: 'opened',
              label: t('psc.list.opened'),
              cell: ({ openedAt }) => <span class="qz-number">{formatDate(openedAt)}</span>,
            },
          ]}
        />
      )}
      <Pagination pages={model.pages} />
    </PscLayout>
  );
}

/** Every application that this centre knows, also those made elsewhere (paragraph 10). */
export function pscApplicationsPage(model: PscApplicationsModel): string {
  return renderPage(model.frame, <Applications model={model} />);
}

export interface ReadyModel {
  readonly frame: Frame;
  readonly rows: readonly ReadyRow[];
}

function Ready(props: { readonly model: ReadyModel }) {
  const { t } = usePage();
  const { rows } = props.model;
  return (
    <PscLayout title={t('psc.ready.title')} room="ready">
      <h1>{t('psc.ready.title')}</h1>
      <p class="qz-quiet">{t('psc.ready.lead')}</p>
      {rows.length === 0 ? (
        <EmptyState title={t('psc.ready.none')} text={t('psc.ready.none-text')} />
      ) : (
        <ReadyTable rows={rows} captionHidden />
      )}
    </PscLayout>
  );
}

/** Results that nobody has collected yet. */
export function readyPage(model: ReadyModel): string {
  return renderPage(model.frame, <Ready model={model} />);
}
