import { ButtonLink } from '../parts/button.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { usePage } from '../parts/page-context.tsx';
import { DecideForm, type DecideFormModel } from './decide-form.tsx';
import { HandOverForm, type HandOverFormModel } from './hand-over-form.tsx';
import { officePaths } from './office-paths.ts';
import { StepForm, type StepFormModel } from './step-form.tsx';

/** The one thing this officer may do now. */
export type OfficeAction =
  | { readonly kind: 'step'; readonly form: StepFormModel }
  | { readonly kind: 'decide'; readonly form: DecideFormModel }
  /** `paper`: what is to be signed, "Ілеспе хат". */
  | { readonly kind: 'sign-result'; readonly paper: string }
  | { readonly kind: 'hand-over'; readonly form: HandOverFormModel }
  /** Offers and answers have pages of their own. */
  | { readonly kind: 'queue'; readonly text: string; readonly path: string; readonly label: string }
  | { readonly kind: 'fill' }
  | { readonly kind: 'sign' }
  | { readonly kind: 'sign-again' }
  | { readonly kind: 'wait'; readonly text: string }
  | { readonly kind: 'finished' };

function Act(props: { readonly action: OfficeAction; readonly caseId: string }) {
  const { t } = usePage();
  const { action, caseId } = props;
  switch (action.kind) {
    case 'step':
      return <StepForm form={action.form} />;
    case 'decide':
      return <DecideForm form={action.form} />;
    case 'sign-result':
      return (
        <>
          <p>{action.paper}</p>
          <ButtonLink path={officePaths.signResult(caseId)}>{t('office.read-and-sign')}</ButtonLink>
        </>
      );
    case 'hand-over':
      return <HandOverForm form={action.form} />;
    case 'queue':
      return (
        <>
          <p>{action.text}</p>
          <ButtonLink path={action.path}>{action.label}</ButtonLink>{' '}
          <ButtonLink kind="secondary" path={officePaths.queueTicket(caseId)}>
            {t('office-queue.ticket')}
          </ButtonLink>
        </>
      );
    case 'fill':
      return <ButtonLink path={officePaths.fill(caseId)}>{t('office.continue-window')}</ButtonLink>;
    case 'sign':
      return <ButtonLink path={officePaths.readBack(caseId)}>{t('office.continue-sign')}</ButtonLink>;
    case 'sign-again':
      return <ButtonLink path={officePaths.signAgain(caseId)}>{t('office.again')}</ButtonLink>;
    case 'wait':
      return <p>{action.text}</p>;
    case 'finished':
      return <p>{t('office.finished')}</p>;
  }
}

export function CaseAction(props: {
  readonly action: OfficeAction;
  readonly caseId: string;
  /** The law's words for the action; '' where nothing is asked. */
  readonly duty: string;
  readonly cites: readonly CitedClause[];
}) {
  const { t } = usePage();
  const { action, caseId, cites, duty } = props;
  const idle = action.kind === 'wait' || action.kind === 'finished';
  return (
    <section class="qz-action" id="action" tabIndex={-1} aria-labelledby="action-title">
      <h2 id="action-title">{idle ? t('office.nothing') : t('office.now')}</h2>
      {duty !== '' && (
        <Stated cites={cites}>
          <strong>{duty}</strong>
        </Stated>
      )}
      <Act action={action} caseId={caseId} />
    </section>
  );
}
