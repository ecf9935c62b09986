import { cabinetPage, historyPage, notificationsPage, paths } from '@qyzmet/web';
import { frameOf, goTo, mustBeSignedIn, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import { portalApplications, waitingItems } from './portal-lists.ts';

const pageSize = 20;

/** The personal cabinet: applications, "service history" (paragraph 10), notifications (annex 5). */
export function addCabinetRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/cabinet', async (page) => {
    const { party } = mustBeSignedIn(page);
    const applications = await portalApplications(product, page, party.iin);
    return sendPage(
      page,
      cabinetPage({
        frame: await frameOf(product, page),
        waiting: waitingItems(applications, page),
        applications: applications.filter(({ running }) => running).map(({ card }) => card),
      }),
    );
  });

  routes.get('/cabinet/history', async (page) => {
    const { party } = mustBeSignedIn(page);
    const current = pageNumber(page);
    const { rows, total } = await product.store.cases.casesOf({
      system: 'portal',
      of: { applicant: party.iin },
      page: { limit: pageSize, offset: (current - 1) * pageSize },
    });
    return sendPage(
      page,
      historyPage({
        frame: await frameOf(product, page),
        rows: rows.map(({ head }) => ({
          caseId: head.caseId,
          number: head.number,
          service: new EditionWords(product.contexts.editionOf(head.edition), page.language).title,
          status: head.status,
          filedAt: new Date(head.openedAt),
          endedAt: head.endedAt ? new Date(head.endedAt) : null,
        })),
        ...pagesOf(current, total, paths.history()),
        cites: statementCites(product, page, 'status'),
      }),
    );
  });

  routes.get('/cabinet/notifications', async (page) => {
    const { party } = mustBeSignedIn(page);
    const current = pageNumber(page);
    const found = await product.store.notifications.of(party.iin, {
      limit: pageSize,
      offset: (current - 1) * pageSize,
    });
    const title = {
      kk: 'Өтініш мәртебесі өзгерді',
      ru: 'Статус заявления изменился',
      en: 'The status of your application has changed',
    };
    return sendPage(
      page,
      notificationsPage({
        frame: await frameOf(product, page),
        notifications: found.rows.map(({ id, at, text, readAt, caseId }) => ({
          id: String(id),
          at: new Date(at),
          title: title[page.language],
          text: text[page.language],
          unread: readAt === null,
          path: caseId ? paths.application(caseId) : paths.cabinet(),
        })),
        ...pagesOf(current, found.total, paths.notifications()),
        cites: notificationCites(product, page),
      }),
    );
  });

  routes.post('/cabinet/notifications', async (page) => {
    const { party } = mustBeSignedIn(page);
    await product.store.notifications.markRead({ iin: party.iin, now: page.now });
    return goTo(page, paths.notifications());
  });
}

function pageNumber(page: PageRequest): number {
  const wanted = Number(page.query.page ?? '1');
  return Number.isInteger(wanted) && wanted > 0 && wanted < 10_000 ? wanted : 1;
}

function pagesOf(current: number, total: number, path: string) {
  const pages = Math.ceil(total / pageSize);
  return pages > 1
    ? { pages: { current, total: pages, pathOf: (page: number) => `${path}?page=${page}` } }
    : {};
}

function statementCites(product: Product, page: PageRequest, topic: string) {
  const service = product.law.servicesOn(page.now)[0];
  if (!service) return [];
  const words = new EditionWords(service.edition, page.language);
  return words.cite(
    service.edition.regulation.statements
      .filter((statement) => statement.topic === topic)
      .flatMap(({ cites }) => cites),
  );
}

/** The paragraphs by which the portal shows a status. */
function notificationCites(product: Product, page: PageRequest) {
  const service = product.law.servicesOn(page.now)[0];
  if (!service) return [];
  const words = new EditionWords(service.edition, page.language);
  const notice = service.edition.text.clauses.filter(({ id }) => id.includes('notification'));
  return words.cite(notice.map(({ id }) => id));
}
