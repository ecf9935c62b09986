import { describedBy, Field, type FieldFrame } from './field.tsx';

export interface TextAreaProps extends FieldFrame {
  readonly value?: string;
  readonly rows?: number;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly autocomplete?: string;
}

export function TextArea(props: TextAreaProps) {
  return (
    <Field field={props}>
      <textarea
        class={props.error ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
        id={props.name}
        name={props.name}
        rows={props.rows ?? 4}
        autoComplete={props.autocomplete}
        maxLength={props.maxLength}
        readOnly={props.readOnly}
        required={props.required !== false}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.value ?? ''}
      </textarea>
    </Field>
  );
}
