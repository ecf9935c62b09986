import { type Status, statuses } from '@qyzmet/regulation';
import { formatDateTime } from '../i18n/moment.ts';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { Pagination, type PaginationModel } from '../parts/pagination.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { type ShownStatus, StatusTag } from '../parts/status-tag.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

export interface OfficeCasesRow {
  readonly caseId: string;
  readonly number: string | null;
  readonly applicant: { readonly name: string; readonly iin: string } | null;
  readonly service: string;
  readonly channel: string;
  readonly registeredAt: Date | null;
  readonly endedAt: Date | null;
  /** Who holds it now; null once it is over. */
  readonly holder: string | null;
  readonly status: ShownStatus;
}

export interface OfficeCasesModel {
  readonly frame: Frame;
  readonly status: Status | null;
  readonly query: string;
  readonly total: number;
  readonly rows: readonly OfficeCasesRow[];
  readonly pages?: PaginationModel;
}

function addressOf(status: Status | null, query: string): string {
  const wish = new URLSearchParams({
    ...(status === null ? {} : { status }),
    ...(query === '' ? {} : { q: query }),
  }).toString();
  return wish === '' ? officePaths.cases() : `${officePaths.cases()}?${wish}`;
}

function Cases(props: { readonly model: OfficeCasesModel }) {
  const { t, to } = usePage();
  const { model } = props;
  const { query, status } = model;
  return (
    <OfficeLayout title={t('office.cases')} room="cases">
      <h1>{t('office.cases')}</h1>
      <SearchBox
        action={officePaths.cases()}
        label={t('office.search')}
        hint={t('office.search-hint')}
        value={query}
        hidden={status === null ? {} : { status }}
      />
      <FilterChips
        label={t('office.filter')}
        chips={[null, ...statuses].map((id) => ({
          id: id ?? 'all',
          label: id === null ? t('office.filter.all') : t(`status.${id}`),
          path: addressOf(id, query),
          current: id === status,
        }))}
      />
      <p class="qz-quiet">{t('office.found', { count: model.total })}</p>
      {model.rows.length === 0 ? (
        <EmptyState title={t('office.cases-none')} text={t('office.cases-none-text')} />
      ) : (
        <DataTable
          caption={t('office.cases-caption')}
          captionHidden
          rows={model.rows}
          keyOf={(row) => row.caseId}
          columns={[
            {
              id: 'number',
              label: t('office.number'),
              cell: (row) => (
                <a class="qz-number" href={to(officePaths.case(row.caseId))} data-row>
                  {row.number ?? t('office.number-none')}
                </a>
              ),
            },
            {
              id: 'applicant',
              label: t('office.applicant'),
              cell: (row) =>
                row.applicant && (
                  <>
                    {row.applicant.name} <span class="qz-number qz-quiet">{row.applicant.iin}</span>
                  </>
                ),
            },
            { id: 'service', label: t('office.service'), cell: (row) => row.service },
            { id: 'channel', label: t('office.channel'), cell: (row) => row.channel },
            {
              id: 'registered',
              label: t('office.registered'),
              cell: (row) =>
                row.registeredAt && <span class="qz-number">{formatDateTime(row.registeredAt)}</span>,
            },
            {
              id: 'holder',
              label: t('office.holder'),
              cell: (row) => row.holder,
            },
            {
              id: 'ended',
              label: t('office.ended'),
              cell: (row) => row.endedAt && <span class="qz-number">{formatDateTime(row.endedAt)}</span>,
            },
            { id: 'status', label: t('office.status'), cell: (row) => <StatusTag status={row.status} /> },
          ]}
        />
      )}
      {model.pages && <Pagination pages={model.pages} />}
    </OfficeLayout>
  );
}

/** Every application of the body, finished ones too. */
export function officeCasesPage(model: OfficeCasesModel): string {
  return renderPage(model.frame, <Cases model={model} />);
}
