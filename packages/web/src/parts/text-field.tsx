import { describedBy, Field, type FieldFrame } from './field.tsx';
import { usePage } from './page-context.tsx';

export interface TextFieldProps extends FieldFrame {
  /** `date` is typed as dd.mm.yyyy. */
  readonly type?: 'text' | 'date' | 'iin' | 'phone' | 'email' | 'password' | 'new-password';
  readonly value?: string;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly autocomplete?: string;
}

interface Shape {
  readonly type: string;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly width?: 'narrow' | 'middle';
  readonly spellcheck?: false;
}

const shapes: Readonly<Record<NonNullable<TextFieldProps['type']>, Shape>> = {
  text: { type: 'text' },
  date: { type: 'text', inputMode: 'numeric', maxLength: 10, width: 'narrow' },
  iin: { type: 'text', inputMode: 'numeric', maxLength: 12, width: 'narrow', spellcheck: false },
  phone: { type: 'tel', inputMode: 'tel', autocomplete: 'tel', width: 'middle' },
  email: { type: 'email', inputMode: 'email', autocomplete: 'email', width: 'middle', spellcheck: false },
  password: { type: 'password', autocomplete: 'current-password', width: 'middle' },
  'new-password': { type: 'password', autocomplete: 'new-password', width: 'middle' },
};

/** One line of text: plain, date, IIN, phone, e-mail or password. */
export function TextField(props: TextFieldProps) {
  const { t } = usePage();
  const shape = shapes[props.type ?? 'text'];
  const field =
    props.type === 'date' && !props.readOnly
      ? { ...props, hint: [props.hint, t('field.date-hint')].filter(Boolean).join(' ') }
      : props;
  return (
    <Field field={field}>
      <input
        class={[
          'govuk-input',
          props.error ? 'govuk-input--error' : '',
          shape.width ? `qz-input--${shape.width}` : '',
        ]
          .filter(Boolean)
          .join(' ')}
        id={props.name}
        name={props.name}
        type={shape.type}
        inputMode={shape.inputMode}
        autoComplete={props.autocomplete ?? shape.autocomplete}
        maxLength={props.maxLength ?? shape.maxLength}
        spellcheck={shape.spellcheck}
        value={props.value}
        readOnly={props.readOnly}
        required={props.required !== false}
        aria-describedby={describedBy(field)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </Field>
  );
}
