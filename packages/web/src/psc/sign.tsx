import { Cite, type CitedClause } from '../parts/cite.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SignForm, type SignFormModel } from '../parts/sign-form.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { paths } from '../portal-paths.ts';
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
  readonly keyFile: SignFormModel;
  readonly refused?: RefusedSignatureModel;
  /** The paragraphs on signing and on the check of the signature. */
  readonly cites: readonly CitedClause[];
}

function OperatorSign(props: { readonly model: OperatorSignModel }) {
  const { frame, t, to } = usePage();
  const { model } = props;
  return (
    <PscLayout
      title={t('psc.sign.title')}
      room="desk"
      failed={model.refused !== undefined}
      back={{ path: pscPaths.readBack(model.caseId) }}
      islands={['sign']}
    >
      {model.refused && <RefusedSignature refused={model.refused} />}
      <h1>
        <span class="qz-caption">
          {model.service} · {model.applicant}
        </span>
        {t('psc.sign.title')}
      </h1>
      <p class="qz-lead">{t('psc.sign.lead')}</p>
      <Cite clauses={model.cites} />
      <div class="qz-desk-columns">
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
        <section class="qz-way">
          <h2>{t('sign.key-file')}</h2>
          <p>{t('sign.key-file-text')}</p>
          <SignForm
            model={model.keyFile}
            submitLabel={t('psc.sign.submit')}
            consequence={t('psc.sign.consequence')}
          />
          {frame.demonstration && (
            <p class="qz-small">
              {t('sign.no-key-yet')} <a href={to(paths.demonstrationKeys())}>{t('frame.keys')}</a>
            </p>
          )}
        </section>
      </div>
    </PscLayout>
  );
}

/** The operator signs the request (7/5); a refused signature (7/7) stands above, with the way out. */
export function operatorSignPage(model: OperatorSignModel): string {
  return renderPage(model.frame, <OperatorSign model={model} />);
}
