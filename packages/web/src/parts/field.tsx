import type { ComponentChildren } from 'preact';
import { Cite, type CitedClause } from './cite.tsx';
import { usePage } from './page-context.tsx';

export interface FieldFrame {
  /** Name of the field in the post, and its id in the page. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** False adds "(міндетті емес)" to the label: required is the rule. */
  readonly required?: boolean;
  /** Where the first value came from: "Жеке тұлғалар деректер қоры". */
  readonly source?: string;
  readonly cites?: readonly CitedClause[];
}

export function describedBy(field: FieldFrame): string | undefined {
  const ids = [
    field.hint ? `${field.name}-hint` : '',
    field.error ? `${field.name}-error` : '',
    field.source ? `${field.name}-source` : '',
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function FieldHint(props: { readonly field: FieldFrame }) {
  const { field } = props;
  return field.hint ? (
    <div id={`${field.name}-hint`} class="govuk-hint">
      {field.hint}
    </div>
  ) : null;
}

export function FieldFault(props: { readonly field: FieldFrame }) {
  const { t } = usePage();
  const { field } = props;
  return field.error ? (
    <p id={`${field.name}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{t('error.prefix')}:</span> {field.error}
    </p>
  ) : null;
}

export function FieldSource(props: { readonly field: FieldFrame }) {
  const { t } = usePage();
  const { field } = props;
  return field.source ? (
    <p id={`${field.name}-source`} class="qz-source">
      {t('field.source', { source: field.source })}
    </p>
  ) : null;
}

export function FieldLabel(props: { readonly field: FieldFrame }) {
  const { t } = usePage();
  const { field } = props;
  return (
    <>
      {field.label}
      {field.required === false && <span class="qz-quiet"> ({t('field.optional')})</span>}
    </>
  );
}

/** Label, hint, error, control, source and paragraph of one field, tied together for a screen reader. */
export function Field(props: { readonly field: FieldFrame; readonly children: ComponentChildren }) {
  const { field } = props;
  return (
    <div class={field.error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <label class="govuk-label" for={field.name}>
        <FieldLabel field={field} />
      </label>
      <FieldHint field={field} />
      <FieldFault field={field} />
      {props.children}
      <FieldSource field={field} />
      {field.cites && <Cite clauses={field.cites} />}
    </div>
  );
}
