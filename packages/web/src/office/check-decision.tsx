import { Actions, Button, ButtonLink } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';
import { SheetPreview } from './sheet-preview.tsx';

export interface CheckDecisionModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly number: string;
  readonly outcome: 'approved' | 'refused';
  /** Title of the document that follows. */
  readonly result: string;
  readonly rows: readonly SummaryRow[];
  /** Why the paper cannot be shown yet: it is made later, of what is not known now. */
  readonly paperLater?: string;
  /** The decision itself, posted back as it was shown. */
  readonly decision: Readonly<Record<string, string>>;
  readonly idempotencyKey: string;
  readonly cites: readonly CitedClause[];
}

function CheckDecision(props: { readonly model: CheckDecisionModel }) {
  const { t } = usePage();
  const { model } = props;
  const { caseId, result } = model;
  return (
    <OfficeLayout
      title={t('office.check-decision')}
      room={null}
      back={{ path: officePaths.decide(caseId), label: t('office.case-title', { number: model.number }) }}
    >
      <div class="qz-sheets">
        <div>
          <h1>{t('office.check-decision')}</h1>
          <p class="qz-lead">{t(`office.check-${model.outcome}`, { result })}</p>
          <h2>{result}</h2>
          <SummaryList rows={model.rows} />
          <Cite clauses={model.cites} />
          <Form action={officePaths.checkDecision(caseId)} idempotencyKey={model.idempotencyKey}>
            {Object.entries(model.decision).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Actions>
              <Button>{t('office.check-confirm')}</Button>
              <ButtonLink kind="secondary" path={officePaths.decide(caseId)}>
                {t('office.check-edit')}
              </ButtonLink>
            </Actions>
          </Form>
        </div>
        {model.paperLater === undefined ? (
          <SheetPreview
            path={officePaths.preview(caseId)}
            title={t('office.preview')}
            text={t('office.preview-text')}
          />
        ) : (
          <p class="qz-lead">{model.paperLater}</p>
        )}
      </div>
    </OfficeLayout>
  );
}

/** Before a decision that cannot be undone: what it is, what follows, and the very paper. */
export function checkDecisionPage(model: CheckDecisionModel): string {
  return renderPage(model.frame, <CheckDecision model={model} />);
}
