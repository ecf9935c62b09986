import type { Status } from '@qyzmet/regulation';
import { formatDate, formatMoment } from '../i18n/moment.ts';
import { Banner } from '../parts/banner.tsx';
import { Button, ButtonLink } from '../parts/button.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { type FileItem, FileList } from '../parts/file-upload.tsx';
import { Form } from '../parts/form.tsx';
import { LegalClock, type LegalClockModel } from '../parts/legal-clock.tsx';
import { LiveRegion } from '../parts/live-region.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Keyed } from '../parts/shortcuts.tsx';
import { StatusTag } from '../parts/status-tag.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { Timeline, type TimelineItem } from '../parts/timeline.tsx';
import { HandOver, type HandOverModel } from './hand-over.tsx';
import { PscLayout } from './psc-layout.tsx';
import { pscPaths } from './psc-paths.ts';

export interface PscApplicationModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly version: string;
  readonly service: string;
  readonly number: string | null;
  readonly applicant: { readonly name: string; readonly iin: string };
  readonly status: 'draft' | Status;
  /** Where it was made, when that was not this centre: only its status is known here. */
  readonly foreignChannel?: string;
  readonly clock: LegalClockModel;
  readonly timeline: readonly TimelineItem[];
  readonly answers: readonly SummaryRow[];
  readonly files: readonly FileItem[];
  /** Goes on with an unfinished one. */
  readonly action?: { readonly label: string; readonly path: string };
  /** What the record waits for, before it has a status. */
  readonly waiting?: string;
  readonly refusal?: {
    readonly ground: string;
    readonly reason: string | null;
    readonly cites: readonly CitedClause[];
  };
  readonly handOver?: HandOverModel;
  /** The person at the window has got what they came for: names the ticket to be closed. */
  readonly finishKey?: string;
  readonly result?: {
    readonly title: string;
    readonly signer: string;
    readonly date: Date;
    readonly handed: {
      readonly form: 'electronic' | 'paper';
      readonly to: string;
      readonly by: string;
      readonly at: Date;
    } | null;
  };
}

function Result(props: { readonly model: PscApplicationModel }) {
  const { frame, t, to } = usePage();
  const { caseId, result } = props.model;
  if (!result) return null;
  const { date, handed, signer, title } = result;
  return (
    <section>
      <h2>{t('psc.case.result')}</h2>
      <p>
        <strong>{title}</strong>
        <br />
        {t('psc.case.signed', { signer, date: formatDate(date) })}
      </p>
      {handed && (
        <p>
          {t(handed.form === 'paper' ? 'psc.case.handed-paper' : 'psc.case.handed-electronic', {
            moment: formatMoment(handed.at, frame.language, frame.now),
            by: handed.by,
            to: handed.to,
          })}
        </p>
      )}
      {handed && (
        <p>
          <a href={to(pscPaths.result(caseId))} target="_blank" rel="noopener">
            {t('psc.case.print-result')}
          </a>
        </p>
      )}
    </section>
  );
}

function Application(props: { readonly model: PscApplicationModel }) {
  const { t } = usePage();
  const { model } = props;
  const running =
    model.status === 'received' || model.status === 'in-progress' || model.waiting !== undefined;
  const title = model.number ? t('psc.case.number', { number: model.number }) : t('psc.case.no-number');
  return (
    <PscLayout
      title={title}
      room="applications"
      failed={(model.handOver?.errors.length ?? 0) > 0}
      back={{ path: pscPaths.applications(), label: t('psc.applications') }}
      islands={running ? ['live'] : []}
      keys={[
        ...(model.handOver ? [{ key: 'p', label: t('psc.key.print') }] : []),
        ...(model.finishKey === undefined ? [] : [{ key: 'n', label: t('psc.key.finish') }]),
      ]}
    >
      {model.handOver && <ErrorSummary errors={model.handOver.errors} />}
      <h1>
        <span class="qz-caption">{model.service}</span>
        {title}
      </h1>
      <p>
        <strong>{model.applicant.name}</strong> <span class="qz-number">{model.applicant.iin}</span>{' '}
        <StatusTag status={model.status} />
      </p>
      {running && <LiveRegion statePath={pscPaths.applicationState(model.caseId)} version={model.version} />}
      {model.foreignChannel && (
        <p class="qz-quiet">{t('psc.case.foreign', { channel: model.foreignChannel })}</p>
      )}
      {model.waiting && <Banner kind="wait" title={model.waiting} />}
      {model.refusal && (
        <Banner kind="bad" title={t('psc.case.refused')}>
          <Stated cites={model.refusal.cites}>
            <strong>{model.refusal.ground}</strong>
          </Stated>
          {model.refusal.reason && <p>{model.refusal.reason}</p>}
        </Banner>
      )}
      {model.action && <ButtonLink path={model.action.path}>{model.action.label}</ButtonLink>}
      {model.handOver && <HandOver model={model.handOver} />}
      {model.finishKey !== undefined && (
        <Form action={pscPaths.finish()} idempotencyKey={model.finishKey}>
          <input type="hidden" name="next" value="yes" />
          <Keyed by="n">
            <Button>{t('psc.home.finish-next')}</Button>
          </Keyed>
        </Form>
      )}
      <Result model={model} />
      {!model.handOver && model.status !== 'draft' && <LegalClock clock={model.clock} />}
      <div class="qz-columns">
        <section>
          <h2>{t('case.timeline')}</h2>
          <Timeline items={model.timeline} />
        </section>
        {model.answers.length > 0 && (
          <aside>
            <section>
              <h2>{t('case.answers')}</h2>
              <SummaryList rows={model.answers} />
              {model.files.length > 0 && <h3>{t('psc.serve.scans')}</h3>}
              <FileList files={model.files} />
            </section>
          </aside>
        )}
      </div>
    </PscLayout>
  );
}

/** One application at the centre: its state for whoever asks, its result for whoever comes for it. */
export function pscApplicationPage(model: PscApplicationModel): string {
  return renderPage(model.frame, <Application model={model} />);
}
