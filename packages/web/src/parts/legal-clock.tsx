import { formatMoment, formatRemaining } from '../i18n/moment.ts';
import { Cite, type CitedClause } from './cite.tsx';
import { usePage } from './page-context.tsx';

export interface LegalClockModel {
  /** Who holds the case now: body or role, in the page's language. Null once it is over. */
  readonly holder: string | null;
  readonly since: Date | null;
  /** What the holder must do now. */
  readonly duty: string | null;
  /** Legal moment of this step; null when the law names none. */
  readonly due: Date | null;
  /** Legal moment of the whole service; null when the law names none. */
  readonly serviceDue: Date | null;
  /** Once it is over. */
  readonly finishedAt: Date | null;
  /** How the due time was counted, line by line. */
  readonly derivation: readonly string[];
  readonly cites: readonly CitedClause[];
  /** The term was extended, and why: in the words of whoever holds the case. */
  readonly extended?: { readonly from: Date; readonly reason: string };
}

function Due(props: { readonly label: string; readonly due: Date }) {
  const { frame, t } = usePage();
  const late = props.due.getTime() < frame.now.getTime();
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <time dateTime={props.due.toISOString()}>{formatMoment(props.due, frame.language, frame.now)}</time>
        <span class={late ? 'qz-clock__left qz-late' : 'qz-clock__left'}>
          {formatRemaining(props.due, frame.now, t)}
        </span>
      </dd>
    </div>
  );
}

/** Who holds the case and until when: the moment, and how long that is. */
export function LegalClock(props: { readonly clock: LegalClockModel; readonly title?: string }) {
  const { frame, t } = usePage();
  const { clock } = props;
  const due = clock.due ?? clock.serviceDue;
  const late = clock.finishedAt === null && due !== null && due.getTime() < frame.now.getTime();
  const state = clock.finishedAt ? 'done' : late ? 'late' : 'running';
  return (
    <section class={`qz-clock qz-clock--${state}`} aria-label={props.title ?? t('clock.title')}>
      <dl>
        {clock.holder && (
          <div>
            <dt>{t('clock.holder')}</dt>
            <dd>
              {clock.holder}
              {clock.duty && <span class="qz-clock__left">{clock.duty}</span>}
            </dd>
          </div>
        )}
        {clock.finishedAt && (
          <div>
            <dt>{t('clock.finished')}</dt>
            <dd>{formatMoment(clock.finishedAt, frame.language, frame.now)}</dd>
          </div>
        )}
        {!clock.finishedAt && clock.due && <Due label={t('clock.due')} due={clock.due} />}
        {!clock.finishedAt && clock.serviceDue && (
          <Due label={t('clock.service-due')} due={clock.serviceDue} />
        )}
        {!clock.finishedAt && !due && (
          <div>
            <dt>{t('clock.due')}</dt>
            <dd>{t('clock.no-deadline')}</dd>
          </div>
        )}
      </dl>
      {clock.extended && (
        <p class="qz-small">
          {t('clock.extended', { from: formatMoment(clock.extended.from, frame.language, frame.now) })}{' '}
          {t('clock.extended-reason')}: {clock.extended.reason}
        </p>
      )}
      {clock.derivation.length > 0 && (
        <details class="qz-more">
          <summary>{t('clock.derivation')}</summary>
          <ol class="qz-more__body qz-small">
            {clock.derivation.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
      <Cite clauses={clock.cites} />
    </section>
  );
}
