import { Actions, Button } from '../parts/button.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { usePage } from '../parts/page-context.tsx';
import { TextField } from '../parts/text-field.tsx';
import { officePaths } from './office-paths.ts';

export interface HandOverFormModel {
  readonly caseId: string;
  readonly step: string;
  readonly idempotencyKey: string;
  readonly form: 'paper' | 'electronic' | '';
  readonly email: string;
  readonly errors: readonly FieldError[];
}

/** In person against a signature, or by e-mail (6/11). */
export function HandOverForm(props: { readonly form: HandOverFormModel }) {
  const { t } = usePage();
  const { caseId, email, errors, form, idempotencyKey, step } = props.form;
  return (
    <Form
      action={officePaths.handOver(caseId)}
      id="hand-over"
      class="qz-hand-over"
      idempotencyKey={idempotencyKey}
    >
      <input type="hidden" name="step" value={step} />
      <ChoiceField
        name="form"
        label={t('office.hand-over-form')}
        value={form}
        error={errorOf(errors, 'form')}
        options={[
          { id: 'paper', label: t('office.hand-over.paper'), hint: t('office.hand-over.paper-hint') },
          { id: 'electronic', label: t('office.hand-over.electronic') },
        ]}
      />
      <div class="qz-hand-over__email">
        <TextField
          name="email"
          type="email"
          label={t('field.email')}
          value={email}
          error={errorOf(errors, 'email')}
          autocomplete="off"
        />
      </div>
      <p class="qz-small qz-quiet">{t('office.hand-over-consequence')}</p>
      <Actions>
        <Button>{t('office.hand-over-submit')}</Button>
      </Actions>
    </Form>
  );
}
