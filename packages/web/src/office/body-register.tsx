import { formatDateTime } from '../i18n/moment.ts';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { describedBy, Field } from '../parts/field.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { Pagination, type PaginationModel } from '../parts/pagination.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

type RegisterId = 'unemployed' | 'job-seekers';

export interface BodyRegisterRow {
  readonly iin: string;
  readonly name: string;
  /** As shown: dd.mm.yyyy. */
  readonly since: string;
  readonly enteredAt: Date;
  /** Of the case that decided it. */
  readonly number: string;
  readonly caseId: string;
}

export interface BodyRegisterModel {
  readonly frame: Frame;
  readonly body: string;
  readonly register: RegisterId;
  /** Those that the services of this body fill. */
  readonly registers: readonly RegisterId[];
  readonly query: string;
  /** As typed. */
  readonly from: string;
  readonly to: string;
  readonly errors: readonly FieldError[];
  readonly total: number;
  readonly rows: readonly BodyRegisterRow[];
  readonly pages?: PaginationModel;
  /** On which the registration stands. */
  readonly cites: readonly CitedClause[];
}

function SearchField(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly day?: boolean;
  readonly error?: string | undefined;
}) {
  const { name, value, day = false, error } = props;
  const classes = [
    'govuk-input',
    ...(error ? ['govuk-input--error'] : []),
    ...(day ? ['qz-input--narrow'] : []),
  ];
  return (
    <Field field={props}>
      <input
        class={classes.join(' ')}
        id={name}
        name={name}
        type={day ? 'text' : 'search'}
        inputMode={day ? 'numeric' : undefined}
        maxLength={day ? 10 : 100}
        value={value}
        aria-describedby={describedBy(props)}
        aria-invalid={error ? 'true' : undefined}
      />
    </Field>
  );
}

function Search(props: { readonly model: BodyRegisterModel }) {
  const { t, to } = usePage();
  const { errors, from, query, register, to: until } = props.model;
  const day = (name: 'from' | 'to', value: string) => (
    <SearchField
      name={name}
      label={t(`office.register.${name}`)}
      value={value}
      day
      error={errorOf(errors, name)}
    />
  );
  return (
    <search>
      <form method="get" action={to(officePaths.register())} class="qz-search qz-search--wide">
        <input type="hidden" name="register" value={register} />
        <SearchField name="q" label={t('office.register.search')} value={query} />
        {day('from', from)}
        {day('to', until)}
        <button class="qz-button qz-button--secondary" type="submit">
          {t('action.search')}
        </button>
      </form>
    </search>
  );
}

function BodyRegister(props: { readonly model: BodyRegisterModel }) {
  const { t, to } = usePage();
  const { model } = props;
  const { register } = model;
  return (
    <OfficeLayout title={t('office.register')} room={null} failed={model.errors.length > 0}>
      <ErrorSummary errors={model.errors} />
      <h1>
        <span class="qz-caption">{model.body}</span>
        {t(`office.register.${register}`)}
      </h1>
      <Stated cites={model.cites}>{t('office.register.lead')}</Stated>
      {model.registers.length > 1 && (
        <FilterChips
          label={t('office.register')}
          chips={model.registers.map((id) => ({
            id,
            label: t(`office.register.${id}`),
            path: officePaths.register(id),
            current: id === register,
          }))}
        />
      )}
      <Search model={model} />
      <p class="qz-quiet">{t('office.register.found', { count: model.total })}</p>
      {model.rows.length === 0 ? (
        <EmptyState title={t('office.register.none')} text={t('office.register.none-text')} />
      ) : (
        <DataTable
          caption={t(`office.register.${register}`)}
          captionHidden
          rows={model.rows}
          keyOf={(row) => row.caseId}
          columns={[
            {
              id: 'person',
              label: t('office.register.person'),
              cell: (row) => (
                <>
                  {row.name} <span class="qz-number qz-quiet">{row.iin}</span>
                </>
              ),
            },
            {
              id: 'since',
              label: t('office.register.since'),
              cell: (row) => <span class="qz-number">{row.since}</span>,
            },
            {
              id: 'case',
              label: t('office.register.case'),
              cell: (row) => (
                <a class="qz-number" href={to(officePaths.case(row.caseId))} data-row>
                  {row.number}
                </a>
              ),
            },
            {
              id: 'entered',
              label: t('office.register.entered'),
              cell: (row) => <span class="qz-number">{formatDateTime(row.enteredAt)}</span>,
            },
          ]}
        />
      )}
      {model.pages && <Pagination pages={model.pages} />}
    </OfficeLayout>
  );
}

/** Whom the body has registered by its own decisions. */
export function bodyRegisterPage(model: BodyRegisterModel): string {
  return renderPage(model.frame, <BodyRegister model={model} />);
}
