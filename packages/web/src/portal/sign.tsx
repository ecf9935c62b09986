import { formatMoment } from '../i18n/moment.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SignForm, type SignFormModel } from '../parts/sign-form.tsx';
import { SignatureFault, type SignatureFaultModel } from '../parts/signature-fault.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { paths } from '../portal-paths.ts';
import { type ApplicationProgress, ProgressCaption } from './application-steps.tsx';
import { type DemonstrationNcaLayer, NcaLayerForm } from './nca-layer-form.tsx';

export interface SignModel {
  readonly frame: Frame;
  readonly progress: ApplicationProgress;
  readonly backPath: string;
  /** The application as a person reads it. */
  readonly readable: readonly SummaryRow[];
  /** The very bytes that are signed, as text. */
  readonly canonical: string;
  readonly sha256: string;
  readonly keyFile: SignFormModel;
  /** Only where the server offers it: signs what `keyFile` names. */
  readonly ncaLayer?: { readonly demonstration?: DemonstrationNcaLayer };
  /** Only where the server offers it. `picture` is trusted SVG of ours. */
  readonly mobile?: { readonly picture: string; readonly path: string; readonly until: Date };
  readonly fault?: SignatureFaultModel;
  /** The paragraphs on choosing the certificate and signing. */
  readonly cites: readonly CitedClause[];
}

function MobileWay(props: { readonly mobile: NonNullable<SignModel['mobile']> }) {
  const { frame, t } = usePage();
  const { mobile } = props;
  return (
    <section class="qz-way">
      <h3>{t('sign.mobile')}</h3>
      <p>{t('sign.mobile-text')}</p>
      <div
        role="img"
        aria-label={t('sign.mobile-picture')}
        dangerouslySetInnerHTML={{ __html: mobile.picture }}
      />
      <p class="qz-small">
        {t('sign.mobile-until', { until: formatMoment(mobile.until, frame.language, frame.now) })}
      </p>
      <ButtonLink kind="secondary" path={mobile.path}>
        {t('sign.mobile-open')}
      </ButtonLink>
    </section>
  );
}

function Sign(props: { readonly model: SignModel }) {
  const { frame, t, to } = usePage();
  const { model } = props;
  return (
    <Layout
      title={t('sign.title')}
      failed={model.fault !== undefined}
      back={{ path: model.backPath }}
      islands={model.ncaLayer ? ['sign', 'nca-layer'] : ['sign']}
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
      <section>
        <h2>{t('sign.how')}</h2>
        <div class="qz-ways">
          <section class="qz-way">
            <h3>{t('sign.key-file')}</h3>
            <p>{t('sign.key-file-text')}</p>
            <SignForm
              model={model.keyFile}
              submitLabel={t('sign.submit')}
              consequence={t('sign.consequence')}
            />
            {frame.demonstration && (
              <p class="qz-small">
                {t('sign.no-key-yet')} <a href={to(paths.demonstrationKeys())}>{t('frame.keys')}</a>
              </p>
            )}
          </section>
          {model.ncaLayer && (
            <section class="qz-way">
              <h3>NCALayer</h3>
              <p>{t('sign.ncalayer-text')}</p>
              <NcaLayerForm model={model.keyFile} {...model.ncaLayer} />
            </section>
          )}
          {model.mobile && <MobileWay mobile={model.mobile} />}
        </div>
      </section>
    </Layout>
  );
}

/** What exactly is signed, and the ways to sign it. */
export function signPage(model: SignModel): string {
  return renderPage(model.frame, <Sign model={model} />);
}
