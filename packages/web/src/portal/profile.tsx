import { languages } from '@qyzmet/kernel';
import { Actions, Button } from '../parts/button.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { TextField } from '../parts/text-field.tsx';
import { paths } from '../portal-paths.ts';
import { CabinetLayout } from './cabinet-layout.tsx';

export interface ProfileModel {
  readonly frame: Frame;
  /** From the registry: name, IIN, address. */
  readonly registered: readonly SummaryRow[];
  readonly values: { readonly phone: string; readonly email: string; readonly language: string };
  /** Fields: `phone`, `email`, `language`. */
  readonly errors: readonly FieldError[];
  readonly idempotencyKey: string;
}

function Profile(props: { readonly model: ProfileModel }) {
  const { t } = usePage();
  const { errors, idempotencyKey, registered, values } = props.model;
  return (
    <CabinetLayout title={t('cabinet.profile')} room="profile" failed={errors.length > 0} form="profile">
      <div class="qz-reading">
        <ErrorSummary errors={errors} />
        <h1>{t('cabinet.profile')}</h1>
        <h2>{t('profile.registered')}</h2>
        <SummaryList rows={registered} />
        <h2>{t('profile.contacts')}</h2>
        <Form action={paths.profile()} id="profile" idempotencyKey={idempotencyKey}>
          <TextField
            name="phone"
            type="phone"
            label={t('field.phone')}
            hint={t('field.phone-hint')}
            value={values.phone}
            error={errorOf(errors, 'phone')}
          />
          <TextField
            name="email"
            type="email"
            label={t('field.email')}
            value={values.email}
            error={errorOf(errors, 'email')}
            required={false}
          />
          <ChoiceField
            name="language"
            label={t('profile.language')}
            value={values.language}
            options={languages.map((language) => ({ id: language, label: t(`language.${language}`) }))}
            error={errorOf(errors, 'language')}
          />
          <Actions>
            <Button>{t('action.save')}</Button>
          </Actions>
        </Form>
      </div>
    </CabinetLayout>
  );
}

export function profilePage(model: ProfileModel): string {
  return renderPage(model.frame, <Profile model={model} />);
}
