import { formatDateTime } from '../i18n/moment.ts';
import { Actions, Button, ButtonLink } from '../parts/button.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Field } from '../parts/field.tsx';
import { useFileSize } from '../parts/file-upload.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SummaryList } from '../parts/summary-list.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { officePaths } from './office-paths.ts';
import { QueueLayout } from './queue-layout.tsx';

export interface OfferedModel {
  readonly frame: Frame;
  readonly body: string;
  readonly caseId: string;
  readonly number: string;
  readonly child: string;
  /** As shown: dd.mm.yyyy. */
  readonly born: string;
  readonly applicant: string;
  readonly phone: string;
  readonly preschool: string;
  readonly address: string;
  readonly group: string;
  readonly offeredAt: Date;
  readonly answerBy: Date | null;
}

export interface OfficeAnswerModel extends OfferedModel {
  readonly step: string;
  readonly typed: { readonly answer: string; readonly reason: string };
  readonly errors: readonly FieldError[];
  readonly maxBytes: number;
  readonly idempotencyKey: string;
  readonly cites: readonly CitedClause[];
}

function OfficeAnswer(props: { readonly model: OfficeAnswerModel }) {
  const { t } = usePage();
  const inWords = useFileSize();
  const { model } = props;
  const { caseId, errors, typed } = model;
  const scanError = errorOf(errors, 'scan');
  return (
    <QueueLayout
      title={t('office-queue.answer-title')}
      body={`${model.child} · № ${model.number}`}
      view="queue"
      back
      errors={errors}
      form="answer-form"
    >
      <SummaryList
        rows={[
          { label: t('office-queue.applicant'), value: `${model.applicant}, ${model.phone}` },
          {
            label: t('office-queue.offered-place'),
            value: `${model.preschool} · ${model.group} · ${model.address}`,
          },
          { label: t('office-queue.offered-at'), value: formatDateTime(model.offeredAt) },
          {
            label: t('office-queue.answer-by'),
            value: model.answerBy ? formatDateTime(model.answerBy) : '—',
          },
        ]}
      />
      <ButtonLink kind="secondary" path={officePaths.queueAnswerPaper(caseId)}>
        {t('office-queue.paper')}
      </ButtonLink>
      <Form
        action={officePaths.queueAnswer(caseId)}
        id="answer-form"
        idempotencyKey={model.idempotencyKey}
        multipart
      >
        <input type="hidden" name="step" value={model.step} />
        <ChoiceField
          name="answer"
          label={t('office-queue.answer')}
          value={typed.answer}
          error={errorOf(errors, 'answer')}
          cites={model.cites}
          options={[
            {
              id: 'consent',
              label: t('office-queue.answer-consent'),
              hint: t('office-queue.answer-consent-hint'),
            },
            {
              id: 'decline',
              label: t('office-queue.answer-decline'),
              hint: t('office-queue.answer-decline-hint'),
            },
          ]}
        />
        <TextArea
          name="reason"
          label={t('office-queue.answer-reason')}
          value={typed.reason}
          rows={2}
          maxLength={1000}
          required={false}
        />
        <div class="qz-file">
          <Field
            field={{
              name: 'scan',
              label: t('office-queue.scan'),
              hint: t('office-queue.scan-hint', { size: inWords(model.maxBytes) }),
              error: scanError,
            }}
          >
            <input
              type="file"
              id="scan"
              name="scan"
              accept="application/pdf,image/jpeg,image/png"
              aria-describedby={scanError ? 'scan-hint scan-error' : 'scan-hint'}
            />
          </Field>
        </div>
        <Actions>
          <Button>{t('office-queue.answer-submit')}</Button>
        </Actions>
      </Form>
    </QueueLayout>
  );
}

/** Records what the family has answered in writing (6/18, 6/19). */
export function officeAnswerPage(model: OfficeAnswerModel): string {
  return renderPage(model.frame, <OfficeAnswer model={model} />);
}

export interface AnswerPaperModel extends OfferedModel {
  readonly head: string;
  readonly consentCites: readonly CitedClause[];
  readonly declineCites: readonly CitedClause[];
}

function AnswerPaper(props: { readonly model: AnswerPaperModel }) {
  const { t } = usePage();
  const { model } = props;
  const { born, child, group, number, preschool } = model;
  return (
    <QueueLayout
      title={t('office-queue.paper-title')}
      body={model.body}
      view="queue"
      back
      islands={['print']}
    >
      <div class="qz-answer-paper">
        <dl class="qz-dl">
          <div>
            <dt>{t('office-queue.paper-to')}</dt>
            <dd>
              {model.body}, {model.head}
            </dd>
          </div>
          <div>
            <dt>{t('office-queue.paper-from')}</dt>
            <dd>
              {model.applicant}, {model.phone}
            </dd>
          </div>
        </dl>
        <p>{t('office-queue.paper-text', { child, born, preschool, group, number })}</p>
        <p>{t('office-queue.paper-choose')}:</p>
        <ul class="qz-answer-paper__choices">
          <li>
            <Stated cites={model.consentCites}>{t('office-queue.paper-consent')}</Stated>
          </li>
          <li>
            <Stated cites={model.declineCites}>{t('office-queue.paper-decline')}</Stated>
          </li>
        </ul>
        <p class="qz-answer-paper__sign">
          <span>{t('office-queue.paper-date')}</span>
          <span>{t('office-queue.paper-signature')}</span>
        </p>
      </div>
      <button class="qz-button qz-button--primary qz-no-print" type="button" data-island="print" hidden>
        {t('office-queue.print')}
      </button>
    </QueueLayout>
  );
}

/** The sheet on which the family writes its consent or its decline. */
export function answerPaperPage(model: AnswerPaperModel): string {
  return renderPage(model.frame, <AnswerPaper model={model} />);
}
