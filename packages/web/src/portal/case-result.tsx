import { formatDate } from '../i18n/moment.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Form } from '../parts/form.tsx';
import { OfflineCheck } from '../parts/offline-check.tsx';
import { usePage } from '../parts/page-context.tsx';
import { TextField } from '../parts/text-field.tsx';

export interface CaseResultModel {
  readonly outcome: 'approved' | 'refused';
  /** "Жұмыссыз ретінде тіркеу туралы анықтама". */
  readonly title: string;
  readonly number: string;
  readonly date: Date;
  /** The code on the paper, by which anybody checks it. */
  readonly code: string;
  readonly signer: string;
  /** The signed PDF. */
  readonly downloadPath: string;
  /** The PDF with its signatures and their proof, as one archive. */
  readonly packagePath: string;
  /** Whether there is a checking page that needs no server. */
  readonly offline: boolean;
  /** The public check of this document. */
  readonly verifyPath: string;
  /** POST `email` there sends it; absent where it cannot be sent. */
  readonly mail?: {
    readonly action: string;
    readonly idempotencyKey: string;
    readonly email: string;
    readonly error?: string;
  };
}

/** The result of the service: download, check, send by e-mail. */
export function CaseResult(props: { readonly result: CaseResultModel }) {
  const { t, to } = usePage();
  const { result } = props;
  return (
    <section class={result.outcome === 'approved' ? 'qz-banner qz-banner--good' : 'qz-banner'}>
      <h2>{result.outcome === 'approved' ? t('result.ready') : t('result.refusal-ready')}</h2>
      <p>
        {result.title}
        <br />
        <span class="qz-small">
          {t('result.signed', {
            number: result.number,
            date: formatDate(result.date),
            signer: result.signer,
          })}
        </span>
      </p>
      <p class="qz-small">
        {t('result.code')}: <strong class="qz-number">{result.code}</strong> ·{' '}
        <a href={to(result.verifyPath)}>{t('result.verify')}</a>
      </p>
      <ButtonLink path={result.downloadPath} download>
        {t('result.download')}
      </ButtonLink>
      <details class="qz-more qz-no-print">
        <summary>{t('result.keep')}</summary>
        <div class="qz-more__body">
          <p>
            {t('result.keep-text')}{' '}
            <a href={to(result.packagePath)} download>
              {t('check.package')}
            </a>
          </p>
          {result.offline && <OfflineCheck />}
        </div>
      </details>
      {result.mail && (
        <details class="qz-more qz-no-print" open={result.mail.error !== undefined}>
          <summary>{t('result.mail')}</summary>
          <div class="qz-more__body">
            <Form action={result.mail.action} idempotencyKey={result.mail.idempotencyKey}>
              <TextField
                name="email"
                type="email"
                label={t('field.email')}
                value={result.mail.email}
                error={result.mail.error}
              />
              <Button kind="secondary">{t('result.mail-send')}</Button>
            </Form>
          </div>
        </details>
      )}
    </section>
  );
}
