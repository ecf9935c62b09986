import { usePage } from './page-context.tsx';

export interface FieldError {
  /** Name of the field, also its id in the page; null for a fault of the whole form. */
  readonly field: string | null;
  /** In the page's language: what to do. */
  readonly message: string;
}

/** Stands first on the page; each line leads to its field. */
export function ErrorSummary(props: { readonly errors: readonly FieldError[] }) {
  const { t } = usePage();
  if (props.errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" role="alert" tabIndex={-1}>
      <h2 class="govuk-error-summary__title">{t('error.summary')}</h2>
      <ul class="govuk-error-summary__list govuk-list">
        {props.errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            {error.field === null ? error.message : <a href={`#${error.field}`}>{error.message}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
