import { Actions, Button } from '../parts/button.tsx';
import { ChoiceField, type ChoiceOption } from '../parts/choice-field.tsx';
import type { CitedClause } from '../parts/cite.tsx';
import { errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { FormField, type FormFieldModel } from '../parts/form-field.tsx';
import { usePage } from '../parts/page-context.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { officePaths } from './office-paths.ts';

export interface DecideFormModel {
  readonly caseId: string;
  /** Id of the step that the page was drawn for. */
  readonly step: string;
  readonly outcome: 'approved' | 'refused' | '';
  /** Titles of the two results: the certificate, the reasoned answer. */
  readonly results: { readonly approved: string; readonly refused: string };
  /** What the document states, prefilled from the registers. */
  readonly fields: readonly FormFieldModel[];
  readonly grounds: readonly ChoiceOption[];
  readonly ground: string;
  readonly groundCites: readonly CitedClause[];
  readonly reason: string;
  /** True while the reason is the draft made from the registers. */
  readonly reasonDrafted: boolean;
  readonly reasonLength: number;
  readonly errors: readonly FieldError[];
}

/** The decision on the merits. Style shows the half that was chosen; without style both stand there. */
export function DecideForm(props: { readonly form: DecideFormModel }) {
  const { t } = usePage();
  const { form } = props;
  const { errors } = form;
  return (
    <Form action={officePaths.decide(form.caseId)} id="decide" class="qz-decide">
      <input type="hidden" name="step" value={form.step} />
      <ChoiceField
        name="outcome"
        label={t('office.decide-outcome')}
        value={form.outcome}
        error={errorOf(errors, 'outcome')}
        options={[
          { id: 'approved', label: t('office.decide.approved', { result: form.results.approved }) },
          { id: 'refused', label: t('office.decide.refused', { result: form.results.refused }) },
        ]}
      />
      <fieldset class="govuk-fieldset qz-decide__approved">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{t('office.decide-fields')}</legend>
        {form.fields.map((field) => (
          <FormField key={field.name} field={{ ...field, error: errorOf(errors, field.name) }} />
        ))}
      </fieldset>
      <div class="qz-decide__refused">
        <ChoiceField
          name="ground"
          label={t('office.decide-ground')}
          value={form.ground}
          error={errorOf(errors, 'ground')}
          options={form.grounds}
          cites={form.groundCites}
        />
        <TextArea
          name="reason"
          label={t('office.decide-reason')}
          hint={t('office.decide-reason-hint')}
          value={form.reason}
          rows={5}
          maxLength={form.reasonLength}
          error={errorOf(errors, 'reason')}
          {...(form.reasonDrafted ? { source: t('office.decide-reason-draft') } : {})}
        />
      </div>
      <Actions>
        <Button>{t('office.decide-next')}</Button>
      </Actions>
    </Form>
  );
}
