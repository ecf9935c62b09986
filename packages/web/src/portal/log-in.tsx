import { Actions, Button } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { TextField } from '../parts/text-field.tsx';
import { paths } from '../portal-paths.ts';

export interface DemonstrationLogin {
  readonly iin: string;
  readonly name: string;
  /** "Өтініш беруші", "Бөлім басшысы". */
  readonly role: string;
  /** Comes back to this page with the fields filled: the server reads `fill` from the query. */
  readonly fillPath: string;
}

export interface LogInModel {
  readonly frame: Frame;
  readonly values: {
    readonly iin: string;
    /** Filled only for a demonstration login. */
    readonly password?: string;
  };
  /** Fields: `iin`, `password`. */
  readonly errors: readonly FieldError[];
  readonly next?: string;
  /** The session ran out: what was typed is kept and comes back after the log-in. */
  readonly expired?: boolean;
  readonly cites: readonly CitedClause[];
  /** Only in demonstration mode. */
  readonly demonstrationLogins?: readonly DemonstrationLogin[];
}

function DemonstrationLogins(props: { readonly logins: readonly DemonstrationLogin[] }) {
  const { t, to } = usePage();
  return (
    <aside aria-labelledby="demonstration-logins">
      <h2 id="demonstration-logins">{t('log-in.demonstration')}</h2>
      <p>{t('log-in.demonstration-text')}</p>
      <ul class="qz-cards">
        {props.logins.map((login) => (
          <li class="qz-card" key={login.iin}>
            <h3>
              <a class="qz-card__link" href={to(login.fillPath)}>
                {login.name}
              </a>
            </h3>
            <p class="qz-small">
              {login.role} · <span class="qz-number">{login.iin}</span>
            </p>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function LogIn(props: { readonly model: LogInModel }) {
  const { t, to } = usePage();
  const { model } = props;
  const { errors, values } = model;
  return (
    <Layout title={t('log-in.title')} failed={errors.length > 0} form="log-in">
      <div class="qz-columns">
        <div>
          <ErrorSummary errors={errors} />
          <h1>{model.expired ? t('log-in.expired-title') : t('log-in.title')}</h1>
          {model.expired && <p class="qz-lead">{t('log-in.expired-text')}</p>}
          <Form action={paths.logIn()} id="log-in">
            {model.next !== undefined && <input type="hidden" name="next" value={model.next} />}
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
              type="password"
              label={t('field.password')}
              error={errorOf(errors, 'password')}
              {...(values.password === undefined ? {} : { value: values.password })}
            />
            <Actions>
              <Button>{t('log-in.submit')}</Button>
            </Actions>
          </Form>
          <p>
            {t('log-in.no-account')} <a href={to(paths.register())}>{t('register.link')}</a>
          </p>
          <Cite clauses={model.cites} />
        </div>
        {model.demonstrationLogins && <DemonstrationLogins logins={model.demonstrationLogins} />}
      </div>
    </Layout>
  );
}

export function logInPage(model: LogInModel): string {
  return renderPage(model.frame, <LogIn model={model} />);
}
