import { ButtonLink } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SignWays, type SignWaysModel, signIslands } from '../parts/sign-ways.tsx';
import { SignatureFault, type SignatureFaultModel } from '../parts/signature-fault.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
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
  readonly ways: SignWaysModel;
  readonly fault?: SignatureFaultModel;
  /** The paragraphs on signing and on the check of the signature. */
  readonly cites: readonly CitedClause[];
}

function ReadBack(props: { readonly model: ReadBackModel }) {
  const { t } = usePage();
  const { model } = props;
  return (
    <OfficeLayout
      title={t('office.read-back')}
      room="new"
      failed={model.fault !== undefined}
      back={{ path: officePaths.fill(model.caseId) }}
      islands={signIslands}
    >
      {model.fault && <SignatureFault fault={model.fault} />}
      <h1>
        <span class="qz-caption">{model.service}</span>
        {t('office.read-back')}
      </h1>
      <p class="qz-lead">{t('office.read-back-text')}</p>
      <Cite clauses={model.cites} />
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
        </div>
        <section>
          <h2>{t('office.documents')}</h2>
          <DocumentViewer files={model.files} />
          <details class="qz-more">
            <summary>SHA-256</summary>
            <p class="qz-more__body qz-break">
              <code>{model.sha256}</code>
            </p>
          </details>
        </section>
      </div>
      <SignWays
        ways={model.ways}
        submitLabel={t('office.read-back-sign')}
        consequence={t('office.read-back-consequence')}
      />
    </OfficeLayout>
  );
}

/** Read to the applicant, then signed by the officer (6/6). */
export function readBackPage(model: ReadBackModel): string {
  return renderPage(model.frame, <ReadBack model={model} />);
}
