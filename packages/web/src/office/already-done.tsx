import type { CaseState } from '@qyzmet/case-engine';
import { formatDateTime } from '../i18n/moment.ts';
import { ButtonLink } from '../parts/button.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

export interface AlreadyDoneModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly number: string | null;
  /** Title of the step. */
  readonly step: string;
  /** Null when nobody has done this step: the page was simply old. */
  readonly done: { readonly by: string; readonly at: Date } | null;
  readonly outcome: NonNullable<CaseState['decision']>['outcome'] | null;
  /** What this officer had typed, to be copied. */
  readonly typed: readonly { readonly label: string; readonly value: string }[];
  readonly cites: readonly CitedClause[];
}

function AlreadyDone(props: { readonly model: AlreadyDoneModel }) {
  const { t } = usePage();
  const { model } = props;
  return (
    <OfficeLayout
      title={t('office.done-title')}
      room={null}
      back={{ path: officePaths.inbox(), label: t('office.inbox') }}
    >
      <div class="qz-reading">
        <h1>
          {model.number && <span class="qz-caption">{t('office.case-title', { number: model.number })}</span>}
          {t('office.done-title')}
        </h1>
        {model.done && (
          <p class="qz-lead">
            {t('office.done-by', {
              step: model.step,
              name: model.done.by,
              moment: formatDateTime(model.done.at),
            })}{' '}
            {model.outcome && t(`office.done-decision.${model.outcome}`)}
          </p>
        )}
        <Stated cites={model.cites}>{t('office.done-text')}</Stated>
        {model.typed.length > 0 && (
          <section>
            <h2>{t('office.done-typed')}</h2>
            <p>{t('office.done-typed-text')}</p>
            <dl class="qz-dl">
              {model.typed.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd class="qz-lines">{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <ButtonLink path={officePaths.case(model.caseId)}>{t('office.done-open')}</ButtonLink>
      </div>
    </OfficeLayout>
  );
}

/** A colleague was faster: who did it and when, and nothing that was typed is lost. */
export function alreadyDonePage(model: AlreadyDoneModel): string {
  return renderPage(model.frame, <AlreadyDone model={model} />);
}
