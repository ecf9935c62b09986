import { formatDateTime } from '../i18n/moment.ts';
import { type CitedClause, StatedList } from '../parts/cite.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Layout } from '../parts/layout.tsx';
import { Tabs } from '../parts/navigation.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { Pagination, type PaginationModel } from '../parts/pagination.tsx';
import { QueueSettings, type QueueSettingsModel } from '../parts/queue-settings.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Tag } from '../parts/status-tag.tsx';
import { OwnPlace, type OwnPlaceModel } from './own-place.tsx';
import { queuePaths } from './queue-paths.ts';
import { QueueProof, type QueueProofModel } from './queue-proof.tsx';

export interface QueueRow {
  /** In the group, from 1. */
  readonly place: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly hash: string;
  readonly privilege: boolean;
  readonly since: Date;
  readonly offered: boolean;
  readonly own: boolean;
}

export interface QueuePageModel {
  readonly frame: Frame;
  readonly body: string;
  readonly title: string;
  /** Each group is a view of its own. */
  readonly groups: readonly {
    readonly title: string;
    readonly path: string;
    readonly current: boolean;
    readonly waiting: number;
  }[];
  readonly group: string;
  readonly rows: readonly QueueRow[];
  readonly pages?: PaginationModel;
  /** Of the group. */
  readonly places: readonly {
    readonly id: string;
    readonly preschool: string;
    readonly kind: string;
    readonly offered: boolean;
  }[];
  readonly settings: QueueSettingsModel;
  /** The paragraphs behind the rules of the queue, by rule. */
  readonly cites: Readonly<Record<'order' | 'offer' | 'answer' | 'month', readonly CitedClause[]>>;
  readonly own: OwnPlaceModel | null;
  readonly proof: QueueProofModel;
  /** The newest first. */
  readonly movements: readonly { readonly position: number; readonly at: Date; readonly text: string }[];
}

/** The beginning of a hash tells two children apart; the downloads hold it whole. */
const shownDigits = 16;

function Rows(props: { readonly model: QueuePageModel }) {
  const { t } = usePage();
  const { group, rows } = props.model;
  if (rows.length === 0) return <EmptyState title={t('queue.none')} text={t('queue.none-text')} />;
  return (
    <DataTable
      caption={t('queue.table', { group })}
      captionHidden
      rows={rows}
      keyOf={(row) => row.hash}
      columns={[
        { id: 'place', label: t('queue.column.place'), cell: (row) => row.place },
        {
          id: 'hash',
          label: t('queue.column.hash'),
          cell: (row) => (
            <>
              <span class="qz-print" id={row.own ? 'own-row' : undefined}>
                {row.hash.slice(0, shownDigits)}…
              </span>{' '}
              {row.own && <Tag kind="run">{t('queue.row-own')}</Tag>}
            </>
          ),
        },
        {
          id: 'privilege',
          label: t('queue.column.privilege'),
          cell: (row) => (row.privilege ? t('queue.yes') : '—'),
        },
        {
          id: 'since',
          label: t('queue.column.since'),
          cell: (row) => (
            <time class="qz-number" dateTime={row.since.toISOString()}>
              {formatDateTime(row.since)}
            </time>
          ),
        },
        {
          id: 'state',
          label: t('queue.column.state'),
          cell: (row) => (row.offered ? <Tag kind="wait">{t('queue.row-offered')}</Tag> : '—'),
        },
      ]}
    />
  );
}

function Places(props: { readonly places: QueuePageModel['places'] }) {
  const { t } = usePage();
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t('queue.places')}</h2>
      {props.places.length === 0 ? (
        <p>{t('queue.places-none')}</p>
      ) : (
        <ul>
          {props.places.map((place) => (
            <li key={place.id}>
              {place.preschool} · {place.kind}{' '}
              <Tag kind={place.offered ? 'wait' : 'good'}>
                {t(place.offered ? 'queue.place-offered' : 'queue.place-free')}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Rules(props: { readonly cites: QueuePageModel['cites'] }) {
  const { t } = usePage();
  const { answer, month, offer, order } = props.cites;
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('queue.rules')}</h2>
      <StatedList
        items={[
          { text: t('queue.rule.order'), cites: order },
          { text: t('queue.rule.tie'), cites: [] },
          { text: t('queue.rule.offer'), cites: offer },
          { text: t('queue.rule.answer'), cites: answer },
          { text: t('queue.rule.month'), cites: month },
        ]}
      />
    </section>
  );
}

function Movements(props: { readonly movements: QueuePageModel['movements'] }) {
  const { t } = usePage();
  return (
    <section aria-labelledby="movements">
      <h2 id="movements">{t('queue.movements')}</h2>
      <ol class="qz-movements" reversed start={props.movements[0]?.position}>
        {props.movements.map(({ at, position, text }) => (
          <li key={position}>
            <time class="qz-number qz-quiet" dateTime={at.toISOString()}>
              {formatDateTime(at)}
            </time>{' '}
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Queue(props: { readonly model: QueuePageModel }) {
  const { frame, t } = usePage();
  const { model } = props;
  return (
    <Layout
      title={`${t('queue.title')}: ${model.body}`}
      back={{ path: queuePaths.list() }}
      islands={['queue-proof']}
    >
      <h1>
        <span class="qz-caption">{model.body}</span>
        {t('queue.title')}
      </h1>
      <p class="qz-lead">{model.title}</p>
      {model.own && <OwnPlace own={model.own} />}
      <Tabs
        label={t('queue.groups')}
        items={model.groups.map(({ current, path, title, waiting }) => ({
          label: `${title} (${waiting})`,
          path,
          current,
        }))}
      />
      <h2>{t('queue.table', { group: model.group })}</h2>
      <Rows model={model} />
      {model.pages && <Pagination pages={model.pages} />}
      <p class="qz-quiet qz-small">{t('queue.as-of', { moment: formatDateTime(frame.now) })}</p>
      <Places places={model.places} />
      <Rules cites={model.cites} />
      <QueueSettings settings={model.settings} />
      <QueueProof proof={model.proof} />
      {model.movements.length > 0 && <Movements movements={model.movements} />}
    </Layout>
  );
}

/** The public list of one queue, with the rules by which anybody computes it again. Nobody has to sign in. */
export function queuePage(model: QueuePageModel): string {
  return renderPage(model.frame, <Queue model={model} />);
}
