import { Actions, Button } from '../parts/button.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { FormField, type FormFieldModel } from '../parts/form-field.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { type ApplicationProgress, ProgressCaption } from './application-steps.tsx';

export interface FormGroupModel {
  readonly frame: Frame;
  readonly progress: ApplicationProgress;
  /** POST there; without the language. */
  readonly action: string;
  readonly backPath: string;
  readonly idempotencyKey: string;
  readonly title: string;
  readonly lead?: string;
  readonly fields: readonly FormFieldModel[];
  readonly errors: readonly FieldError[];
  /** The registry was asked and did not answer: the person types what it would have filled. */
  readonly registrySilent?: boolean;
}

function FormGroup(props: { readonly model: FormGroupModel }) {
  const { t } = usePage();
  const { model } = props;
  return (
    <Layout
      title={model.title}
      failed={model.errors.length > 0}
      form="application"
      back={{ path: model.backPath }}
    >
      <div class="qz-reading">
        <ErrorSummary errors={model.errors} />
        <h1>
          <ProgressCaption progress={model.progress} />
          {model.title}
        </h1>
        {model.lead && <p class="qz-lead">{model.lead}</p>}
        {model.registrySilent && <p class="qz-banner qz-banner--wait">{t('apply.registry-silent')}</p>}
        <Form action={model.action} id="application" idempotencyKey={model.idempotencyKey}>
          {model.fields.map((field) => (
            <FormField key={field.name} field={{ ...field, error: errorOf(model.errors, field.name) }} />
          ))}
          <Actions>
            <Button>{t('action.continue')}</Button>
            <Button kind="quiet" name="save-and-leave" value="yes">
              {t('apply.save-and-leave')}
            </Button>
          </Actions>
        </Form>
      </div>
    </Layout>
  );
}

/** One group of questions of the application. */
export function formGroupPage(model: FormGroupModel): string {
  return renderPage(model.frame, <FormGroup model={model} />);
}
