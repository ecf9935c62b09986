import { Actions, Button } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { type FileItem, FileList } from '../parts/file-upload.tsx';
import { Form } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { type ApplicationProgress, ProgressCaption } from './application-steps.tsx';

export interface CheckAnswersModel {
  readonly frame: Frame;
  readonly progress: ApplicationProgress;
  readonly backPath: string;
  readonly sections: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
  readonly files: readonly FileItem[];
  /** Leads to the attachments; absent when the service asks for none. */
  readonly filesPath?: string;
  /** POST: on to the signature. */
  readonly action: string;
  readonly idempotencyKey: string;
  /** Answers that are missing or no longer fit. */
  readonly errors: readonly FieldError[];
}

function CheckAnswers(props: { readonly model: CheckAnswersModel }) {
  const { t, to } = usePage();
  const { model } = props;
  return (
    <Layout title={t('answers.title')} failed={model.errors.length > 0} back={{ path: model.backPath }}>
      <div class="qz-reading">
        <ErrorSummary errors={model.errors} />
        <h1>
          <ProgressCaption progress={model.progress} />
          {t('answers.title')}
        </h1>
        <p class="qz-lead">{t('answers.lead')}</p>
        {model.sections.map((section) => (
          <section key={section.title}>
            <h2>{section.title}</h2>
            <SummaryList rows={section.rows} />
          </section>
        ))}
        {model.filesPath !== undefined && (
          <section>
            <h2>{t('attachments.title')}</h2>
            <FileList files={model.files} />
            <p>
              {model.files.length === 0 && `${t('answers.no-files')} `}
              <a href={to(model.filesPath)}>{t('answers.change-files')}</a>
            </p>
          </section>
        )}
        <Form action={model.action} idempotencyKey={model.idempotencyKey}>
          <Actions>
            <Button>{t('answers.submit')}</Button>
          </Actions>
        </Form>
      </div>
    </Layout>
  );
}

export function checkAnswersPage(model: CheckAnswersModel): string {
  return renderPage(model.frame, <CheckAnswers model={model} />);
}
