import { formatDateTime } from '../i18n/moment.ts';
import { ButtonLink } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { Pagination, type PaginationModel } from '../parts/pagination.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { type ShownStatus, StatusTag } from '../parts/status-tag.tsx';
import { DueTime } from './due-time.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

export const inboxFilters = ['all', 'late', 'today', 'new', 'uncollected'] as const;
export type InboxFilter = (typeof inboxFilters)[number];

export interface InboxRow {
  readonly caseId: string;
  readonly number: string | null;
  readonly applicant: { readonly name: string; readonly iin: string } | null;
  readonly service: string;
  readonly channel: string;
  /** What this officer may do now, in the law's words. */
  readonly duty: string;
  /** Who took it in hand, once somebody has. */
  readonly takenBy: string | null;
  /** Of a result that lies ready to be handed over: since when. */
  readonly readySince: Date | null;
  readonly due: Date | null;
  readonly status: ShownStatus;
}

export interface InboxModel {
  readonly frame: Frame;
  /** The body whose work this is. */
  readonly body: string;
  readonly filter: InboxFilter;
  readonly counts: Readonly<Record<InboxFilter, number>>;
  readonly query: string;
  /** Papers that wait for this officer's signature. */
  readonly toSign: number;
  /** In the order of their legal deadline. */
  readonly rows: readonly InboxRow[];
  readonly pages?: PaginationModel;
  /** GET there tells the counts: `{ version, message }`. */
  readonly watchPath: string;
  /** Of the list that the page shows. */
  readonly version: string;
}

function addressOf(filter: InboxFilter, query: string): string {
  const wish = new URLSearchParams({
    ...(filter === 'all' ? {} : { show: filter }),
    ...(query === '' ? {} : { q: query }),
  }).toString();
  return wish === '' ? officePaths.inbox() : `${officePaths.inbox()}?${wish}`;
}

function Nothing(props: { readonly model: InboxModel }) {
  const { t } = usePage();
  const { filter, query } = props.model;
  if (query !== '')
    return (
      <EmptyState title={t('office.inbox-none-filter')} text={t('office.inbox-none-search-text', { query })}>
        <ButtonLink kind="secondary" path={`${officePaths.cases()}?q=${encodeURIComponent(query)}`}>
          {t('office.search-in-cases')}
        </ButtonLink>
      </EmptyState>
    );
  if (filter !== 'all')
    return (
      <EmptyState title={t('office.inbox-none-filter')} text={t('office.inbox-none-filter-text')}>
        <ButtonLink kind="secondary" path={officePaths.inbox()}>
          {t('office.show-all')}
        </ButtonLink>
      </EmptyState>
    );
  return (
    <EmptyState title={t('office.inbox-none')} text={t('office.inbox-none-text')}>
      <ButtonLink kind="secondary" path={officePaths.window()}>
        {t('office.new')}
      </ButtonLink>
    </EmptyState>
  );
}

function Rows(props: { readonly rows: readonly InboxRow[] }) {
  const { t, to } = usePage();
  return (
    <DataTable
      caption={t('office.inbox-caption')}
      captionHidden
      rows={props.rows}
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
          id: 'duty',
          label: t('office.duty'),
          cell: (row) => (
            <>
              <strong>{row.duty}</strong>
              {row.readySince && (
                <span class="qz-due qz-quiet">
                  {t('office.ready-since', { moment: formatDateTime(row.readySince) })}
                </span>
              )}
              {row.takenBy && (
                <span class="qz-due qz-quiet">{t('office.taken-by', { name: row.takenBy })}</span>
              )}
            </>
          ),
        },
        { id: 'due', label: t('office.due'), cell: (row) => <DueTime due={row.due} /> },
        { id: 'status', label: t('office.status'), cell: (row) => <StatusTag status={row.status} /> },
      ]}
    />
  );
}

function Inbox(props: { readonly model: InboxModel }) {
  const { t, to } = usePage();
  const { model } = props;
  const { counts, filter, query, toSign } = model;
  return (
    <OfficeLayout title={t('office.inbox')} room="inbox">
      <h1>
        <span class="qz-caption">{model.body}</span>
        {t('office.inbox-title')}
      </h1>
      <SearchBox
        action={officePaths.inbox()}
        label={t('office.search')}
        hint={t('office.search-hint')}
        value={query}
        hidden={filter === 'all' ? {} : { show: filter }}
      />
      {query !== '' && (
        <p>
          {t('office.found', { count: model.rows.length })} ·{' '}
          <a href={to(addressOf(filter, ''))}>{t('office.search-clear')}</a>
        </p>
      )}
      <p role="status" class="govuk-visually-hidden" data-live-status />
      <div
        data-live-list
        data-watch={to(model.watchPath)}
        data-version={model.version}
        data-words={JSON.stringify({ offline: t('office.offline') })}
      >
        {toSign > 0 && (
          <p>
            <a href={to(officePaths.toSign())}>{t('office.inbox-to-sign', { count: toSign })}</a>
          </p>
        )}
        <FilterChips
          label={t('office.filter')}
          chips={inboxFilters
            .filter((id) => id !== 'uncollected' || id === filter || counts[id] > 0)
            .map((id) => ({
              id,
              label: t(`office.filter.${id}`),
              path: addressOf(id, query),
              current: id === filter,
              count: counts[id],
              pressing: id === 'late',
            }))}
        />
        {model.rows.length === 0 ? <Nothing model={model} /> : <Rows rows={model.rows} />}
        {model.pages && <Pagination pages={model.pages} />}
      </div>
    </OfficeLayout>
  );
}

/** The work of an officer, by legal deadline. */
export function inboxPage(model: InboxModel): string {
  return renderPage(model.frame, <Inbox model={model} />);
}
