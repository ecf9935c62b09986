import { localDate } from '@qyzmet/case-engine';
import { renderDocument } from '@qyzmet/documents';
import { QyzmetError } from '@qyzmet/kernel';
import type { Body } from '@qyzmet/regulation';
import type { Ticket } from '@qyzmet/store';
import {
  boardPage,
  kioskCentresPage,
  kioskPage,
  localPath,
  pscPaths,
  ticketLabel,
  ticketPage,
} from '@qyzmet/web';
import { frameOf, goTo, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { Product } from '../product.ts';
import { centresOn, collectService, findCentre, servicesAt, titleOfTicket } from './centres.ts';
import { InTurn } from './in-turn.ts';

/** Seconds after which the kiosk shows its first page again, and the board its new state. */
const kioskPause = 25;
const boardPause = 5;
const shownCalls = 6;

/** The electronic queue: whoever comes takes a ticket; the board calls. No page here needs a log-in or shows a name. */
export function addKioskRoutes(routes: PageRoutes, product: Product): void {
  const takes = new InTurn<Ticket>();

  routes.get('/psc/kiosk', async (page) => {
    const centre = chosenCentre(product, page);
    if (!centre) return showCentres(product, page, pscPaths.kiosk);
    const services = servicesAt(product, centre.id, page.now);
    const waiting = await product.store.tickets.waiting({ centre: centre.id, day: localDate(page.now) });
    return sendPage(
      page,
      kioskPage({
        frame: await frameOf(product, page, null),
        centre: { id: centre.id, name: centre.name[page.language] },
        services: [
          ...services.map(({ id, edition }) => ({ id, title: edition.regulation.title[page.language] })),
          {
            id: collectService,
            title: titleOfTicket(product, collectService, page.now)[page.language],
          },
        ],
        waiting: waiting.length,
        idempotencyKey: page.request.id,
      }),
    );
  });

  routes.post(
    '/psc/kiosk',
    async (page) => {
      const centre = findCentre(product, page, page.query.centre);
      const { service = '' } = page.form;
      const offered = servicesAt(product, centre.id, page.now).some(({ id }) => id === service);
      if (!offered && service !== collectService)
        throw new QyzmetError('page-not-found', { path: '/psc/kiosk' });
      const day = localDate(page.now);
      const key = page.form['idempotency-key'];
      const ticket = await takes.run(centre.id, key && `${centre.id}/${day}/${key}`, () =>
        product.store.tickets.take({ centre: centre.id, day, service, now: page.now }),
      );
      return goTo(page, pscPaths.ticket(centre.id, ticket.number));
    },
    { perMinute: 60 },
  );

  routes.get('/psc/kiosk/:centre/:number', async (page) => {
    const { centre, ticket, ahead } = await findTicket(product, page);
    page.reply.header('refresh', `${kioskPause}; url=${localPath(page.language, pscPaths.kiosk(centre.id))}`);
    return sendPage(
      page,
      ticketPage({
        frame: await frameOf(product, page, null),
        centre: { id: centre.id, name: centre.name[page.language] },
        number: ticket.number,
        service: titleOfTicket(product, ticket.service, page.now)[page.language],
        ahead,
        takenAt: new Date(ticket.takenAt),
      }),
    );
  });

  routes.get(
    '/psc/kiosk/:centre/:number/ticket.pdf',
    async (page) => {
      const { centre, ticket, ahead } = await findTicket(product, page);
      const service = titleOfTicket(product, ticket.service, page.now);
      const { pdf } = await renderDocument(
        'queue-ticket/v1',
        {
          ticket: ticketLabel(ticket.number),
          centre: { kk: centre.name.kk, ru: centre.name.ru },
          service: { kk: service.kk, ru: service.ru },
          ahead,
        },
        { issuedAt: new Date(ticket.takenAt).toISOString(), demonstration: product.settings.demonstration },
      );
      return page.reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="${ticketLabel(ticket.number)}.pdf"`)
        .header('cache-control', 'no-store')
        .send(Buffer.from(pdf));
    },
    { perMinute: 60 },
  );

  routes.get('/psc/board', async (page) => {
    const centre = chosenCentre(product, page);
    if (!centre) return showCentres(product, page, pscPaths.board);
    const of = { centre: centre.id, day: localDate(page.now) };
    const [called, waiting] = await Promise.all([
      product.store.tickets.called({ ...of, limit: 40 }),
      product.store.tickets.waiting(of),
    ]);
    page.reply.header('refresh', String(boardPause));
    return sendPage(
      page,
      boardPage({
        frame: await frameOf(product, page, null),
        centre: centre.name[page.language],
        called: called
          .filter(({ closedAt }) => closedAt === null)
          .slice(0, shownCalls)
          .map(({ number, window }) => ({ number, window: window ?? '' })),
        waiting: waiting.map(({ number }) => number),
      }),
    );
  });
}

/** The one centre there is, or the one that the address names. */
function chosenCentre(product: Product, page: PageRequest): Body | undefined {
  const centres = centresOn(product, page.now);
  const { centre } = page.query;
  return centre ? findCentre(product, page, centre) : centres.length === 1 ? centres[0] : undefined;
}

async function showCentres(product: Product, page: PageRequest, pathOf: (centre: string) => string) {
  return sendPage(
    page,
    kioskCentresPage({
      frame: await frameOf(product, page, null),
      centres: centresOn(product, page.now).map(({ id, name }) => ({ id, name: name[page.language] })),
      pathOf,
    }),
  );
}

/** A ticket of today that still waits or was called; yesterday's is no ticket. */
async function findTicket(product: Product, page: PageRequest) {
  const centre = findCentre(product, page, page.params.centre);
  const number = Number(page.params.number);
  const of = { centre: centre.id, day: localDate(page.now) };
  const waiting = await product.store.tickets.waiting(of);
  const place = waiting.findIndex((ticket) => ticket.number === number);
  const ticket =
    waiting[place] ??
    (await product.store.tickets.called({ ...of, limit: 200 })).find((called) => called.number === number);
  if (!ticket) throw new QyzmetError('page-not-found', { path: pscPaths.kiosk(centre.id) });
  return { centre, ticket, ahead: Math.max(0, place) };
}
