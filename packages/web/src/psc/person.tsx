import { Actions, Button, ButtonLink } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { FieldFault } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { TextField } from '../parts/text-field.tsx';
import { PscLayout } from './psc-layout.tsx';
import { pscPaths } from './psc-paths.ts';
import { type ReadyRow, ReadyTable } from './ready-table.tsx';
import { TimeLimit, type TimeLimitModel } from './time-limit.tsx';

export interface PersonModel {
  readonly frame: Frame;
  readonly iin: string;
  readonly service: { readonly id: string; readonly title: string };
  /** Id of the application that will be opened: a second press opens none. */
  readonly caseId: string;
  /** What the registry says, or why it says nothing. */
  readonly registry:
    | { readonly state: 'answered'; readonly rows: readonly SummaryRow[]; readonly source: string }
    | { readonly state: 'not-found' | 'no-answer' };
  /** Typed by hand when the registry is silent. */
  readonly name: string;
  /** The originals that the operator looks at. */
  readonly originals: readonly {
    readonly id: string;
    readonly title: string;
    readonly checked: boolean;
    readonly cites: readonly CitedClause[];
  }[];
  /** Results that wait for this very person. */
  readonly ready: readonly ReadyRow[];
  /** Fields: `name`, `originals`. */
  readonly errors: readonly FieldError[];
  readonly limit?: TimeLimitModel;
  readonly cites: readonly CitedClause[];
}

function Originals(props: { readonly model: PersonModel }) {
  const { t } = usePage();
  const { errors, originals } = props.model;
  const error = errorOf(errors, 'originals');
  return (
    <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <fieldset class="govuk-fieldset" aria-describedby={error ? 'originals-error' : 'originals-hint'}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          <h2>{t('psc.identify.originals')}</h2>
        </legend>
        <div id="originals-hint" class="govuk-hint">
          {t('psc.identify.originals-hint')}
        </div>
        <FieldFault field={{ name: 'originals', label: '', error }} />
        <div class="govuk-checkboxes">
          {originals.map((original, index) => {
            const id = index === 0 ? 'originals' : `originals-${original.id}`;
            return (
              <div key={original.id}>
                <div class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    id={id}
                    name={`original-${original.id}`}
                    type="checkbox"
                    value="yes"
                    checked={original.checked}
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={id}>
                    {original.title}
                  </label>
                </div>
                <Cite clauses={original.cites} />
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

function Person(props: { readonly model: PersonModel }) {
  const { t } = usePage();
  const { model } = props;
  const { registry } = model;
  return (
    <PscLayout
      title={t('psc.identify.title')}
      room="desk"
      failed={model.errors.length > 0}
      back={{ path: pscPaths.desk(), label: t('psc.identify.other') }}
    >
      <ErrorSummary errors={model.errors} />
      <h1>
        <span class="qz-caption">{model.service.title}</span>
        {t('psc.identify.title')}: <span class="qz-number">{model.iin}</span>
      </h1>
      {model.limit && <TimeLimit limit={model.limit} />}
      {model.ready.length > 0 && (
        <section class="qz-banner qz-banner--good" aria-label={t('psc.identify.ready')}>
          <h2>{t('psc.identify.ready')}</h2>
          <ReadyTable rows={model.ready} captionHidden />
        </section>
      )}
      <div class="qz-desk-columns">
        <section>
          {registry.state === 'answered' ? (
            <>
              <h2>{t('psc.identify.person')}</h2>
              <p>{t('psc.identify.lead')}</p>
              <SummaryList rows={registry.rows} />
              <p class="qz-source">{registry.source}</p>
            </>
          ) : (
            <div class="qz-banner qz-banner--wait">
              <h2>{t(`psc.identify.${registry.state}`)}</h2>
              <p>{t('psc.identify.by-hand')}</p>
            </div>
          )}
        </section>
        <Form action={pscPaths.open()} id="open">
          <input type="hidden" name="iin" value={model.iin} />
          <input type="hidden" name="service" value={model.service.id} />
          <input type="hidden" name="case" value={model.caseId} />
          {registry.state !== 'answered' && (
            <TextField
              name="name"
              label={t('psc.identify.name')}
              value={model.name}
              error={errorOf(model.errors, 'name')}
              maxLength={150}
              autocomplete="off"
            />
          )}
          <Originals model={model} />
          <Actions>
            <Button>{t('psc.identify.submit')}</Button>
            <ButtonLink kind="quiet" path={pscPaths.desk()}>
              {t('psc.identify.other')}
            </ButtonLink>
          </Actions>
          <Cite clauses={model.cites} />
        </Form>
      </div>
    </PscLayout>
  );
}

/** Who stands at the window, by the registry and by the originals (table 2, action 1). */
export function personPage(model: PersonModel): string {
  return renderPage(model.frame, <Person model={model} />);
}
