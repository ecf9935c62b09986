import { Button } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { usePage } from '../parts/page-context.tsx';
import { Keyed } from '../parts/shortcuts.tsx';
import { TextField } from '../parts/text-field.tsx';
import { pscPaths } from './psc-paths.ts';
import { TimeLimit, type TimeLimitModel } from './time-limit.tsx';

export interface HandOverModel {
  readonly caseId: string;
  readonly email: string;
  readonly idempotencyKey: string;
  /** Fields: `email`. */
  readonly errors: readonly FieldError[];
  readonly limit?: TimeLimitModel;
  readonly cites: readonly CitedClause[];
}

/** In person against a signature, or by e-mail (7/10). */
export function HandOver(props: { readonly model: HandOverModel }) {
  const { t, to } = usePage();
  const { model } = props;
  const action = pscPaths.handOver(model.caseId);
  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{t('psc.case.hand-over')}</h2>
      <p>{t('psc.case.hand-over-text')}</p>
      <Cite clauses={model.cites} />
      {model.limit && <TimeLimit limit={model.limit} />}
      <div class="qz-ways">
        <section class="qz-way">
          <h3>{t('psc.case.paper')}</h3>
          <p>{t('psc.case.paper-text')}</p>
          <Keyed by="p">
            <a
              class="qz-button qz-button--secondary"
              href={to(pscPaths.result(model.caseId))}
              target="_blank"
              rel="noopener"
            >
              {t('psc.case.print-result')}
            </a>
          </Keyed>
          <Form action={action} idempotencyKey={model.idempotencyKey}>
            <input type="hidden" name="form" value="paper" />
            <Button>{t('psc.case.paper-submit')}</Button>
          </Form>
        </section>
        <section class="qz-way">
          <h3>{t('psc.case.email')}</h3>
          <Form action={action} idempotencyKey={`${model.idempotencyKey}-mail`}>
            <input type="hidden" name="form" value="electronic" />
            <TextField
              name="email"
              type="email"
              label={t('field.email')}
              value={model.email}
              error={errorOf(model.errors, 'email')}
              autocomplete="off"
            />
            <Button kind="secondary">{t('psc.case.email-submit')}</Button>
          </Form>
        </section>
      </div>
    </section>
  );
}
