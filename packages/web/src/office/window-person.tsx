import { Actions, Button } from '../parts/button.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import type { CitedClause } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { TextField } from '../parts/text-field.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

export interface WindowPersonModel {
  readonly frame: Frame;
  readonly iin: string;
  /** The services of this office; with one there is nothing to choose. */
  readonly services: readonly { readonly id: string; readonly title: string }[];
  readonly service: string;
  /** Fields: `iin`, `service`. */
  readonly errors: readonly FieldError[];
  readonly cites: readonly CitedClause[];
}

function WindowPerson(props: { readonly model: WindowPersonModel }) {
  const { t } = usePage();
  const { cites, errors, iin, service, services } = props.model;
  const [only] = services;
  return (
    <OfficeLayout title={t('office.window-title')} room="new" failed={errors.length > 0}>
      <div class="qz-reading">
        <ErrorSummary errors={errors} />
        <h1>
          {services.length === 1 && only && <span class="qz-caption">{only.title}</span>}
          {t('office.window-title')}
        </h1>
        <p class="qz-lead">{t('office.window-lead')}</p>
        <Form action={officePaths.windowApplication()}>
          {services.length > 1 ? (
            <ChoiceField
              name="service"
              label={t('office.window-service')}
              options={services.map(({ id, title }) => ({ id, label: title }))}
              value={service}
              error={errorOf(errors, 'service')}
            />
          ) : (
            <input type="hidden" name="service" value={only?.id ?? ''} />
          )}
          <TextField
            name="iin"
            type="iin"
            label={t('field.iin')}
            hint={t('field.iin-hint')}
            value={iin}
            error={errorOf(errors, 'iin')}
            autocomplete="off"
            cites={cites}
          />
          <Actions>
            <Button>{t('office.window-find')}</Button>
          </Actions>
        </Form>
      </div>
    </OfficeLayout>
  );
}

/** Whose application it is: the IIN from the identity card (6/1). */
export function windowPersonPage(model: WindowPersonModel): string {
  return renderPage(model.frame, <WindowPerson model={model} />);
}
