import { Actions, Button } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { TextField } from '../parts/text-field.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

export interface OfficeLogInModel {
  readonly frame: Frame;
  readonly login: string;
  /** Fields: `login`. */
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

function NextField(props: { readonly next: string | undefined }) {
  return props.next === undefined ? null : <input type="hidden" name="next" value={props.next} />;
}

function LogIn(props: { readonly model: OfficeLogInModel }) {
  const { t } = usePage();
  const { demonstrationLogins, errors, expired, login, next } = props.model;
  const title = expired ? t('office.log-in.expired-title') : t('office.log-in.title');
  return (
    <OfficeLayout title={title} room={null} failed={errors.length > 0}>
      <div class="qz-columns">
        <div>
          <ErrorSummary errors={errors} />
          <h1>{title}</h1>
          {expired && <p class="qz-lead">{t('office.log-in.expired-text')}</p>}
          <Form action={officePaths.logIn()} id="log-in">
            <NextField next={next} />
            <TextField
              name="login"
              label={t('office.log-in.login')}
              value={login}
              error={errorOf(errors, 'login')}
              autocomplete="username"
            />
            <TextField name="password" type="password" label={t('field.password')} />
            <Actions>
              <Button>{t('log-in.submit')}</Button>
            </Actions>
          </Form>
          <Cite clauses={props.model.cites} />
        </div>
        {demonstrationLogins && (
          <aside aria-labelledby="demonstration-logins">
            <h2 id="demonstration-logins">{t('office.log-in.demonstration')}</h2>
            <p>{t('office.log-in.demonstration-text')}</p>
            <ul class="qz-cards">
              {demonstrationLogins.map((known) => (
                <li class="qz-card" key={known.login}>
                  <p>{known.role}</p>
                  <Form action={officePaths.logIn()}>
                    <NextField next={next} />
                    <input type="hidden" name="login" value={known.login} />
                    <input type="hidden" name="password" value={known.password} />
                    <Button kind="secondary">{t('office.log-in.enter-as', { name: known.name })}</Button>
                  </Form>
                </li>
              ))}
            </ul>
          </aside>
        )}
      </div>
    </OfficeLayout>
  );
}

/** Log-in of an officer: login or IIN, and password (6/2–6/4). */
export function officeLogInPage(model: OfficeLogInModel): string {
  return renderPage(model.frame, <LogIn model={model} />);
}
