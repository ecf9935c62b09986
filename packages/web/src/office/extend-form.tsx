import { Actions, Button } from '../parts/button.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { usePage } from '../parts/page-context.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import { officePaths } from './office-paths.ts';

export interface ExtendFormModel {
  readonly step: string;
  readonly idempotencyKey: string;
  readonly days: string;
  readonly reason: string;
  readonly errors: readonly FieldError[];
  /** The paragraph that speaks of an extended term. */
  readonly cites: readonly CitedClause[];
}

/** Extends the term of the step in hand; the applicant is told why. Closed until somebody needs it. */
export function ExtendForm(props: { readonly caseId: string; readonly form: ExtendFormModel }) {
  const { t } = usePage();
  const { step, idempotencyKey, days, reason, errors, cites } = props.form;
  return (
    <details class="qz-more" open={errors.length > 0}>
      <summary>{t('office.extend')}</summary>
      <div class="qz-more__body">
        <Stated cites={cites}>{t('office.extend-text')}</Stated>
        <Form action={officePaths.extend(props.caseId)} idempotencyKey={idempotencyKey}>
          <input type="hidden" name="step" value={step} />
          <TextField
            name="days"
            label={t('office.extend-days')}
            value={days}
            error={errorOf(errors, 'days')}
            autocomplete="off"
          />
          <TextArea
            name="extend-reason"
            label={t('office.extend-reason')}
            hint={t('office.extend-reason-hint')}
            value={reason}
            rows={3}
            error={errorOf(errors, 'extend-reason')}
          />
          <Actions>
            <Button kind="secondary">{t('office.extend-submit')}</Button>
          </Actions>
        </Form>
      </div>
    </details>
  );
}
