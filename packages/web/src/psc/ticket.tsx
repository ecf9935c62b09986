import { formatDateTime } from '../i18n/moment.ts';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { pscPaths } from './psc-paths.ts';
import { Screen } from './screen.tsx';
import { ScreenLanguages } from './screen-languages.tsx';
import { ticketLabel } from './ticket-label.ts';

export interface TicketModel {
  readonly frame: Frame;
  readonly centre: { readonly id: string; readonly name: string };
  readonly number: number;
  readonly service: string;
  /** People who wait before this ticket. */
  readonly ahead: number;
  readonly takenAt: Date;
}

function Ticket(props: { readonly model: TicketModel }) {
  const { t, to } = usePage();
  const { ahead, centre, number, service, takenAt } = props.model;
  return (
    <Screen title={t('psc.ticket.title')} kind="kiosk" islands={['print']}>
      <header class="qz-no-print">
        <p class="qz-screen__place">{centre.name}</p>
        <ScreenLanguages />
      </header>
      <section class="qz-ticket">
        <h1>{t('psc.ticket.title')}</h1>
        <p class="qz-ticket__number">{ticketLabel(number)}</p>
        <p class="qz-ticket__service">{service}</p>
        <p>{t('psc.ticket.ahead', { count: ahead })}</p>
        <p>{t('psc.ticket.taken', { time: formatDateTime(takenAt) })}</p>
        <p class="qz-print-only">{centre.name}</p>
      </section>
      <p class="qz-screen__state">{t('psc.ticket.wait')}</p>
      <div class="qz-kiosk-choices qz-kiosk-choices--row qz-no-print">
        <button type="button" data-island="print" hidden>
          {t('psc.ticket.print')}
        </button>
        <a href={to(pscPaths.ticketPdf(centre.id, number))}>{t('psc.ticket.pdf')}</a>
        <a href={to(pscPaths.kiosk(centre.id))}>{t('psc.ticket.again')}</a>
      </div>
    </Screen>
  );
}

/** The ticket just taken: to be read, printed and left. */
export function ticketPage(model: TicketModel): string {
  return renderPage(model.frame, <Ticket model={model} />);
}
