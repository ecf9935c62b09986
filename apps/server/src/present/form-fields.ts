import type { CaseState, FieldError, FormValue, ValueSource } from '@qyzmet/case-engine';
import type { FormField } from '@qyzmet/regulation';
import type { FormFieldModel, FieldError as ShownError, SummaryRow } from '@qyzmet/web';
import type { EditionWords } from './edition-words.ts';
import { fieldFaultSentences } from './field-faults.ts';
import { sourceNames, yesNo } from './law-words.ts';

type Form = Readonly<Record<string, FormValue>>;

/** A value that came from a register or directory is shown and not typed over; without one the person types it. */
export function isLocked(field: FormField, form: Form): boolean {
  const given = form[field.id];
  return field.readOnly === true && given !== undefined && given.value !== '' && !isTyped(given.source);
}

function isTyped(source: ValueSource): boolean {
  return source === 'applicant' || source === 'officer' || source === 'operator';
}

/** `2026-11-01` → `01.11.2026`; anything else stays as it was typed. */
export function shownDate(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split('-').reverse().join('.') : value;
}

/**
 * `1.11.2026`, `01/11/2026`, `01 11 2026` or `01112026` (the keypad of some phones has digits only) → `2026-11-01`; anything
 * else stays as it was typed, to be named as a fault.
 */
export function typedDate(value: string): string {
  const typed = value.trim();
  const match =
    /^(\d{1,2})[-./,\s]+(\d{1,2})[-./,\s]+(\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  if (!match) return typed;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function fieldModels(
  words: EditionWords,
  fields: readonly FormField[],
  form: Form,
): readonly FormFieldModel[] {
  return fields.map((field) => {
    const given = form[field.id];
    const value = given?.value ?? '';
    const source =
      given && value && !isTyped(given.source) ? words.say(sourceNames[given.source]) : undefined;
    return {
      name: field.id,
      type: field.type,
      label: words.say(field.label),
      value: field.type === 'date' ? shownDate(value) : value,
      required: field.required,
      cites: words.cite(field.cites),
      ...(field.hint ? { hint: words.say(field.hint) } : {}),
      ...(isLocked(field, form) ? { readOnly: true } : {}),
      ...(field.maxLength ? { maxLength: field.maxLength } : {}),
      ...(field.options
        ? { options: field.options.map(({ id, label }) => ({ id, label: words.say(label) })) }
        : {}),
      ...(source ? { source } : {}),
    };
  });
}

/** What the person typed for these fields; locked ones stay as they are, whatever was posted. */
export function typedValues(
  fields: readonly FormField[],
  posted: Readonly<Record<string, string>>,
  form: Form,
  source: ValueSource,
): Form {
  const typed = fields.flatMap((field) => {
    const raw = posted[field.id];
    if (raw === undefined || isLocked(field, form)) return [];
    const value = typedValue(field, raw);
    const before = form[field.id];
    return before?.value === value ? [] : [[field.id, { value, source }] as const];
  });
  return Object.fromEntries(typed);
}

function typedValue({ type }: FormField, raw: string): string {
  if (type === 'date') return typedDate(raw);
  // Its field has several lines; what is kept and printed is one.
  if (type === 'address') return raw.trim().replace(/\s+/g, ' ');
  return raw.trim();
}

export function shownErrors(words: EditionWords, errors: readonly FieldError[]): readonly ShownError[] {
  const { form, documents } = words.edition.regulation;
  const labels = new Map(
    [
      ...form.sections.flatMap(({ fields }) => fields),
      ...words.edition.regulation.results.flatMap(({ fields }) => fields ?? []),
    ].map(({ id, label }) => [id, words.say(label)]),
  );
  for (const document of documents) labels.set(document.id, words.say(document.title));
  return errors.map(({ field, fault }) => {
    const label = labels.get(field);
    const sentence = words.say(fieldFaultSentences[fault]);
    return {
      field: fault === 'document-missing' ? `file-${field}` : field,
      message: label ? `${label}: ${sentence.charAt(0).toLocaleLowerCase()}${sentence.slice(1)}` : sentence,
    };
  });
}

/** Answers as a person reads them; `changePath` tells where a section is filled in. */
export function answerRows(
  words: EditionWords,
  fields: readonly FormField[],
  state: Pick<CaseState, 'form'>,
  changePath?: string,
): readonly SummaryRow[] {
  return fields.map((field) => {
    const given = state.form[field.id];
    const source = given?.value && !isTyped(given.source) ? words.say(sourceNames[given.source]) : undefined;
    return {
      label: words.say(field.label),
      value: shownValue(words, field, given?.value ?? ''),
      ...(source ? { source } : {}),
      ...(changePath && !isLocked(field, state.form) ? { changePath: `${changePath}#${field.id}` } : {}),
    };
  });
}

export function shownValue(words: EditionWords, field: FormField, value: string): string {
  if (field.type === 'date') return shownDate(value);
  if (field.type === 'yes-no') return value === 'yes' || value === 'no' ? words.say(yesNo[value]) : value;
  const option = field.options?.find(({ id }) => id === value);
  return option ? words.say(option.label) : value;
}
