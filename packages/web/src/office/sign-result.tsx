import { type CitedClause, Stated } from '../parts/cite.tsx';
import { LegalClock, type LegalClockModel } from '../parts/legal-clock.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SignWays, type SignWaysModel, signIslands } from '../parts/sign-ways.tsx';
import { SignatureFault, type SignatureFaultModel } from '../parts/signature-fault.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';
import { SheetPreview } from './sheet-preview.tsx';

export interface SignResultModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly number: string;
  /** Title of the document. */
  readonly result: string;
  readonly applicant: string;
  readonly clock: LegalClockModel;
  readonly ways: SignWaysModel;
  readonly fault?: SignatureFaultModel;
  readonly cites: readonly CitedClause[];
}

function SignResult(props: { readonly model: SignResultModel }) {
  const { t } = usePage();
  const { model } = props;
  const { caseId, number } = model;
  return (
    <OfficeLayout
      title={t('office.sign-result')}
      room={null}
      failed={model.fault !== undefined}
      back={{ path: officePaths.case(caseId), label: t('office.case-title', { number }) }}
      islands={signIslands}
    >
      {model.fault && <SignatureFault fault={model.fault} />}
      <h1>
        <span class="qz-caption">
          {t('office.case-title', { number })} · {model.applicant}
        </span>
        {t('office.sign-result')}: {model.result}
      </h1>
      <LegalClock clock={model.clock} />
      <Stated cites={model.cites}>{t('office.sign-result-lead')}</Stated>
      <div class="qz-signing">
        <SignWays
          ways={model.ways}
          submitLabel={t('office.sign-result-submit')}
          consequence={t('office.sign-result-consequence')}
        />
        <SheetPreview
          path={officePaths.preview(caseId)}
          title={t('office.sign-draft')}
          text={t('office.preview-text')}
        />
      </div>
    </OfficeLayout>
  );
}

/** The officer signs the document that is made for the officer's own certificate. */
export function signResultPage(model: SignResultModel): string {
  return renderPage(model.frame, <SignResult model={model} />);
}
