import type { FieldType } from '@qyzmet/regulation';
import { ChoiceField, type ChoiceOption } from './choice-field.tsx';
import type { FieldFrame } from './field.tsx';
import { usePage } from './page-context.tsx';
import { TextArea } from './text-area.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A field of a regulation's form with its present value. */
export interface FormFieldModel extends FieldFrame {
  readonly type: FieldType;
  readonly value: string;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly options?: readonly ChoiceOption[];
}

const lines: Readonly<
  Record<Exclude<FieldType, 'address' | 'textarea' | 'choice' | 'yes-no'>, Partial<TextFieldProps>>
> = {
  text: {},
  'person-name': { autocomplete: 'name' },
  iin: { type: 'iin' },
  phone: { type: 'phone' },
  email: { type: 'email' },
  date: { type: 'date' },
};

/** Draws whatever field the regulation names. */
export function FormField(props: { readonly field: FormFieldModel }) {
  const { t } = usePage();
  const { type, options, ...field } = props.field;
  switch (type) {
    // From the region to the flat it is longer than one line of a phone.
    case 'address':
      return <TextArea {...field} autocomplete="street-address" />;
    case 'textarea':
      return <TextArea {...field} />;
    case 'choice':
      return <ChoiceField {...field} options={options ?? []} />;
    case 'yes-no':
      return (
        <ChoiceField
          {...field}
          options={[
            { id: 'yes', label: t('field.yes') },
            { id: 'no', label: t('field.no') },
          ]}
        />
      );
    default:
      return <TextField {...field} {...lines[type]} />;
  }
}
