import { Actions, Button } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { type FileItem, FileList, FileUpload, useFileSize } from '../parts/file-upload.tsx';
import { Form } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { type ApplicationProgress, ProgressCaption } from './application-steps.tsx';

export interface RequiredDocumentModel {
  /** Id of the document in the regulation; the upload's errors carry `file-<id>`. */
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  readonly files: readonly FileItem[];
  readonly cites: readonly CitedClause[];
}

export interface AttachmentsModel {
  readonly frame: Frame;
  readonly progress: ApplicationProgress;
  readonly backPath: string;
  readonly documents: readonly RequiredDocumentModel[];
  /** POST multipart: `document` and the files. */
  readonly uploadAction: string;
  /** POST: `file`. */
  readonly removeAction: string;
  /** POST: on to the next page. */
  readonly continueAction: string;
  readonly idempotencyKey: string;
  /** Media types, for example `application/pdf`. */
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly errors: readonly FieldError[];
}

function Attachments(props: { readonly model: AttachmentsModel }) {
  const { t } = usePage();
  const { model } = props;
  const inWords = useFileSize();
  return (
    <Layout
      title={t('attachments.title')}
      failed={model.errors.length > 0}
      back={{ path: model.backPath }}
      islands={['upload']}
    >
      <div class="qz-reading">
        <ErrorSummary errors={model.errors} />
        <h1>
          <ProgressCaption progress={model.progress} />
          {t('attachments.title')}
        </h1>
        <p class="qz-lead">{t('attachments.lead', { size: inWords(model.maxBytes) })}</p>
        {model.documents.map((document) => (
          <section key={document.id}>
            <h2>
              {document.title}
              {!document.required && <span class="qz-quiet"> ({t('field.optional')})</span>}
            </h2>
            <Cite clauses={document.cites} />
            <FileList files={document.files} removePath={model.removeAction} />
            <FileUpload
              name={`file-${document.id}`}
              label={document.files.length > 0 ? t('file.choose-more') : t('file.choose')}
              required={document.required}
              document={document.id}
              action={model.uploadAction}
              accept={model.accept}
              maxBytes={model.maxBytes}
              error={errorOf(model.errors, `file-${document.id}`)}
            />
          </section>
        ))}
        <Form action={model.continueAction} idempotencyKey={model.idempotencyKey}>
          <Actions>
            <Button>{t('action.continue')}</Button>
          </Actions>
        </Form>
      </div>
    </Layout>
  );
}

/** Scanned documents, each under the paragraph that asks for it. */
export function attachmentsPage(model: AttachmentsModel): string {
  return renderPage(model.frame, <Attachments model={model} />);
}
