import { Actions, Button } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Field } from '../parts/field.tsx';
import { type FileItem, useFileSize } from '../parts/file-upload.tsx';
import { Form } from '../parts/form.tsx';
import { FormField, type FormFieldModel } from '../parts/form-field.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { PscLayout } from './psc-layout.tsx';
import { pscPaths } from './psc-paths.ts';
import { TimeLimit, type TimeLimitModel } from './time-limit.tsx';

export interface ScannedDocument {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  readonly files: readonly FileItem[];
  readonly cites: readonly CitedClause[];
}

export interface ServeModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly service: string;
  readonly applicant: string;
  readonly sections: readonly { readonly title: string; readonly fields: readonly FormFieldModel[] }[];
  readonly documents: readonly ScannedDocument[];
  /** The registry did not fill the form: the operator types it. */
  readonly registrySilent: boolean;
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly idempotencyKey: string;
  readonly errors: readonly FieldError[];
  readonly limit?: TimeLimitModel;
  readonly cites: readonly CitedClause[];
}

function Scans(props: { readonly model: ServeModel; readonly document: ScannedDocument }) {
  const { t, to } = usePage();
  const inWords = useFileSize();
  const { document, model } = props;
  const name = `file-${document.id}`;
  return (
    <div>
      <h3>
        {document.title}
        {!document.required && <span class="qz-quiet"> ({t('field.optional')})</span>}
      </h3>
      <Cite clauses={document.cites} />
      {document.files.length > 0 && (
        <ul class="qz-files">
          {document.files.map((file) => (
            <li key={file.id}>
              <span>
                {file.path ? (
                  <a href={to(file.path)} target="_blank" rel="noopener">
                    {file.name}
                  </a>
                ) : (
                  file.name
                )}{' '}
                <span class="qz-quiet qz-number">{inWords(file.size)}</span>
              </span>
              <Button kind="quiet" name="remove" value={file.id}>
                {t('file.remove')}
                <span class="govuk-visually-hidden">: {file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class="qz-file">
        <Field
          field={{
            name,
            label: t('psc.serve.scan'),
            hint: t('psc.serve.scan-hint', { size: inWords(model.maxBytes) }),
            error: errorOf(model.errors, name),
          }}
        >
          <input
            type="file"
            id={name}
            name={name}
            accept={model.accept.join(',')}
            multiple
            aria-describedby={`${name}-hint`}
          />
        </Field>
      </div>
    </div>
  );
}

function Serve(props: { readonly model: ServeModel }) {
  const { t } = usePage();
  const { model } = props;
  return (
    <PscLayout
      title={t('psc.serve.title')}
      room="desk"
      failed={model.errors.length > 0}
      form="application"
      islands={['scan']}
    >
      <ErrorSummary errors={model.errors} />
      <h1>
        <span class="qz-caption">{model.service}</span>
        {model.applicant}
      </h1>
      {model.limit && <TimeLimit limit={model.limit} />}
      {model.registrySilent && <p class="qz-banner qz-banner--wait">{t('psc.serve.silent')}</p>}
      <Form
        action={pscPaths.serve(model.caseId)}
        id="application"
        idempotencyKey={model.idempotencyKey}
        multipart
        island="scan"
      >
        {/* Enter in a field goes on to the next page and does not take a scan away. */}
        <button
          class="qz-default-submit"
          type="submit"
          name="next"
          value="yes"
          tabIndex={-1}
          aria-hidden="true"
        >
          {t('psc.serve.next')}
        </button>
        <div class="qz-desk-columns">
          <div>
            {model.sections.map((section) => (
              <section key={section.title}>
                <h2>{section.title}</h2>
                <div class="qz-desk-fields">
                  {section.fields.map((field) => (
                    <FormField
                      key={field.name}
                      field={{ ...field, error: errorOf(model.errors, field.name) }}
                    />
                  ))}
                </div>
              </section>
            ))}
          </div>
          <section>
            <h2>{t('psc.serve.scans')}</h2>
            {model.documents.map((document) => (
              <Scans key={document.id} model={model} document={document} />
            ))}
            {model.documents.length > 0 && (
              <button
                class="qz-button qz-button--secondary"
                type="submit"
                name="scan"
                value="yes"
                data-scan-send
              >
                {t('psc.serve.scan-send')}
              </button>
            )}
          </section>
        </div>
        <Actions>
          <Button name="next" value="yes">
            {t('psc.serve.next')}
          </Button>
          <Button kind="quiet" name="put-by" value="yes">
            {t('psc.serve.put-by')}
          </Button>
        </Actions>
        <Cite clauses={model.cites} />
      </Form>
    </PscLayout>
  );
}

/** The whole application on one screen: fields filled from the registry, scans beside them (7/4). */
export function servePage(model: ServeModel): string {
  return renderPage(model.frame, <Serve model={model} />);
}
