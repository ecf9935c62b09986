import { formatDateTime } from '../i18n/moment.ts';
import { Banner } from '../parts/banner.tsx';
import { ButtonLink } from '../parts/button.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { LegalClock, type LegalClockModel } from '../parts/legal-clock.tsx';
import { LiveRegion } from '../parts/live-region.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { type ShownStatus, StatusTag } from '../parts/status-tag.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { Timeline, type TimelineItem } from '../parts/timeline.tsx';
import { CaseAction, type OfficeAction } from './case-action.tsx';
import { Comparison, type ComparisonModel } from './comparison.tsx';
import { DocumentViewer, type ViewedFile } from './document-viewer.tsx';
import { ExtendForm, type ExtendFormModel } from './extend-form.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';
import { RequestSignature, type RequestSignatureModel } from './request-signature.tsx';

export interface OfficeCaseModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly number: string | null;
  readonly service: string;
  readonly channel: string;
  readonly status: ShownStatus;
  /** Of the state that the page shows: see `LiveState`. */
  readonly version: string;
  readonly clock: LegalClockModel;
  readonly timeline: readonly TimelineItem[];
  readonly action: OfficeAction;
  /** Where the law knows an extended term and the case waits for this officer. */
  readonly extend?: ExtendFormModel;
  /** The law's words for the action, with its paragraph. */
  readonly duty: { readonly text: string; readonly cites: readonly CitedClause[] };
  readonly errors: readonly FieldError[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
  readonly comparison: ComparisonModel | null;
  readonly files: readonly ViewedFile[];
  readonly signature: RequestSignatureModel | null;
  readonly result: {
    readonly title: string;
    readonly outcome: 'approved' | 'refused';
    readonly decidedBy: string;
    readonly decidedAt: Date;
    readonly ground: string | null;
    readonly reason: string | null;
    /** Once it is signed. */
    readonly signed: { readonly signer: string; readonly at: Date; readonly code: string } | null;
    readonly rows: readonly SummaryRow[];
  } | null;
  /** Resolution, covering letter, conclusion, what was told: in the order of time. */
  readonly notes: readonly {
    readonly title: string;
    readonly text: string;
    readonly by: string;
    readonly at: Date;
    /** The signed paper. */
    readonly path?: string;
  }[];
  readonly refusal: {
    readonly ground: string;
    readonly reasons: readonly string[];
    readonly cites: readonly CitedClause[];
  } | null;
  /** What was told to other systems, and whether it has reached them. */
  readonly messages: readonly {
    readonly id: string;
    readonly to: string;
    readonly what: string;
    readonly sentAt: Date;
    readonly state: 'queued' | 'delivered' | 'failed';
    readonly attempts: number;
  }[];
  readonly views: readonly {
    readonly at: Date;
    readonly who: string;
    readonly what: string;
    readonly cites: readonly CitedClause[];
  }[];
}

function Result(props: { readonly caseId: string; readonly result: NonNullable<OfficeCaseModel['result']> }) {
  const { t } = usePage();
  const { caseId, result } = props;
  return (
    <section>
      <h2>{t('office.result-title')}</h2>
      <p>
        <strong>{result.title}</strong>
        <br />
        <span class="qz-small qz-quiet">
          {formatDateTime(result.decidedAt)} · {result.decidedBy}
        </span>
      </p>
      {result.ground && <p>{result.ground}</p>}
      {result.reason && (
        <p>
          {t('office.result-reason')}: {result.reason}
        </p>
      )}
      {result.rows.length > 0 && <SummaryList rows={result.rows} />}
      {result.signed && (
        <>
          <p class="qz-small">
            {t('office.result-signed', {
              moment: formatDateTime(result.signed.at),
              signer: result.signed.signer,
            })}
            <br />
            {t('office.result-code')}: <strong class="qz-number">{result.signed.code}</strong>
          </p>
          <ButtonLink kind="secondary" path={officePaths.result(caseId)}>
            {t('office.result-open')}
          </ButtonLink>
        </>
      )}
    </section>
  );
}

