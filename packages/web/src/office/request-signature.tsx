import { formatDateTime } from '../i18n/moment.ts';
import { usePage } from '../parts/page-context.tsx';
import { Tag } from '../parts/status-tag.tsx';

export interface RequestSignatureModel {
  readonly outcome: 'valid' | 'invalid' | 'unknown';
  readonly signer: string;
  readonly iin: string;
  readonly serial: string;
  readonly judgedAt: Date;
  /** In the page's language; empty when valid. */
  readonly reasons: readonly string[];
  readonly textPath: string;
  readonly cmsPath: string;
}

const kinds = { valid: 'good', invalid: 'bad', unknown: 'wait' } as const;

/** The signature under the application with the verdict it got when it came. */
export function RequestSignature(props: { readonly signature: RequestSignatureModel | null }) {
  const { t, to } = usePage();
  const { signature } = props;
  return (
    <section>
      <h2>{t('office.signature')}</h2>
      {signature ? (
        <>
          <p>
            <Tag kind={kinds[signature.outcome]}>{t(`office.signature.${signature.outcome}`)}</Tag>
          </p>
          {signature.reasons.map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          <dl class="qz-dl">
            <dt>{t('office.signer')}</dt>
            <dd>
              {signature.signer} <span class="qz-number qz-quiet">{signature.iin}</span>
            </dd>
            <dt>{t('office.certificate')}</dt>
            <dd class="qz-break">{signature.serial}</dd>
            <dt>{t('office.judged')}</dt>
            <dd class="qz-number">{formatDateTime(signature.judgedAt)}</dd>
          </dl>
          <p>
            <a href={to(signature.textPath)} target="_blank" rel="noopener">
              {t('office.signed-text')}
            </a>{' '}
            ·{' '}
            <a href={to(signature.cmsPath)} download>
              {t('office.signed-cms')}
            </a>
          </p>
        </>
      ) : (
        <p class="qz-quiet">{t('office.signature-none')}</p>
      )}
    </section>
  );
}
