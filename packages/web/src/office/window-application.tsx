import { Actions, Button, ButtonLink } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Field } from '../parts/field.tsx';
import { type FileItem, FileList, useFileSize } from '../parts/file-upload.tsx';
import { Form } from '../parts/form.tsx';
import { FormField, type FormFieldModel } from '../parts/form-field.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import type { RegisterAnswer } from './comparison.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

export interface WindowDocument {
  /** Id of the document in the regulation; the file is posted as `file-<id>`. */
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  readonly files: readonly FileItem[];
  readonly cites: readonly CitedClause[];
}

export interface WindowApplicationModel {
  readonly frame: Frame;
  readonly service: string;
  /** Null until the originals are checked: nothing is recorded before. */
  readonly caseId: string | null;
  /** Posted back with the form. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly idempotencyKey: string;
  readonly person: {
    readonly name: string | null;
    readonly iin: string;
    readonly answer: RegisterAnswer;
    readonly birthDate: string | null;
    readonly document: string | null;
  };
  /** What must be seen in the original; ticked by `original-<id>`. Empty once that is recorded. */
  readonly originals: readonly { readonly id: string; readonly title: string; readonly seen: boolean }[];
  readonly originalsCites: readonly CitedClause[];
  readonly sections: readonly { readonly title: string; readonly fields: readonly FormFieldModel[] }[];
  readonly documents: readonly WindowDocument[];
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly errors: readonly FieldError[];
  readonly cites: readonly CitedClause[];
}

function Person(props: { readonly person: WindowApplicationModel['person'] }) {
  const { t } = usePage();
  const { person } = props;
  return (
    <section class="qz-facts">
      <h2>{t('office.window-person')}</h2>
      {person.answer !== 'answered' && (
        <p class="qz-register qz-register--silent">{t(`office.registry.${person.answer}`)}</p>
      )}
      <dl class="qz-dl">
        <dt>{t('field.iin')}</dt>
        <dd class="qz-number">{person.iin}</dd>
        {person.name && (
          <>
            <dt>{t('office.applicant')}</dt>
            <dd>
              <strong>{person.name}</strong>
            </dd>
          </>
        )}
        {person.birthDate && (
          <>
            <dt>{t('office.window-birth')}</dt>
            <dd class="qz-number">{person.birthDate}</dd>
          </>
        )}
        {person.document && (
          <>
            <dt>{t('office.window-document')}</dt>
            <dd>{person.document}</dd>
          </>
        )}
      </dl>
      {person.answer === 'answered' && (
        <p class="qz-source">{t('field.source', { source: t('office.individuals') })}</p>
      )}
    </section>
  );
}

function Originals(props: { readonly model: WindowApplicationModel }) {
  const { t } = usePage();
  const { errors, originals, originalsCites } = props.model;
  if (originals.length === 0) return null;
  const error = errorOf(errors, 'originals');
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <fieldset class="govuk-fieldset" aria-describedby={error ? 'originals-error' : undefined}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          {t('office.window-originals-label')}
        </legend>
        {error && (
          <p id="originals-error" class="govuk-error-message">
            <span class="govuk-visually-hidden">{t('error.prefix')}:</span> {error}
          </p>
        )}
        <div class="govuk-checkboxes">
          {originals.map((original, index) => {
            const id = index === 0 ? 'originals' : `original-${original.id}`;
            return (
              <div class="govuk-checkboxes__item" key={original.id}>
                <input
                  class="govuk-checkboxes__input"
                  type="checkbox"
                  id={id}
                  name={`original-${original.id}`}
                  value="seen"
                  checked={original.seen}
                />
                <label class="govuk-label govuk-checkboxes__label" for={id}>
                  {original.title}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
      <Cite clauses={originalsCites} />
    </div>
  );
}

function Scan(props: { readonly document: WindowDocument; readonly model: WindowApplicationModel }) {
  const { t } = usePage();
  const { accept, errors, maxBytes } = props.model;
  const { cites, id, required, title } = props.document;
  const inWords = useFileSize();
  const name = `file-${id}`;
  return (
    <div class="qz-file">
      <Field
        field={{
          name,
          label: t('office.window-scan', { document: title }),
          hint: t('office.window-scan-hint', { size: inWords(maxBytes) }),
          error: errorOf(errors, name),
          required,
          cites,
        }}
      >
        <input
          type="file"
          id={name}
          name={name}
          accept={accept.join(',')}
          multiple
          aria-describedby={`${name}-hint`}
        />
      </Field>
    </div>
  );
}

function WindowApplication(props: { readonly model: WindowApplicationModel }) {
  const { t } = usePage();
  const { model } = props;
  const { caseId, errors } = model;
  const given = model.documents.flatMap(({ files }) => files);
  return (
    <OfficeLayout title={model.service} room="new" failed={errors.length > 0} form="application">
      <ErrorSummary errors={errors} />
      <h1>
        <span class="qz-caption">{t('office.window-title')}</span>
        {model.service}
      </h1>
      <Form
        id="application"
        action={caseId === null ? officePaths.windowOpen() : officePaths.fill(caseId)}
        idempotencyKey={model.idempotencyKey}
        multipart
      >
        {Object.entries(model.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="qz-window">
          <div>
            <Person person={model.person} />
            <Originals model={model} />
            {model.documents.map((document) => (
              <Scan key={document.id} document={document} model={model} />
            ))}
          </div>
          <div>
            {model.sections.map((section) => (
              <fieldset class="govuk-fieldset" key={section.title}>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{section.title}</legend>
                {section.fields.map((field) => (
                  <FormField key={field.name} field={{ ...field, error: errorOf(errors, field.name) }} />
                ))}
              </fieldset>
            ))}
            <Cite clauses={model.cites} />
            <Actions>
              <Button>{t('office.window-next')}</Button>
              <ButtonLink kind="quiet" path={officePaths.window()}>
                {t('office.window-back')}
              </ButtonLink>
            </Actions>
          </div>
        </div>
      </Form>
      {caseId !== null && given.length > 0 && (
        <section>
          <h2>{t('office.documents')}</h2>
          <FileList files={given} removePath={officePaths.removeFile(caseId)} />
        </section>
      )}
    </OfficeLayout>
  );
}

/** Identity, originals, application and scans in one screen (6/1, 6/5). */
export function windowApplicationPage(model: WindowApplicationModel): string {
  return renderPage(model.frame, <WindowApplication model={model} />);
}
