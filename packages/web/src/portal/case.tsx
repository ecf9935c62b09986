import type { Status } from '@qyzmet/regulation';
import { formatDateTime } from '../i18n/moment.ts';
import { Banner } from '../parts/banner.tsx';
import { ButtonLink } from '../parts/button.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { type FileItem, FileList } from '../parts/file-upload.tsx';
import { LegalClock, type LegalClockModel } from '../parts/legal-clock.tsx';
import { LiveRegion } from '../parts/live-region.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { StatusTag } from '../parts/status-tag.tsx';
import type { SummaryRow } from '../parts/summary-list.tsx';
import { Timeline, type TimelineItem } from '../parts/timeline.tsx';
import { paths } from '../portal-paths.ts';
import { CabinetLayout } from './cabinet-layout.tsx';
import { CaseResult, type CaseResultModel } from './case-result.tsx';

export interface CaseMessage {
  readonly at: Date;
  readonly from: string;
  readonly text: string;
}

export interface CaseView {
  readonly at: Date;
  /** "Асқаров Б. Т., жауапты орындаушы, жұмыспен қамту бөлімі". */
  readonly who: string;
  readonly what: string;
  readonly cites: readonly CitedClause[];
}

export interface CaseModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly service: string;
  readonly number: string | null;
  readonly status: 'draft' | Status;
  /** Of the state that the page shows: see `LiveState`. */
  readonly version: string;
  readonly clock: LegalClockModel;
  readonly timeline: readonly TimelineItem[];
  /** What the person may do now, for example go on with a draft. */
  readonly action?: { readonly label: string; readonly path: string };
  readonly result?: CaseResultModel;
  /** A refusal that ended the case. */
  readonly refusal?: {
    readonly ground: string;
    readonly reason: string | null;
    readonly at: Date;
    readonly wayOut: string;
    readonly cites: readonly CitedClause[];
  };
  readonly answers: readonly SummaryRow[];
  readonly files: readonly FileItem[];
  readonly messages: readonly CaseMessage[];
  /** Who has looked at the person's data. */
  readonly views: readonly CaseView[];
  readonly surveyPath?: string;
}

function Messages(props: { readonly messages: readonly CaseMessage[] }) {
  const { t } = usePage();
  if (props.messages.length === 0) return null;
  return (
    <section>
      <h2>{t('case.messages')}</h2>
      <ul class="qz-cards">
        {props.messages.map((message) => (
          <li class="qz-card" key={`${message.at.toISOString()} ${message.text}`}>
            <p class="qz-small qz-quiet">
              {formatDateTime(message.at)} · {message.from}
            </p>
            <p>{message.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Views(props: { readonly views: readonly CaseView[] }) {
  const { t } = usePage();
  return (
    <section>
      <h2>{t('case.views')}</h2>
      {props.views.length === 0 ? (
        <p class="qz-quiet">{t('case.views-none')}</p>
      ) : (
        <ul class="qz-plain-list qz-small">
          {props.views.map((view) => (
            <li key={`${view.at.toISOString()} ${view.who} ${view.what}`}>
              <Stated cites={view.cites}>
                <span class="qz-number">{formatDateTime(view.at)}</span> · {view.who}: {view.what}
              </Stated>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Case(props: { readonly model: CaseModel }) {
  const { t, to } = usePage();
  const { model } = props;
  const running = model.status === 'received' || model.status === 'in-progress';
  return (
    <CabinetLayout
      title={model.number ? t('case.number', { number: model.number }) : model.service}
      room={null}
      back={{ path: paths.cabinet(), label: t('cabinet.cabinet') }}
      {...(running ? { islands: ['live'] as const } : {})}
    >
      <h1>
        <span class="qz-caption">
          {model.number ? t('case.number', { number: model.number }) : t('case.no-number')}
        </span>
        {model.service}
      </h1>
      <p>
        <StatusTag status={model.status} />
      </p>
      {running && <LiveRegion statePath={paths.applicationState(model.caseId)} version={model.version} />}
      {model.refusal && (
        <Banner kind="bad" title={t('case.refused')}>
          <Stated cites={model.refusal.cites}>
            <strong>{model.refusal.ground}</strong>
          </Stated>
          {model.refusal.reason && <p>{model.refusal.reason}</p>}
          <p>{model.refusal.wayOut}</p>
        </Banner>
      )}
      {model.result && <CaseResult result={model.result} />}
      {model.status !== 'draft' && <LegalClock clock={model.clock} />}
      {model.action && <ButtonLink path={model.action.path}>{model.action.label}</ButtonLink>}
      {model.surveyPath !== undefined && (
        <p>
          {t('case.survey-text')} <a href={to(model.surveyPath)}>{t('survey.title')}</a>
        </p>
      )}
      <div class="qz-columns">
        <div>
          <section>
            <h2>{t('case.timeline')}</h2>
            <Timeline items={model.timeline} />
          </section>
          <Messages messages={model.messages} />
        </div>
        <aside>
          <section>
            <h2>{t('case.answers')}</h2>
            <dl class="qz-dl qz-dl--stacked">
              {model.answers.map((row) => (
                <div key={row.label}>
                  <dt>{row.label}</dt>
                  <dd lang={row.lang}>{row.value || '—'}</dd>
                </div>
              ))}
            </dl>
            {model.files.length > 0 && <h3>{t('attachments.title')}</h3>}
            <FileList files={model.files} />
          </section>
        </aside>
      </div>
      <Views views={model.views} />
    </CabinetLayout>
  );
}

/** One application: who holds it and until when, what happened, the result, who has looked at the data. */
export function casePage(model: CaseModel): string {
  return renderPage(model.frame, <Case model={model} />);
}
