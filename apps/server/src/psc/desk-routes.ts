import { type CaseState, localDate } from '@qyzmet/case-engine';
import type { Ticket } from '@qyzmet/store';
import {
  type CalledTicket,
  type DeskModel,
  deskPage,
  type FieldError,
  type IdentifyForm,
  pscPaths,
  readyPage,
  translator,
} from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import { servicesAt, titleOfTicket } from './centres.ts';
import { InTurn } from './in-turn.ts';
import {
  currentTicket,
  minutesBetween,
  mustBeOperator,
  type Operator,
  operatorFrame,
  sinceCall,
  ticketKey,
} from './operator.ts';
import { stepOf, workPath } from './psc-case.ts';
import { centreTasks, readyRow } from './psc-lists.ts';
import { pscWords } from './psc-words.ts';

const shownReady = 8;

/** The window: call, identify, finish; and what waits to be collected. */
export function addDeskRoutes(routes: PageRoutes, product: Product): void {
  const calls = new InTurn<void>();

  routes.get('/psc', async (page) => showDesk(product, page, []));

  routes.get('/psc/state.json', async (page) => {
    const operator = mustBeOperator(page);
    const [waiting, ready, ticket] = await deskState(product, page, operator);
    return page.reply.header('cache-control', 'no-store').send({
      version: versionOf(waiting.length, ready.total, ticket),
      message: translator(page.language)('psc.home.change', {
        waiting: waiting.length,
        ready: ready.total,
      }),
    });
  });

  routes.post('/psc/call', async (page) => {
    const operator = mustBeOperator(page);
    await calls.run(operator.party.iin, undefined, () => callNext(product, page, operator));
    return goTo(page, pscPaths.desk());
  });

  routes.post('/psc/finish', async (page) => {
    const operator = mustBeOperator(page);
    await calls.run(operator.party.iin, undefined, async () => {
      await closeTicket(product, page, operator, 'served');
      if (page.form.next) await callNext(product, page, operator);
      else leaveNotice(page.reply, { kind: 'good', title: pscWords.finished[page.language] });
    });
    return goTo(page, pscPaths.desk());
  });

  routes.post('/psc/absent', async (page) => {
    const operator = mustBeOperator(page);
    await calls.run(operator.party.iin, undefined, async () => {
      await closeTicket(product, page, operator, 'absent');
      await callNext(product, page, operator);
    });
    return goTo(page, pscPaths.desk());
  });

  routes.get('/psc/to-hand-over', async (page) => {
    const operator = mustBeOperator(page);
    const { rows } = await centreTasks(product, page, operator.centre, ['hand-over'], { limit: 200 });
    return sendPage(
      page,
      readyPage({
        frame: await operatorFrame(product, page, operator),
        rows: rows.map((task) => readyRow(product, page, task)),
      }),
    );
  });
}

async function callNext(product: Product, page: PageRequest, operator: Operator): Promise<void> {
  if (await currentTicket(product, page, operator)) return;
  const ticket = await product.store.tickets.callNext({
    centre: operator.centre,
    day: localDate(page.now),
    operator: operator.party.iin,
    window: operator.window,
    now: page.now,
  });
  if (!ticket) leaveNotice(page.reply, { kind: 'plain', title: pscWords['nobody-waits'][page.language] });
}

/** The form names its ticket: the second press of the same button must not close the next person's. */
async function closeTicket(
  product: Product,
  page: PageRequest,
  operator: Operator,
  outcome: 'served' | 'absent',
): Promise<void> {
  const ticket = await currentTicket(product, page, operator);
  if (!ticket || page.form['idempotency-key'] !== ticketKey(ticket)) return;
  const { centre, day, number } = ticket;
  await product.store.tickets.close({ centre, day, number, outcome, now: page.now });
}

function deskState(product: Product, page: PageRequest, operator: Operator) {
  const { centre } = operator;
  return Promise.all([
    product.store.tickets.waiting({ centre, day: localDate(page.now) }),
    centreTasks(product, page, centre, ['hand-over'], { limit: shownReady }),
    currentTicket(product, page, operator),
  ]);
}

/** A free window must learn of the first ticket; for a busy one the length of the queue is told as it changes too. */
function versionOf(waiting: number, ready: number, ticket: Ticket | undefined): string {
  return `${waiting}.${ready}.${ticket?.number ?? 0}`;
}

/** The desk; with `errors` for a faulty IIN. */
export async function showDesk(product: Product, page: PageRequest, errors: readonly FieldError[]) {
  const operator = mustBeOperator(page);
  const [[waiting, ready, ticket], unfinished] = await Promise.all([
    deskState(product, page, operator),
    centreTasks(product, page, operator.centre, ['fill', 'sign'], { limit: 20 }),
  ]);
  const served = ticket?.caseId ? await product.cases.find('psc', ticket.caseId) : undefined;
  const say = (service: string) => titleOfTicket(product, service, page.now)[page.language];
  const model: DeskModel = {
    frame: await operatorFrame(product, page, operator),
    centre: product.law.getBody(operator.centre).name[page.language],
    window: operator.window,
    ...(ticket ? { ticket: calledTicket(product, page, ticket, served?.state) } : {}),
    identify: identifyForm(product, page, operator, ticket),
    queue: waiting.map(({ number, service, takenAt }) => ({
      number,
      service: say(service),
      takenAt: new Date(takenAt),
    })),
    unfinished: unfinished.rows
      .filter(({ caseId }) => caseId !== ticket?.caseId)
      .map(({ caseId, head }) => {
        const words = new EditionWords(product.contexts.editionOf(head.edition), page.language);
        return {
          caseId,
          name: head.applicant?.name ?? '',
          service: words.title,
          path: workPath(head, words.findStep(head.channel, head.step)),
        };
      }),
    ready: ready.rows.map((task) => readyRow(product, page, task)),
    readyTotal: ready.total,
    version: versionOf(waiting.length, ready.total, ticket),
    errors,
    idempotencyKey: ticket ? ticketKey(ticket) : page.request.id,
  };
  return sendPage(page, deskPage(model), errors.length > 0 ? 422 : 200);
}

function calledTicket(
  product: Product,
  page: PageRequest,
  ticket: Ticket,
  state: CaseState | undefined,
): CalledTicket {
  const called = {
    number: ticket.number,
    service: titleOfTicket(product, ticket.service, page.now)[page.language],
    waited: minutesBetween(ticket.takenAt, new Date(ticket.calledAt ?? page.now)),
    sinceCall: sinceCall(ticket, page.now),
  };
  if (!state) return called;
  const words = new EditionWords(product.contexts.editionOf(state.edition), page.language);
  const step = words.findStep(state.channel, state.step);
  const stage = step?.kind === 'fill' ? 'fill' : step?.kind === 'sign' ? 'sign' : 'filed';
  return {
    ...called,
    application: { name: state.applicant?.name ?? '', path: workPath(state, step), stage },
  };
}

function identifyForm(
  product: Product,
  page: PageRequest,
  { centre }: Operator,
  ticket: Ticket | undefined,
): IdentifyForm {
  const services = servicesAt(product, centre, page.now);
  const chosen = services.find(({ id }) => id === (page.form.service ?? ticket?.service)) ?? services[0];
  const words = chosen && new EditionWords(chosen.edition, page.language);
  return {
    iin: page.form.iin ?? '',
    services: services.map(({ id, edition }) => ({ id, label: edition.regulation.title[page.language] })),
    service: chosen?.id ?? '',
    cites: words?.cite(stepOf(words, 'identify')?.cites ?? []) ?? [],
  };
}
