import { Actions, Button, ButtonLink } from '../parts/button.tsx';
import { Cite, type CitedClause } from '../parts/cite.tsx';
import { errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Form } from '../parts/form.tsx';
import { usePage } from '../parts/page-context.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { Keyed } from '../parts/shortcuts.tsx';
import { TextField } from '../parts/text-field.tsx';
import { pscPaths } from './psc-paths.ts';
import { ticketLabel } from './ticket-label.ts';

/** The person at this window. */
export interface CalledTicket {
  readonly number: number;
  /** What the person chose at the kiosk. */
  readonly service: string;
  /** Whole minutes in the queue and since the call. */
  readonly waited: number;
  readonly sinceCall: number;
  /** The application of this person, once it is begun. */
  readonly application?: {
    readonly name: string;
    readonly path: string;
    readonly stage: 'fill' | 'sign' | 'filed';
  };
}

export interface IdentifyForm {
  readonly iin: string;
  /** The service that the ticket names stands first. */
  readonly services: readonly { readonly id: string; readonly label: string }[];
  readonly service: string;
  readonly cites: readonly CitedClause[];
}

function Leave(props: { readonly ticket: CalledTicket; readonly idempotencyKey: string }) {
  const { t } = usePage();
  const { application } = props.ticket;
  const filed = application?.stage === 'filed';
  const begun = application !== undefined && !filed;
  return (
    <div class="qz-leave">
      {!begun && (
        <Form action={pscPaths.finish()} idempotencyKey={props.idempotencyKey}>
          <input type="hidden" name="next" value="yes" />
          <Keyed by="n">
            <Button kind={filed ? 'primary' : 'quiet'}>{t('psc.home.finish-next')}</Button>
          </Keyed>
        </Form>
      )}
      <Form action={pscPaths.finish()} idempotencyKey={props.idempotencyKey}>
        <Button kind="quiet">{t('psc.home.finish')}</Button>
      </Form>
      {!application && (
        <Form action={pscPaths.absent()} idempotencyKey={props.idempotencyKey}>
          <Keyed by="x">
            <Button kind="quiet">{t('psc.home.absent')}</Button>
          </Keyed>
        </Form>
      )}
    </div>
  );
}

/** The called ticket and the one thing to do next: identify, go on, or call the next. */
export function TicketCard(props: {
  readonly ticket: CalledTicket;
  readonly identify: IdentifyForm;
  readonly errors: readonly FieldError[];
  readonly idempotencyKey: string;
}) {
  const { t } = usePage();
  const { errors, identify, ticket } = props;
  const { application } = ticket;
  return (
    <section class="qz-called" aria-labelledby="called">
      <h2 id="called">
        <span class="qz-called__label">{t('psc.home.called')}</span>{' '}
        <span class="qz-called__number">{ticketLabel(ticket.number)}</span>
      </h2>
      <p>{ticket.service}</p>
      <p class="qz-quiet">
        {t('psc.home.since-call', { minutes: ticket.sinceCall })} ·{' '}
        {t('psc.home.waited', { minutes: ticket.waited })}. {t('psc.home.waited-law')}
      </p>
      {application && (
        <p>
          <strong>
            {t(application.stage === 'filed' ? 'psc.home.served' : 'psc.home.serving', {
              name: application.name,
            })}
          </strong>
        </p>
      )}
      {application && application.stage !== 'filed' && (
        <Keyed by="c">
          <ButtonLink path={application.path}>
            {t(application.stage === 'fill' ? 'psc.home.continue' : 'psc.home.continue-sign')}
          </ButtonLink>
        </Keyed>
      )}
      {!application && (
        <Form action={pscPaths.identify()} id="identify" class="qz-identify">
          <Keyed by="i" first>
            <TextField
              name="iin"
              type="iin"
              label={t('psc.home.identify')}
              hint={t('psc.home.iin-hint')}
              value={identify.iin}
              error={errorOf(errors, 'iin')}
              autocomplete="off"
            />
          </Keyed>
          {identify.services.length > 1 ? (
            <SelectField
              name="service"
              label={t('psc.home.service')}
              options={identify.services}
              value={identify.service}
            />
          ) : (
            <input type="hidden" name="service" value={identify.services[0]?.id ?? ''} />
          )}
          <Actions>
            <Button>{t('psc.home.find')}</Button>
            <Cite clauses={identify.cites} />
          </Actions>
        </Form>
      )}
      <Leave ticket={ticket} idempotencyKey={props.idempotencyKey} />
    </section>
  );
}
