import { formatMoment } from '../i18n/moment.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Layout } from '../parts/layout.tsx';
import { LegalClock, type LegalClockModel } from '../parts/legal-clock.tsx';
import { LiveRegion } from '../parts/live-region.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Timeline, type TimelineItem } from '../parts/timeline.tsx';
import { paths } from '../portal-paths.ts';

export interface ReceiptModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly service: string;
  /** Null while the office has not yet given one. */
  readonly number: string | null;
  readonly submittedAt: Date;
  /** Of the state that the page shows: see `LiveState`. */
  readonly version: string;
  readonly clock: LegalClockModel;
  readonly ahead: readonly TimelineItem[];
  /** Where word will be sent besides the cabinet. */
  readonly email: string | null;
}

function Receipt(props: { readonly model: ReceiptModel }) {
  const { frame, t } = usePage();
  const { model } = props;
  return (
    <Layout title={t('receipt.title')} {...(model.number === null ? { islands: ['live'] as const } : {})}>
      <div class="qz-reading">
        <div class="qz-receipt">
          <h1>{t('receipt.title')}</h1>
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
          <LiveRegion statePath={paths.applicationState(model.caseId)} version={model.version} />
        )}
        <p>
          {model.service}
          <br />
          <span class="qz-quiet">
            {t('receipt.submitted', { moment: formatMoment(model.submittedAt, frame.language, frame.now) })}
          </span>
        </p>
        <LegalClock clock={model.clock} />
        <h2>{t('receipt.next')}</h2>
        <Timeline items={model.ahead} label={t('receipt.next')} />
        <p>{model.email ? t('receipt.word-email', { email: model.email }) : t('receipt.word')}</p>
        <ButtonLink path={paths.application(model.caseId)}>{t('receipt.follow')}</ButtonLink>
      </div>
    </Layout>
  );
}

/** The application was taken: its number, the legal clock, what happens next. */
export function receiptPage(model: ReceiptModel): string {
  return renderPage(model.frame, <Receipt model={model} />);
}
