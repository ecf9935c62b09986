import { isIin } from '@qyzmet/kernel';
import { answersHold, type FormField, type Regulation } from '@qyzmet/regulation';
import { formValues } from '../facts/circumstances.ts';
import type { CaseState, FormValue } from '../journal/types.ts';
import type { FieldError, FieldFault } from '../refusal.ts';

const defaultMaxLength = 500;

/** Faults of the whole form and of the required documents; empty when the application may be signed. */
export function validateApplication(
  regulation: Regulation,
  state: CaseState,
  today: string,
): readonly FieldError[] {
  const fields = regulation.form.sections.flatMap((section) => section.fields);
  return [...validateValues(fields, state, today), ...missingDocuments(regulation, state)];
}

/** Faults of the given fields only: one page of the form. `today` is the local ISO date of the office. */
export function validateValues(
  fields: readonly FormField[],
  state: Pick<CaseState, 'form' | 'applicant'>,
  today: string,
): readonly FieldError[] {
  return fields.flatMap((field) => {
    const fault = faultOf(field, state, today);
    return fault ? [{ field: field.id, fault }] : [];
  });
}

function missingDocuments(regulation: Regulation, state: CaseState): readonly FieldError[] {
  const form = formValues(state);
  return regulation.documents
    .filter((document) => document.required && document.channels.includes(state.channel))
    .filter((document) => answersHold(document.answers, form))
    .filter((document) => !state.attachments.some((attachment) => attachment.document === document.id))
    .map((document) => ({ field: document.id, fault: 'document-missing' as const }));
}

function faultOf(
  field: FormField,
  state: Pick<CaseState, 'form' | 'applicant'>,
  today: string,
): FieldFault | undefined {
  const value = state.form[field.id]?.value.trim() ?? '';
  if (value === '') return field.required ? 'required' : undefined;
  if (value.length > (field.maxLength ?? defaultMaxLength)) return 'too-long';
  switch (field.type) {
    case 'iin':
      if (!isIin(value)) return 'iin-checksum';
      return isOwnIin(field) && state.applicant && state.applicant.iin !== value ? 'iin-foreign' : undefined;
    case 'date':
      return dateFault(field, value, state.form, today);
    case 'phone':
      return /^\+?[\d\s()-]{5,20}$/.test(value) && value.replace(/\D/g, '').length >= 5
        ? undefined
        : 'phone-format';
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : 'email-format';
    case 'choice':
      return field.options?.some((option) => option.id === value) ? undefined : 'choice-unknown';
    case 'yes-no':
      return value === 'yes' || value === 'no' ? undefined : 'choice-unknown';
    case 'text':
    case 'textarea':
    case 'person-name':
    case 'address':
      return undefined;
  }
}

/** The applicant's own IIN comes from the register or the account; others, of a child or a representative, do not. */
export function isOwnIin({ id, type, prefill }: FormField): boolean {
  if (type !== 'iin') return false;
  return prefill?.endsWith('.iin') ?? id === 'iin';
}

function dateFault(
  field: FormField,
  value: string,
  form: Readonly<Record<string, FormValue>>,
  today: string,
): FieldFault | undefined {
  if (!isIsoDate(value)) return 'date-format';
  if (field.notFuture && value > today) return 'date-future';
  const earliest = field.notBefore ? form[field.notBefore]?.value : undefined;
  return earliest && isIsoDate(earliest) && value < earliest ? 'period-reversed' : undefined;
}

/** A day that the calendar has, as `yyyy-mm-dd`. */
export function isIsoDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}
