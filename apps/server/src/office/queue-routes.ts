import { QyzmetError } from '@qyzmet/kernel';
import { generalKind, groupOf, lineOfGroup } from '@qyzmet/queue';
import { officePaths, officeQueuePage, queuePaths } from '@qyzmet/web';
import { type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { shownDate } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { countsOf } from '../queue/queue-models.ts';
import { renderTicket } from '../queue/render-ticket.ts';
import { pagination } from './list-routes.ts';
import { officeFrame } from './office-desk.ts';
import { type DeskQueue, lookAtApplicants, openDeskQueue } from './queue-desk.ts';
import { pageNumber } from './work-list.ts';

const rowsOnPage = 50;

/** The queue at the desk: who waits, whose answer is awaited, the ticket of each. */
export function addQueueRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/queue', async (page) => showQueue(product, page, await openDeskQueue(product, page)));

  routes.get('/office/queue/tickets/:caseId.pdf', async (page) => {
    const desk = await openDeskQueue(product, page);
    const member = await product.store.queues.findMember({ caseId: page.params.caseId ?? '' });
    const found = member && (await product.cases.find('office', member.caseId));
    if (!member || !found || member.body !== desk.queue.id.body) throw new QyzmetError('page-not-found');
    await lookAtApplicants(product, page, desk, [member.caseId]);
    const { pdf } = await renderTicket(product, desk.queue, member, found.state);
    return page.reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${member.number}-talon.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(pdf));
  });
}

async function showQueue(product: Product, page: PageRequest, desk: DeskQueue) {
  const { queue, words, day, body } = desk;
  const { queues } = product.store;
  const [state, waiting, openOffers, places] = await Promise.all([
    queues.state(queue.id),
    queues.waiting(queue.id),
    queues.openOffers(queue.id),
    queues.openPlaces(queue.id),
  ]);
  const members = new Map(waiting.map((member) => [member.hash, member]));
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const { groups } = queue.rules;
  const counts = countsOf(queue, state, day);
  const chosen =
    groups.find(({ id }) => id === page.query.group) ??
    groups.find(({ id }) => (counts.get(id) ?? 0) > 0) ??
    groups[0];
  const line = chosen ? lineOfGroup(state.members.values(), chosen.id, day, queue.rules) : [];
  const current = pageNumber(page);
  const first = (current - 1) * rowsOnPage;
  const onPage = line.slice(first, first + rowsOnPage);
  const offers = openOffers.flatMap((offer) => {
    const member = members.get(offer.member);
    return member ? [{ ...offer, ...member }] : [];
  });
  const shown = [
    ...onPage.flatMap(({ hash }) => members.get(hash)?.caseId ?? []),
    ...offers.map(({ caseId }) => caseId),
  ];
  const applicants = await lookAtApplicants(product, page, desk, shown);
  const preschoolOf = (place: string) => words.preschool(placeOf.get(place)?.preschool ?? '');
  return sendPage(
    page,
    officeQueuePage({
      frame: await officeFrame(product, page),
      body,
      offers: offers.map(({ caseId, number, childName, place, answerBy }) => ({
        caseId,
        number,
        child: childName,
        phone: applicants.get(caseId)?.phone ?? '',
        preschool: preschoolOf(place),
        group: words.group(placeOf.get(place)?.group),
        answerBy: new Date(answerBy),
      })),
      groups: groups.map(({ id, title }) => ({
        id,
        title: words.words.say(title),
        current: id === chosen?.id,
        waiting: counts.get(id) ?? 0,
      })),
      rows: onPage.flatMap(({ hash, privilege, since, declines, offer }, index) => {
        const member = members.get(hash);
        if (!member) return [];
        const { caseId, number, childName, birthDate, documents } = member;
        return [
          {
            caseId,
            number,
            place: first + index + 1,
            child: childName,
            born: shownDate(birthDate),
            privilege,
            papers: queue.law.kinds
              .filter(({ document }) => documents.includes(document))
              .map(({ id }) => words.kind(id)),
            since: new Date(since),
            declines,
            offered: offer === null ? null : preschoolOf(offer),
          },
        ];
      }),
      ...pagination(current, Math.ceil(line.length / rowsOnPage), officePaths.queue(), {
        ...(chosen ? { group: chosen.id } : {}),
      }),
      outgrown: waiting.filter(({ cohort }) => !groupOf(cohort, day, queue.rules)).length,
      settings: words.settings,
      publicPath: queuePaths.queue(queue.id.body, queue.id.service),
    }),
  );
}

/** The kinds of groups that places may be of: the general one and those of the law. */
export function kindsOf({
  queue,
  words,
}: DeskQueue): readonly { readonly id: string; readonly label: string }[] {
  return [generalKind, ...queue.law.kinds.map(({ id }) => id)].map((id) => ({ id, label: words.kind(id) }));
}
