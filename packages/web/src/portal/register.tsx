import { Actions, Button } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { TextField } from '../parts/text-field.tsx';
import { paths } from '../portal-paths.ts';

export interface RegisterModel {
  readonly frame: Frame;
  readonly idempotencyKey: string;
  /** What was typed; the password never comes back. */
  readonly values: { readonly iin: string; readonly phone: string; readonly email: string };
  /** Fields: `iin`, `password`, `phone`, `email`. */
  readonly errors: readonly FieldError[];
  /** Where to go afterwards; sent back as the field `next`. */
  readonly next?: string;
  readonly cites: readonly CitedClause[];
}

function Register(props: { readonly model: RegisterModel }) {
  const { t, to } = usePage();
  const { errors, values, next, cites, idempotencyKey } = props.model;
  return (
    <Layout title={t('register.title')} failed={errors.length > 0} form="register">
      <div class="qz-reading">
        <ErrorSummary errors={errors} />
        <h1>{t('register.title')}</h1>
        <p class="qz-lead">{t('register.lead')}</p>
        <Cite clauses={cites} />
        <Form action={paths.register()} id="register" idempotencyKey={idempotencyKey}>
          {next !== undefined && <input type="hidden" name="next" value={next} />}
          <TextField
            name="iin"
            type="iin"
            label={t('field.iin')}
            hint={t('field.iin-hint')}
            value={values.iin}
            error={errorOf(errors, 'iin')}
            autocomplete="username"
          />
          <TextField
            name="password"
            type="new-password"
            label={t('field.password')}
            hint={t('field.password-hint')}
            error={errorOf(errors, 'password')}
          />
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
            hint={t('field.email-hint')}
            value={values.email}
            error={errorOf(errors, 'email')}
            required={false}
          />
          <Actions>
            <Button>{t('register.submit')}</Button>
          </Actions>
        </Form>
        <p>
          {t('register.have-account')} <a href={to(paths.logIn())}>{t('frame.log-in')}</a>
        </p>
      </div>
    </Layout>
  );
}

export function registerPage(model: RegisterModel): string {
  return renderPage(model.frame, <Register model={model} />);
}
