import { formatDateTime } from '../i18n/moment.ts';
import { Actions, Button, ButtonLink } from '../parts/button.tsx';
import { ChoiceField } from '../parts/choice-field.tsx';
import { type CitedClause, Stated } from '../parts/cite.tsx';
import { errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { officePaths } from './office-paths.ts';
import { QueueLayout } from './queue-layout.tsx';

export interface OfferCandidate {
  readonly hash: string;
  readonly place: number;
  readonly child: string;
  /** As shown: dd.mm.yyyy. */
  readonly born: string;
  readonly since: Date;
  readonly privilege: boolean;
}

export interface OfficeOfferModel {
  readonly frame: Frame;
  readonly body: string;
  readonly place: string;
  /** "№ 5 «Балапан», 2 жастан 3 жасқа дейін, жалпы топ". */
  readonly title: string;
  /** In the order of the rule; the first is chosen. */
  readonly candidates: readonly OfferCandidate[];
  readonly answerBy: Date;
  readonly typed: { readonly member: string; readonly reason: string };
  readonly errors: readonly FieldError[];
  readonly idempotencyKey: string;
  readonly orderCites: readonly CitedClause[];
  readonly offerCites: readonly CitedClause[];
}

function OfficeOffer(props: { readonly model: OfficeOfferModel }) {
  const { t } = usePage();
  const { model } = props;
  const { candidates, errors, place, typed } = model;
  return (
    <QueueLayout
      title={t('office-queue.offer-title')}
      body={model.title}
      view="places"
      back
      errors={errors}
      form="offer"
    >
      <Stated cites={model.orderCites}>{t('office-queue.offer-lead')}</Stated>
      <Form action={officePaths.offerPlace(place)} id="offer" idempotencyKey={model.idempotencyKey}>
        <ChoiceField
          name="member"
          label={t('office-queue.whom')}
          hint={t('office-queue.whom-hint')}
          value={typed.member || candidates[0]?.hash}
          error={errorOf(errors, 'member')}
          options={candidates.map((candidate, index) => {
            const detail = t('office-queue.candidate-detail', {
              since: formatDateTime(candidate.since),
              privilege: candidate.privilege ? t('office-queue.candidate-privilege') : '',
            });
            return {
              id: candidate.hash,
              label: t('office-queue.candidate', {
                place: candidate.place,
                child: candidate.child,
                born: candidate.born,
              }),
              hint: index === 0 ? t('office-queue.candidate-first', { detail }) : detail,
            };
          })}
        />
        <TextArea
          name="reason"
          label={t('office-queue.reason')}
          hint={t('office-queue.reason-hint')}
          value={typed.reason}
          rows={2}
          maxLength={1000}
          required={false}
          error={errorOf(errors, 'reason')}
        />
        <Stated cites={model.offerCites}>
          {t('office-queue.offer-until', { moment: formatDateTime(model.answerBy) })}
        </Stated>
        <Actions>
          <Button>{t('office-queue.offer-submit')}</Button>
          <ButtonLink kind="quiet" path={officePaths.queuePlaces()}>
            {t('action.cancel')}
          </ButtonLink>
        </Actions>
      </Form>
    </QueueLayout>
  );
}

/** To whom one free place is offered: the first by the rule, or another for a recorded reason. */
export function officeOfferPage(model: OfficeOfferModel): string {
  return renderPage(model.frame, <OfficeOffer model={model} />);
}
