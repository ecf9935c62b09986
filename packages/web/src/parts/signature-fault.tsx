import { formatDate } from '../i18n/moment.ts';
import { Banner } from './banner.tsx';
import { Cite, type CitedClause } from './cite.tsx';
import { usePage } from './page-context.tsx';

export interface SignatureFaultModel {
  /** In the order of the checks: the code and, in the page's language, what happened and what to do. */
  readonly reasons: readonly { readonly code: string; readonly sentence: string }[];
  readonly cites: readonly CitedClause[];
  readonly certificate: {
    readonly owner: string;
    readonly iin: string | null;
    readonly validFrom: Date | null;
    readonly validTo: Date | null;
  } | null;
  /** The IIN of the application, to be compared with the certificate's. */
  readonly expectedIin: string | null;
}

/** Why a signature was not accepted: what is wrong, the paragraph that orders the check, and the way out. */
export function SignatureFault(props: { readonly fault: SignatureFaultModel }) {
  const { t } = usePage();
  const { certificate, cites, expectedIin, reasons } = props.fault;
  return (
    <Banner kind="bad" title={t('signature.refused')} announce>
      {reasons.map((reason) => (
        <p key={reason.code}>
          <strong>{reason.sentence}</strong>
        </p>
      ))}
      {certificate && (
        <dl class="qz-dl">
          <dt>{t('sign.owner')}</dt>
          <dd>{certificate.owner}</dd>
          {certificate.iin && (
            <>
              <dt>{t('sign.iin')}</dt>
              <dd class="qz-number">{certificate.iin}</dd>
            </>
          )}
          {expectedIin && expectedIin !== certificate.iin && (
            <>
              <dt>{t('signature.expected-iin')}</dt>
              <dd class="qz-number">{expectedIin}</dd>
            </>
          )}
          {certificate.validFrom && certificate.validTo && (
            <>
              <dt>{t('sign.valid')}</dt>
              <dd>
                {formatDate(certificate.validFrom)} – {formatDate(certificate.validTo)}
              </dd>
            </>
          )}
        </dl>
      )}
      <p>{t('signature.again')}</p>
      <Cite clauses={cites} />
    </Banner>
  );
}