function Notes(props: { readonly notes: OfficeCaseModel['notes'] }) {
  const { t } = usePage();
  return (
    <>
      {props.notes.map(({ title, text, by, at, path }) => (
        <section key={title}>
          <h2>{title}</h2>
          <p class="qz-lines">{text}</p>
          <p class="qz-small qz-quiet">
            {formatDateTime(at)} · {by}
          </p>
          {path !== undefined && (
            <ButtonLink kind="secondary" path={path}>
              {t('office.note.open')}
            </ButtonLink>
          )}
        </section>
      ))}
    </>
  );
}

function Messages(props: { readonly messages: OfficeCaseModel['messages'] }) {
  const { t } = usePage();
  if (props.messages.length === 0) return null;
  return (
    <details class="qz-more">
      <summary>{t('office.messages')}</summary>
      <ul class="qz-plain-list qz-small qz-more__body">
        {props.messages.map(({ id, to, what, sentAt, state, attempts }) => (
          <li key={id}>
            {formatDateTime(sentAt)} · {to}: {what} ·{' '}
            <strong>{t(`office.message.${state}`, { attempts })}</strong>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Views(props: { readonly views: OfficeCaseModel['views'] }) {
  const { t } = usePage();
  if (props.views.length === 0) return null;
  return (
    <details class="qz-more">
      <summary>{t('office.views')}</summary>
      <ul class="qz-more__body qz-plain-list qz-small">
        {props.views.map((view, index) => (
          <li key={`${index} ${view.at.toISOString()}`}>
            <Stated cites={view.cites}>
              <span class="qz-number">{formatDateTime(view.at)}</span> · {view.who}:{' '}
              <span lang="kk">{view.what}</span>
            </Stated>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Case(props: { readonly model: OfficeCaseModel }) {
  const { t } = usePage();
  const { model } = props;
  const { caseId, number } = model;
  const running = model.clock.finishedAt === null;
  const title = number ? t('office.case-title', { number }) : t('office.case-draft');
  const form = model.action.kind === 'decide' ? 'decide' : model.action.kind === 'step' ? 'step' : undefined;
  return (
    <OfficeLayout
      title={title}
      room={null}
      failed={model.errors.length > 0}
      back={{ path: officePaths.inbox(), label: t('office.inbox') }}
      {...(form ? { form } : {})}
      islands={running ? ['live'] : []}
    >
      <ErrorSummary errors={model.errors} />
      <h1>
        <span class="qz-caption">
          {model.service} · {model.channel}
        </span>
        {title} <StatusTag status={model.status} />
      </h1>
      {running && <LiveRegion statePath={officePaths.caseState(caseId)} version={model.version} />}
      {model.refusal && (
        <Banner kind="bad" title={t('office.refused')}>
          <Stated cites={model.refusal.cites}>
            <strong>{model.refusal.ground}</strong>
          </Stated>
          {model.refusal.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </Banner>
      )}
      <div class="qz-case">
        <div class="qz-case__act">
          <CaseAction action={model.action} caseId={caseId} duty={model.duty.text} cites={model.duty.cites} />
          <LegalClock clock={model.clock} />
          {model.extend && <ExtendForm caseId={caseId} form={model.extend} />}
        </div>
        <div class="qz-case__facts">
          <Notes notes={model.notes} />
          {model.result && <Result caseId={caseId} result={model.result} />}
          {model.comparison && <Comparison comparison={model.comparison} />}
          <section>
            <h2>{t('office.application')}</h2>
            {model.sections.map((section) => (
              <section key={section.title}>
                <h3>{section.title}</h3>
                <SummaryList rows={section.rows} />
              </section>
            ))}
          </section>
          <section>
            <h2>{t('office.documents')}</h2>
            <DocumentViewer files={model.files} />
          </section>
          <RequestSignature signature={model.signature} />
        </div>
        <div class="qz-case__course">
          <section>
            <h2>{t('timeline.label')}</h2>
            <Timeline items={model.timeline} />
          </section>
          <Messages messages={model.messages} />
          <Views views={model.views} />
        </div>
      </div>
    </OfficeLayout>
  );
}

/** One application before an officer: what is claimed, what the registers know, and the one action that may be taken. */
export function officeCasePage(model: OfficeCaseModel): string {
  return renderPage(model.frame, <Case model={model} />);
}
