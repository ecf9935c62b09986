import { ButtonLink } from '../parts/button.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SignForm, type SignFormModel } from '../parts/sign-form.tsx';
import { SignatureFault, type SignatureFaultModel } from '../parts/signature-fault.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { paths } from '../portal-paths.ts';
import { DocumentViewer, type ViewedFile } from './document-viewer.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

export interface ReadBackModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly service: string;
  readonly sections: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[];
  readonly files: readonly ViewedFile[];
  readonly sha256: string;
  readonly keyFile: SignFormModel;
  readonly fault?: SignatureFaultModel;
  /** The paragraphs on signing and on the check of the signature. */
  readonly cites: readonly CitedClause[];
}

function ReadBack(props: { readonly model: ReadBackModel }) {
  const { frame, t, to } = usePage();
  const { model } = props;
  return (
    <OfficeLayout
      title={t('office.read-back')}
      room="new"
      failed={model.fault !== undefined}
      back={{ path: officePaths.fill(model.caseId) }}
      islands={['sign']}
    >
      {model.fault && <SignatureFault fault={model.fault} />}
      <h1>
        <span class="qz-caption">{model.service}</span>
        {t('office.read-back')}
      </h1>
      <p class="qz-lead">{t('office.read-back-text')}</p>
      <div class="qz-window qz-window--read">
        <div>
          {model.sections.map((section) => (
            <section key={section.title}>
              <h2>{section.title}</h2>
              <SummaryList rows={section.rows} />
            </section>
          ))}
          <ButtonLink kind="secondary" path={officePaths.fill(model.caseId)}>
            {t('action.change')}
          </ButtonLink>
          <h2>{t('office.documents')}</h2>
          <DocumentViewer files={model.files} />
        </div>
        <section class="qz-way">
          <h2>{t('office.sign-result-key')}</h2>
          <Stated cites={model.cites}>{t('sign.key-file-text')}</Stated>
          <SignForm
            model={model.keyFile}
            submitLabel={t('office.read-back-sign')}
            consequence={t('office.read-back-consequence')}
          />
          <details class="qz-more">
            <summary>SHA-256</summary>
            <p class="qz-more__body qz-break">
              <code>{model.sha256}</code>
            </p>
          </details>
          {frame.demonstration && (
            <p class="qz-small">
              {t('sign.no-key-yet')} <a href={to(paths.demonstrationKeys())}>{t('frame.keys')}</a>
            </p>
          )}
        </section>
      </div>
    </OfficeLayout>
  );
}

/** Read to the applicant, then signed by the officer (6/6). */
export function readBackPage(model: ReadBackModel): string {
  return renderPage(model.frame, <ReadBack model={model} />);
}
