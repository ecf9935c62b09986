import { Cite } from './cite.tsx';
import { describedBy, FieldFault, type FieldFrame, FieldHint, FieldLabel, FieldSource } from './field.tsx';

export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoiceFieldProps extends FieldFrame {
  readonly options: readonly ChoiceOption[];
  readonly value?: string | undefined;
  /** The legend is the page's heading: for a page with one question. */
  readonly heading?: boolean;
  readonly lang?: 'kk';
}

/** One of several: radio buttons, the first of which carries the field's id so that errors lead to it. */
export function ChoiceField(props: ChoiceFieldProps) {
  return (
    <div class={props.error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          {props.heading ? (
            <h1>
              <FieldLabel field={props} />
            </h1>
          ) : (
            <FieldLabel field={props} />
          )}
        </legend>
        <FieldHint field={props} />
        <FieldFault field={props} />
        <div class="govuk-radios">
          {props.options.map((option, index) => {
            const id = index === 0 ? props.name : `${props.name}-${option.id}`;
            const hintId = `${props.name}-${option.id}-hint`;
            return (
              <div class="govuk-radios__item" key={option.id}>
                <input
                  class="govuk-radios__input"
                  id={id}
                  name={props.name}
                  type="radio"
                  value={option.id}
                  checked={option.id === props.value}
                  aria-describedby={option.hint ? hintId : undefined}
                />
                <label class="govuk-label govuk-radios__label" for={id}>
                  {option.label}
                </label>
                {option.hint && (
                  <div id={hintId} class="govuk-hint govuk-radios__hint">
                    {option.hint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
      <FieldSource field={props} />
      {props.cites && <Cite clauses={props.cites} />}
    </div>
  );
}
