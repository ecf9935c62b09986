import { localDate, validateValues } from '@qyzmet/case-engine';
import { failure, success } from '@qyzmet/kernel';
import { fieldsToEnter } from '../../cases/fields-to-enter.ts';
import { fieldModels, shownErrors, typedValues } from '../../present/form-fields.ts';
import type { StepForm } from './step-form.ts';

/** What the silent registry should have told is read from the originals; each value is marked as the officer's on the case. */
export const manualEntryForm: StepForm = {
  submit: 'office.manual.submit',
  consequence: 'office.manual.consequence',
  done: 'office.manual.done',
  async fields({ found }, typed) {
    const fields = fieldsToEnter(found.words.edition, found.step);
    const form = { ...found.state.form, ...typedValues(fields, typed, {}, 'officer') };
    return fieldModels(found.words, fields, form).map(({ readOnly: _, source: __, ...field }) => field);
  },
  async read({ page, found }, posted) {
    const { state, words } = found;
    const fields = fieldsToEnter(found.words.edition, found.step);
    if (fields.length === 0) return success({ kind: 'done' });
    const values = typedValues(fields, posted, {}, 'officer');
    const faults = validateValues(fields, { ...state, form: values }, localDate(page.now));
    if (faults.length > 0) return failure(shownErrors(words, faults));
    return success({
      kind: 'manual-entry',
      values: Object.fromEntries(Object.entries(values).map(([id, { value }]) => [id, value])),
    });
  },
};
