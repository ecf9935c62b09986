import { formatDateTime, formatRemaining } from '../i18n/moment.ts';
import { Banner } from '../parts/banner.tsx';
import { usePage } from '../parts/page-context.tsx';
import { SummaryList } from '../parts/summary-list.tsx';
import { Timeline, type TimelineItem } from '../parts/timeline.tsx';

/** What the family that holds a ticket sees of its own row. No name stands here: who has the code is enough. */
export interface OwnPlaceModel {
  readonly number: string;
  readonly hash: string;
  readonly since: Date;
  /** When a setting put the child last: the moment that counts now. */
  readonly putLastAt: Date | null;
  readonly privilege: boolean;
  readonly standing: { readonly place: number; readonly of: number; readonly group: string } | null;
  readonly placeAtJoin: number | null;
  readonly offer: {
    readonly preschool: string;
    readonly address: string;
    readonly phone: string;
    readonly group: string;
    readonly answerBy: Date;
  } | null;
  /** The preschool whose place the child has taken. */
  readonly taken: string | null;
  readonly course: readonly TimelineItem[];
}

function Standing(props: { readonly own: OwnPlaceModel }) {
  const { frame, t } = usePage();
  const { offer, placeAtJoin, standing, taken } = props.own;
  if (taken !== null)
    return (
      <Banner
        kind="good"
        title={t('queue.own-taken')}
        text={t('queue.own-taken-text', { preschool: taken })}
      />
    );
  return (
    <>
      {standing ? (
        <p class="qz-own-place">
          <strong>{t('queue.own-place', { place: standing.place })}</strong>
          <span>{t('queue.own-of', { group: standing.group, of: standing.of })}</span>
          {placeAtJoin !== null && (
            <span class="qz-quiet">{t('queue.own-at-join', { place: placeAtJoin })}</span>
          )}
        </p>
      ) : (
        <p class="qz-lead">{t('queue.own-outgrown')}</p>
      )}
      {offer && (
        <Banner
          kind="good"
          title={t('queue.own-offered')}
          text={t('queue.own-offered-text', {
            preschool: offer.preschool,
            address: offer.address,
            phone: offer.phone,
            group: offer.group,
          })}
        >
          <p>
            {t('queue.own-answer-by')}:{' '}
            <time dateTime={offer.answerBy.toISOString()}>
              <strong>{formatDateTime(offer.answerBy)}</strong>
            </time>{' '}
            · {formatRemaining(offer.answerBy, frame.now, t)}
          </p>
        </Banner>
      )}
    </>
  );
}

export function OwnPlace(props: { readonly own: OwnPlaceModel }) {
  const { t } = usePage();
  const { course, hash, number, privilege, putLastAt, since } = props.own;
  return (
    <section class="qz-own" aria-labelledby="own">
      <h2 id="own">{t('queue.own')}</h2>
      <Standing own={props.own} />
      <SummaryList
        rows={[
          { label: t('queue.number'), value: number },
          { label: t('queue.own-since'), value: formatDateTime(since) },
          { label: t('queue.own-privilege'), value: t(privilege ? 'queue.yes' : 'queue.no') },
          { label: t('queue.own-hash'), value: hash },
        ]}
      />
      {putLastAt && <p>{t('queue.own-last', { moment: formatDateTime(putLastAt) })}</p>}
      <details class="qz-more">
        <summary>{t('queue.own-course')}</summary>
        <div class="qz-more__body">
          <Timeline items={course} label={t('queue.own-course')} />
        </div>
      </details>
    </section>
  );
}
