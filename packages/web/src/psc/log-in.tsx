import { Actions, Button } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { TextField } from '../parts/text-field.tsx';
import { PscLayout } from './psc-layout.tsx';
import { pscPaths } from './psc-paths.ts';

export interface PscLogInModel {
  readonly frame: Frame;
  readonly values: { readonly login: string; readonly window: string };
  /** Fields: `login`, `window`. */
  readonly errors: readonly FieldError[];
  readonly next?: string;
  /** The session ran out: what was typed is kept and comes back after the log-in. */
  readonly expired?: boolean;
  /** The paragraphs on the log-in; after a refusal, the one that orders it. */
  readonly cites: readonly CitedClause[];
  /** Only in demonstration mode: entered by one tap. */
  readonly demonstrationLogins?: readonly {
    readonly login: string;
    readonly name: string;
    readonly role: string;
    readonly password: string;
  }[];
}

function LogIn(props: { readonly model: PscLogInModel }) {
  const { t } = usePage();
  const { demonstrationLogins, errors, expired, next, values } = props.model;
  const title = expired ? t('psc.log-in.expired') : t('psc.log-in.title');
  const nextField = next === undefined ? null : <input type="hidden" name="next" value={next} />;
  return (
    <PscLayout title={title} room={null} failed={errors.length > 0}>
      <div class="qz-columns">
        <div>
          <ErrorSummary errors={errors} />
          <h1>{title}</h1>
          <Form action={pscPaths.logIn()} id="log-in">
            {nextField}
            <TextField
              name="login"
              label={t('psc.log-in.login')}
              value={values.login}
              error={errorOf(errors, 'login')}
              autocomplete="username"
            />
            <TextField name="password" type="password" label={t('field.password')} />
            <div class="qz-window-number">
              <TextField
                name="window"
                label={t('psc.log-in.window')}
                value={values.window}
                error={errorOf(errors, 'window')}
                maxLength={3}
                autocomplete="off"
              />
            </div>
            <Actions>
              <Button>{t('log-in.submit')}</Button>
            </Actions>
          </Form>
          <Cite clauses={props.model.cites} />
        </div>
        {demonstrationLogins && (
          <aside aria-labelledby="demonstration-logins">
            <h2 id="demonstration-logins">{t('psc.log-in.demonstration')}</h2>
            <p>{t('psc.log-in.demonstration-text')}</p>
            <ul class="qz-cards">
              {demonstrationLogins.map((known) => (
                <li class="qz-card" key={known.login}>
                  <p>{known.role}</p>
                  <Form action={pscPaths.logIn()}>
                    {nextField}
                    <input type="hidden" name="login" value={known.login} />
                    <input type="hidden" name="password" value={known.password} />
                    <input type="hidden" name="window" value={values.window} />
                    <Button kind="secondary">{t('psc.log-in.enter-as', { name: known.name })}</Button>
                  </Form>
                </li>
              ))}
            </ul>
          </aside>
        )}
      </div>
    </PscLayout>
  );
}

/** Log-in of an operator (7/1), its refusal (7/3), and the number of the window. */
export function pscLogInPage(model: PscLogInModel): string {
  return renderPage(model.frame, <LogIn model={model} />);
}
