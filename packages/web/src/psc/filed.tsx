import { formatMoment } from '../i18n/moment.ts';
import { Actions, Button } from '../parts/button.tsx';
import { Form } from '../parts/form.tsx';
import { LegalClock, type LegalClockModel } from '../parts/legal-clock.tsx';
import { LiveRegion } from '../parts/live-region.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Keyed } from '../parts/shortcuts.tsx';
import { Timeline, type TimelineItem } from '../parts/timeline.tsx';
import { PscLayout } from './psc-layout.tsx';
import { pscPaths } from './psc-paths.ts';

export interface FiledModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly service: string;
  readonly applicant: string;
  /** Null until the office has given one. */
  readonly number: string | null;
  readonly submittedAt: Date;
  /** Of the state that the page shows: see `LiveState`. */
  readonly version: string;
  readonly clock: LegalClockModel;
  readonly ahead: readonly TimelineItem[];
  readonly idempotencyKey: string;
}

function Filed(props: { readonly model: FiledModel }) {
  const { frame, t, to } = usePage();
  const { model } = props;
  return (
    <PscLayout
      title={t('psc.filed.title')}
      room="desk"
      islands={model.number === null ? ['live'] : []}
      keys={[
        { key: 'p', label: t('psc.key.print') },
        { key: 'n', label: t('psc.key.finish') },
      ]}
    >
      <div class="qz-receipt">
        <h1>{t('psc.filed.title')}</h1>
        {model.number === null ? (
          <p>{t('receipt.number-soon')}</p>
        ) : (
          <>
            <p>{t('receipt.number')}</p>
            <p class="qz-receipt__number">{model.number}</p>
          </>
        )}
      </div>
      {model.number === null && (
        <LiveRegion statePath={pscPaths.applicationState(model.caseId)} version={model.version} />
      )}
      <p>
        <strong>{model.applicant}</strong>
        <br />
        {model.service}
        <br />
        <span class="qz-quiet">
          {t('psc.filed.sent')}: {formatMoment(model.submittedAt, frame.language, frame.now)}
        </span>
      </p>
      <Actions>
        <Form action={pscPaths.finish()} idempotencyKey={model.idempotencyKey}>
          <input type="hidden" name="next" value="yes" />
          <Keyed by="n">
            <Button>{t('psc.home.finish-next')}</Button>
          </Keyed>
        </Form>
        {model.number !== null && (
          <Keyed by="p">
            <a
              class="qz-button qz-button--secondary"
              href={to(pscPaths.receipt(model.caseId))}
              target="_blank"
              rel="noopener"
            >
              {t('psc.filed.receipt')}
            </a>
          </Keyed>
        )}
        <a class="qz-button qz-button--quiet" href={to(pscPaths.application(model.caseId))}>
          {t('psc.filed.open')}
        </a>
      </Actions>
      {model.number === null && <p class="qz-quiet">{t('psc.filed.receipt-soon')}</p>}
      <LegalClock clock={model.clock} />
      <h2>{t('receipt.next')}</h2>
      <Timeline items={model.ahead} label={t('receipt.next')} />
    </PscLayout>
  );
}

/** Sent to the office: number, receipt, what happens next, and the next person. */
export function filedPage(model: FiledModel): string {
  return renderPage(model.frame, <Filed model={model} />);
}
