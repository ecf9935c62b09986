import { usePage } from './page-context.tsx';

export interface SearchBoxProps {
  /** GET there with the field `q`; without the language. */
  readonly action: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** Filters kept beside the words. */
  readonly hidden?: Readonly<Record<string, string>>;
}

export function SearchBox(props: SearchBoxProps) {
  const { t, to } = usePage();
  return (
    <search>
      <form method="get" action={to(props.action)} class="qz-search">
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="govuk-form-group">
          <label class="govuk-label" for="q">
            {props.label}
          </label>
          {props.hint && (
            <div id="q-hint" class="govuk-hint">
              {props.hint}
            </div>
          )}
          <input
            class="govuk-input"
            id="q"
            name="q"
            type="search"
            value={props.value}
            aria-describedby={props.hint ? 'q-hint' : undefined}
          />
        </div>
        <button class="qz-button qz-button--secondary" type="submit">
          {t('action.search')}
        </button>
      </form>
    </search>
  );
}
