import { Banner } from '../parts/banner.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { usePage } from '../parts/page-context.tsx';

export interface RefusedSignatureModel {
  /** In the order of the checks: the code and, in the page's language, what happened and what to do. */
  readonly reasons: readonly { readonly code: string; readonly sentence: string }[];
  readonly certificate: { readonly owner: string; readonly iin: string | null } | null;
  readonly expectedIin: string;
  readonly cites: readonly CitedClause[];
}

/** The refusal that the law orders when the signature is not confirmed (7/7), and the way out. */
export function RefusedSignature(props: { readonly refused: RefusedSignatureModel }) {
  const { t } = usePage();
  const { certificate, cites, expectedIin, reasons } = props.refused;
  return (
    <Banner kind="bad" title={t('psc.sign.refused')} announce>
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
          {certificate.iin !== expectedIin && (
            <>
              <dt>{t('psc.sign.expected')}</dt>
              <dd class="qz-number">{expectedIin}</dd>
            </>
          )}
        </dl>
      )}
      <p>{t('psc.sign.refused-text')}</p>
      <Cite clauses={cites} />
    </Banner>
  );
}
