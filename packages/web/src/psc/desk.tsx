import { formatTime } from '../i18n/moment.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { LiveRegion } from '../parts/live-region.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Keyed } from '../parts/shortcuts.tsx';
import { PscLayout } from './psc-layout.tsx';
import { pscPaths } from './psc-paths.ts';
import { type ReadyRow, ReadyTable } from './ready-table.tsx';
import { type CalledTicket, type IdentifyForm, TicketCard } from './ticket-card.tsx';
import { ticketLabel } from './ticket-label.ts';

export interface QueuedTicket {
  readonly number: number;
  readonly service: string;
  readonly takenAt: Date;
}

export interface DeskModel {
  readonly frame: Frame;
  readonly centre: string;
  readonly window: string;
  /** Undefined when the window is free. */
  readonly ticket?: CalledTicket;
  readonly identify: IdentifyForm;
  readonly queue: readonly QueuedTicket[];
  /** Applications left in the middle: see `IdentifyForm`. */
  readonly unfinished: readonly {
    readonly caseId: string;
    readonly name: string;
    readonly service: string;
    readonly path: string;
  }[];
  readonly ready: readonly ReadyRow[];
  readonly readyTotal: number;
  /** Of the state that the page shows: see `LiveState`. */
  readonly version: string;
  /** Fields: `iin`. */
  readonly errors: readonly FieldError[];
  readonly idempotencyKey: string;
}

const mostQueued = 10;

function Queue(props: { readonly queue: readonly QueuedTicket[] }) {
  const { t, to } = usePage();
  const { queue } = props;
  return (
    <section class="qz-queue">
      <h2>
        {t('psc.home.queue')}:{' '}
        <span class="qz-number">{t('psc.home.queue-count', { count: queue.length })}</span>
      </h2>
      {queue.length > 0 && (
        <ol>
          {queue.slice(0, mostQueued).map(({ number, service, takenAt }) => (
            <li key={number}>
              <strong class="qz-number">{ticketLabel(number)}</strong> <span>{service}</span>{' '}
              <span class="qz-quiet qz-number">{formatTime(takenAt)}</span>
            </li>
          ))}
        </ol>
      )}
      {queue.length > mostQueued && (
        <p class="qz-quiet">{t('psc.home.queue-more', { count: queue.length - mostQueued })}</p>
      )}
      <p class="qz-small">
        <a href={to(pscPaths.kiosk())}>{t('psc.kiosk-path')}</a> ·{' '}
        <a href={to(pscPaths.board())}>{t('psc.kiosk.board')}</a>
      </p>
    </section>
  );
}

function FreeWindow(props: { readonly waiting: number; readonly idempotencyKey: string }) {
  const { t } = usePage();
  if (props.waiting === 0)
    return <EmptyState title={t('psc.home.nobody')} text={t('psc.home.nobody-text')} />;
  return (
    <section class="qz-called qz-called--free" aria-labelledby="called">
      <h2 id="called">{t('psc.home.free')}</h2>
      <p>{t('psc.kiosk.waiting', { count: props.waiting })}</p>
      <Form action={pscPaths.call()} idempotencyKey={props.idempotencyKey}>
        <Keyed by="n">
          <Button>{t('psc.home.call')}</Button>
        </Keyed>
      </Form>
    </section>
  );
}

function Desk(props: { readonly model: DeskModel }) {
  const { t, to } = usePage();
  const { model } = props;
  return (
    <PscLayout
      title={t('psc.home.title')}
      room="desk"
      failed={model.errors.length > 0}
      islands={['live']}
      keys={[
        { key: 'n', label: t(model.ticket ? 'psc.key.finish' : 'psc.key.call') },
        { key: 'i', label: t('psc.key.iin') },
        { key: 'c', label: t('psc.key.continue') },
        { key: 'x', label: t('psc.key.absent') },
      ]}
    >
      <ErrorSummary errors={model.errors} />
      <h1>
        <span class="qz-caption">{model.centre}</span>
        {t('psc.window', { window: model.window })}
      </h1>
      <LiveRegion statePath={pscPaths.deskState()} version={model.version} />
      <div class="qz-columns">
        <div>
          {model.ticket ? (
            <TicketCard
              ticket={model.ticket}
              identify={model.identify}
              errors={model.errors}
              idempotencyKey={model.idempotencyKey}
            />
          ) : (
            <FreeWindow waiting={model.queue.length} idempotencyKey={model.idempotencyKey} />
          )}
        </div>
        <aside>
          <Queue queue={model.queue} />
        </aside>
      </div>
      {model.unfinished.length > 0 && (
        <section>
          <h2>{t('psc.home.unfinished')}</h2>
          <p class="qz-quiet">{t('psc.home.unfinished-text')}</p>
          <ul>
            {model.unfinished.map(({ caseId, name, path, service }) => (
              <li key={caseId}>
                <a href={to(path)}>{name}</a> <span class="qz-quiet">{service}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('psc.ready.title')}</h2>
        {model.ready.length === 0 ? (
          <p class="qz-quiet">{t('psc.ready.none-text')}</p>
        ) : (
          <>
            <ReadyTable rows={model.ready} captionHidden />
            {model.readyTotal > model.ready.length && (
              <p>
                <a href={to(pscPaths.ready())}>
                  {t('psc.ready.all')} ({model.readyTotal})
                </a>
              </p>
            )}
          </>
        )}
      </section>
    </PscLayout>
  );
}

/** One window, one person, one line of work; below, what waits to be collected. */
export function deskPage(model: DeskModel): string {
  return renderPage(model.frame, <Desk model={model} />);
}
