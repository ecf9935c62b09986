import type { ChoiceOption } from './choice-field.tsx';
import { describedBy, Field, type FieldFrame } from './field.tsx';

export interface SelectFieldProps extends FieldFrame {
  readonly options: readonly ChoiceOption[];
  readonly value?: string | undefined;
  /** The first, empty choice. */
  readonly placeholder?: string;
}

/** One of many, in a list: for desks and filters. Citizens are better served by `ChoiceField`. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Field field={props}>
      <select
        class={props.error ? 'govuk-select govuk-select--error' : 'govuk-select'}
        id={props.name}
        name={props.name}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
