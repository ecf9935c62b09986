import { Cite, type CitedClause } from '../parts/cite.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SignWays, type SignWaysModel, signIslands } from '../parts/sign-ways.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { PscLayout } from './psc-layout.tsx';
import { pscPaths } from './psc-paths.ts';
import { RefusedSignature, type RefusedSignatureModel } from './refused-signature.tsx';

export interface OperatorSignModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly service: string;
  readonly applicant: string;
  readonly readable: readonly SummaryRow[];
  readonly files: readonly string[];
  /** The very bytes that are signed, as text. */
  readonly canonical: string;
  readonly sha256: string;
  readonly ways: SignWaysModel;
  /** The law lets the applicant sign here: it is the applicant's key, brought to the centre. */
  readonly bySelf: boolean;
  readonly refused?: RefusedSignatureModel;
  /** The paragraphs on signing and on the check of the signature. */
  readonly cites: readonly CitedClause[];
}

function OperatorSign(props: { readonly model: OperatorSignModel }) {
  const { t, to } = usePage();
  const { model } = props;
  const title = t(model.bySelf ? 'psc.sign.title-self' : 'psc.sign.title');
  return (
    <PscLayout
      title={title}
      room="desk"
      failed={model.refused !== undefined}
      back={{ path: pscPaths.readBack(model.caseId) }}
      islands={signIslands}
    >
      {model.refused && <RefusedSignature refused={model.refused} />}
      <h1>
        <span class="qz-caption">
          {model.service} · {model.applicant}
        </span>
        {title}
      </h1>
      <p class="qz-lead">{t(model.bySelf ? 'psc.sign.lead-self' : 'psc.sign.lead')}</p>
      <Cite clauses={model.cites} />
      <section>
        <h2>{t('sign.what')}</h2>
        <SummaryList rows={model.readable} />
        {model.files.length > 0 && (
          <p>
            {t('psc.read.files')}: {model.files.join(', ')}
          </p>
        )}
        <p>
          <a href={to(pscPaths.serve(model.caseId))}>{t('psc.read.mend')}</a>
        </p>
        <details class="qz-more">
          <summary>{t('sign.canonical')}</summary>
          <div class="qz-more__body">
            <p>{t('sign.canonical-text')}</p>
            <pre>{model.canonical}</pre>
            <p class="qz-small">
              SHA-256: <code>{model.sha256}</code>
            </p>
          </div>
        </details>
      </section>
      <SignWays
        ways={model.ways}
        submitLabel={t('psc.sign.submit')}
        consequence={t('psc.sign.consequence')}
      />
    </PscLayout>
  );
}

/** The operator, or the applicant at the centre, signs the request (7/5); a refused signature (7/7) stands above, with the way out. */
export function operatorSignPage(model: OperatorSignModel): string {
  return renderPage(model.frame, <OperatorSign model={model} />);
}
