import { Actions, Button } from '../parts/button.tsx';
import { errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { FormField, type FormFieldModel } from '../parts/form-field.tsx';
import { officePaths } from './office-paths.ts';

/** A step that is done by what a person states in a few fields, or by a press alone. */
export interface StepFormModel {
  readonly caseId: string;
  /** Id of the step that the page was drawn for. */
  readonly step: string;
  readonly idempotencyKey: string;
  readonly fields: readonly FormFieldModel[];
  readonly submit: string;
  /** What follows from the press; '' where the step's own words say it. */
  readonly consequence: string;
  readonly errors: readonly FieldError[];
}

export function StepForm(props: { readonly form: StepFormModel }) {
  const { caseId, step, idempotencyKey, fields, submit, consequence, errors } = props.form;
  return (
    <Form
      action={officePaths.act(caseId)}
      id="step"
      class={fields.some(({ name }) => name === 'finding') ? 'qz-finding' : 'qz-step-form'}
      idempotencyKey={idempotencyKey}
    >
      <input type="hidden" name="step" value={step} />
      {fields.map((field) => (
        <FormField key={field.name} field={{ ...field, error: errorOf(errors, field.name) }} />
      ))}
      {consequence !== '' && <p class="qz-small qz-quiet">{consequence}</p>}
      <Actions>
        <Button>{submit}</Button>
      </Actions>
    </Form>
  );
}
