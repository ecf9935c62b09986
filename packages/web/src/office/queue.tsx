import { formatDateTime } from '../i18n/moment.ts';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { Pagination, type PaginationModel } from '../parts/pagination.tsx';
import { QueueSettings, type QueueSettingsModel } from '../parts/queue-settings.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Tag } from '../parts/status-tag.tsx';
import { DueTime } from './due-time.tsx';
import { officePaths } from './office-paths.ts';
import { QueueLayout } from './queue-layout.tsx';

export interface OfficeQueueRow {
  readonly caseId: string;
  readonly number: string;
  readonly place: number;
  readonly child: string;
  /** As shown: dd.mm.yyyy. */
  readonly born: string;
  readonly privilege: boolean;
  /** Titles of the kinds of special places whose papers the child has. */
  readonly papers: readonly string[];
  readonly since: Date;
  readonly declines: number;
  /** The preschool whose place is offered. */
  readonly offered: string | null;
}

export interface OpenOfferRow {
  readonly caseId: string;
  readonly number: string;
  readonly child: string;
  readonly phone: string;
  readonly preschool: string;
  readonly group: string;
  readonly answerBy: Date;
}

export interface OfficeQueueModel {
  readonly frame: Frame;
  readonly body: string;
  readonly offers: readonly OpenOfferRow[];
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly current: boolean;
    readonly waiting: number;
  }[];
  readonly rows: readonly OfficeQueueRow[];
  readonly pages?: PaginationModel;
  readonly outgrown: number;
  readonly settings: QueueSettingsModel;
  /** Of the list that everybody sees. */
  readonly publicPath: string;
}

function Offers(props: { readonly offers: readonly OpenOfferRow[] }) {
  const { t, to } = usePage();
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t('office-queue.answers')}</h2>
      {props.offers.length === 0 ? (
        <p>{t('office-queue.answers-none')}</p>
      ) : (
        <DataTable
          caption={t('office-queue.answers')}
          captionHidden
          rows={props.offers}
          keyOf={(row) => row.caseId}
          columns={[
            {
              id: 'child',
              label: t('office-queue.child'),
              cell: (row) => (
                <>
                  {row.child} <span class="qz-number qz-quiet">{row.number}</span>
                </>
              ),
            },
            {
              id: 'preschool',
              label: t('office-queue.offered-place'),
              cell: (row) => `${row.preschool} · ${row.group}`,
            },
            {
              id: 'phone',
              label: t('office-queue.phone'),
              cell: (row) => (
                <a class="qz-number" href={`tel:${row.phone.replace(/[^\d+]/g, '')}`}>
                  {row.phone}
                </a>
              ),
            },
            {
              id: 'answer-by',
              label: t('office-queue.answer-by'),
              cell: (row) => <DueTime due={row.answerBy} />,
            },
            {
              id: 'record',
              label: t('office-queue.answer'),
              cell: (row) => (
                <a href={to(officePaths.queueAnswer(row.caseId))}>
                  {t('office-queue.record')}
                  <span class="govuk-visually-hidden">: {row.child}</span>
                </a>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function Rows(props: { readonly rows: readonly OfficeQueueRow[] }) {
  const { t, to } = usePage();
  return (
    <DataTable
      caption={t('office-queue.title')}
      captionHidden
      rows={props.rows}
      keyOf={(row) => row.caseId}
      columns={[
        { id: 'place', label: t('office-queue.place'), cell: (row) => row.place },
        {
          id: 'child',
          label: t('office-queue.child'),
          cell: (row) => (
            <>
              {row.child} <span class="qz-number qz-quiet">{row.born}</span>
            </>
          ),
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
          id: 'privilege',
          label: t('office-queue.privilege'),
          cell: (row) => (row.privilege ? <Tag kind="run">{t('queue.yes')}</Tag> : '—'),
        },
        { id: 'papers', label: t('office-queue.papers'), cell: (row) => row.papers.join(' · ') || '—' },
        {
          id: 'since',
          label: t('office-queue.since'),
          cell: (row) => (
            <time class="qz-number" dateTime={row.since.toISOString()}>
              {formatDateTime(row.since)}
            </time>
          ),
        },
        {
          id: 'state',
          label: t('office-queue.state'),
          cell: (row) => (
            <>
              {row.offered ? (
                <Tag kind="wait">{t('office-queue.state-offered', { preschool: row.offered })}</Tag>
              ) : (
                t('office-queue.state-waits')
              )}
              {row.declines > 0 && (
                <span class="qz-due qz-quiet">{t('office-queue.declines', { count: row.declines })}</span>
              )}
            </>
          ),
        },
        {
          id: 'ticket',
          label: t('office-queue.ticket'),
          cell: (row) => (
            <a href={to(officePaths.queueTicket(row.caseId))}>
              PDF<span class="govuk-visually-hidden">: {row.child}</span>
            </a>
          ),
        },
      ]}
    />
  );
}

function OfficeQueue(props: { readonly model: OfficeQueueModel }) {
  const { t, to } = usePage();
  const { model } = props;
  return (
    <QueueLayout title={t('office-queue.title')} body={model.body} view="queue">
      <Offers offers={model.offers} />
      <h2>{t('queue.groups')}</h2>
      <FilterChips
        label={t('queue.groups')}
        chips={model.groups.map(({ current, id, title, waiting }) => ({
          id,
          label: title,
          path: officePaths.queue(id),
          current,
          count: waiting,
        }))}
      />
      {model.rows.length === 0 ? (
        <EmptyState title={t('queue.none')} text={t('queue.none-text')} />
      ) : (
        <Rows rows={model.rows} />
      )}
      {model.pages && <Pagination pages={model.pages} />}
      {model.outgrown > 0 && <p>{t('office-queue.outgrown', { count: model.outgrown })}</p>}
      <p>
        <a href={to(model.publicPath)}>{t('office-queue.public')}</a>
      </p>
      <QueueSettings settings={model.settings} />
    </QueueLayout>
  );
}

/** Who waits, by age group, and which offers await their answer. */
export function officeQueuePage(model: OfficeQueueModel): string {
  return renderPage(model.frame, <OfficeQueue model={model} />);
}
