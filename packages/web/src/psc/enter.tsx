import { Actions, Button } from '../parts/button.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { type FileItem, FileList } from '../parts/file-upload.tsx';
import { Form } from '../parts/form.tsx';
import { FormField, type FormFieldModel } from '../parts/form-field.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { PscLayout } from './psc-layout.tsx';
import { pscPaths } from './psc-paths.ts';

export interface EnterModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly service: string;
  readonly applicant: string;
  /** Id of the step that the page was drawn for. */
  readonly step: string;
  /** What the law calls the step. */
  readonly duty: string;
  readonly cites: readonly CitedClause[];
  readonly fields: readonly FormFieldModel[];
  /** Scans to compare with. */
  readonly files: readonly FileItem[];
  readonly idempotencyKey: string;
  readonly errors: readonly FieldError[];
}

function Enter(props: { readonly model: EnterModel }) {
  const { t } = usePage();
  const { applicant, caseId, cites, duty, errors, fields, files, idempotencyKey, service, step } =
    props.model;
  return (
    <PscLayout
      title={t('psc.enter.title')}
      room="desk"
      failed={errors.length > 0}
      form="enter"
      back={{ path: pscPaths.application(caseId), label: applicant }}
    >
      <ErrorSummary errors={errors} />
      <h1>
        <span class="qz-caption">{service}</span>
        {t('psc.enter.title')}
      </h1>
      <Stated cites={cites}>{duty}</Stated>
      <p>{t('psc.enter.lead')}</p>
      <div class="qz-columns">
        <Form action={pscPaths.enter(caseId)} id="enter" idempotencyKey={idempotencyKey}>
          <input type="hidden" name="step" value={step} />
          {fields.map((field) => (
            <FormField key={field.name} field={{ ...field, error: errorOf(errors, field.name) }} />
          ))}
          <Actions>
            <Button>{t('psc.enter.submit')}</Button>
          </Actions>
        </Form>
        {files.length > 0 && (
          <aside>
            <h2>{t('psc.serve.scans')}</h2>
            <FileList files={files} />
          </aside>
        )}
      </div>
    </PscLayout>
  );
}

/** What a registry had no data about, read by the operator from the originals. */
export function enterPage(model: EnterModel): string {
  return renderPage(model.frame, <Enter model={model} />);
}
