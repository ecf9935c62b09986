import { Cite, type CitedClause } from '../parts/cite.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SignWays, type SignWaysModel, signIslands } from '../parts/sign-ways.tsx';
import { SignatureFault, type SignatureFaultModel } from '../parts/signature-fault.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { type ApplicationProgress, ProgressCaption } from './application-steps.tsx';

export interface SignModel {
  readonly frame: Frame;
  readonly progress: ApplicationProgress;
  readonly backPath: string;
  /** The application as a person reads it. */
  readonly readable: readonly SummaryRow[];
  /** The very bytes that are signed, as text. */
  readonly canonical: string;
  readonly sha256: string;
  readonly ways: SignWaysModel;
  readonly fault?: SignatureFaultModel;
  /** The paragraphs on choosing the certificate and signing. */
  readonly cites: readonly CitedClause[];
}

function Sign(props: { readonly model: SignModel }) {
  const { t } = usePage();
  const { model } = props;
  return (
    <Layout
      title={t('sign.title')}
      failed={model.fault !== undefined}
      back={{ path: model.backPath }}
      islands={signIslands}
    >
      {model.fault && <SignatureFault fault={model.fault} />}
      <h1>
        <ProgressCaption progress={model.progress} />
        {t('sign.title')}
      </h1>
      <p class="qz-lead">{t('sign.lead')}</p>
      <Cite clauses={model.cites} />
      <section>
        <h2>{t('sign.what')}</h2>
        <SummaryList rows={model.readable} />
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
      <SignWays ways={model.ways} submitLabel={t('sign.submit')} consequence={t('sign.consequence')} />
    </Layout>
  );
}

/** What exactly is signed, and the ways to sign it. */
export function signPage(model: SignModel): string {
  return renderPage(model.frame, <Sign model={model} />);
}
