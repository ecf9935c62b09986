import { isExecutor } from '@qyzmet/case-engine';
import { statuses } from '@qyzmet/regulation';
import { inboxPage, officeCasesPage, officePaths, type PaginationModel, translator } from '@qyzmet/web';
import { type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { holderOf } from '../present/case-clock.ts';
import { EditionWords } from '../present/edition-words.ts';
import { channelTitles } from '../present/law-words.ts';
import { shownStatus } from '../present/shown-status.ts';
import type { Product } from '../product.ts';
import { officeFrame, officerOf } from './office-desk.ts';
import { pageNumber, readTasksToSign, readWorkList, takenBy } from './work-list.ts';

const casesOnPage = 40;

/** The inbox by legal deadline, and every application of the body. */
export function addListRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office', async (page) => {
    const { body } = officerOf(product, page);
    const [list, toSign] = await Promise.all([
      readWorkList(product, page),
      readTasksToSign(product, page, 1),
    ]);
    const asked = queryOf(page, ['show', 'q']);
    return sendPage(
      page,
      inboxPage({
        frame: await officeFrame(product, page),
        body: body.name[page.language],
        filter: list.filter,
        counts: list.counts,
        query: list.query,
        toSign: toSign.total,
        rows: list.found.rows.map(({ caseId, head, step, kind, openedAt, due }) => {
          const words = new EditionWords(product.contexts.editionOf(head.edition), page.language);
          const { steps = [] } = words.edition.regulation.channels[head.channel] ?? {};
          const accept = steps.find(({ kind, system }) => kind === 'accept' && system === head.system);
          const duty = words.findStep(head.channel, step);
          return {
            caseId,
            number: head.number,
            applicant: head.applicant,
            service: words.title,
            channel: words.say(channelTitles[head.channel]),
            duty: duty ? words.say(duty.title) : step,
            takenBy: takenBy(head, accept?.id),
            readySince: kind === 'hand-over' ? new Date(openedAt) : null,
            due: due ? new Date(due) : null,
            status: shownStatus(head),
          };
        }),
        ...pagination(list.current, list.pages, officePaths.inbox(), asked),
        watchPath: pathWith(`${officePaths.inbox()}/state.json`, queryOf(page, ['show', 'q', 'page'])),
        version: list.version,
      }),
    );
  });

  routes.get('/office/state.json', async (page) => {
    const { counts, version } = await readWorkList(product, page);
    const { all, late, today } = counts;
    const message = translator(page.language)('office.refreshed', { all, late, today });
    return page.reply.header('cache-control', 'no-store').send({ version, message });
  });

  routes.get('/office/cases', async (page) => {
    const { party, system } = officerOf(product, page);
    const status = statuses.find((known) => known === page.query.status) ?? null;
    const query = (page.query.q ?? '').slice(0, 100).trim();
    const current = pageNumber(page);
    const { rows, total } = await product.store.cases.casesOf({
      system,
      of: system === 'rural' ? { centre: party.organisation } : { body: party.organisation },
      ...(isExecutor(party.role) ? { executor: party.iin } : {}),
      ...(status ? { statuses: [status] } : {}),
      ...(query === '' ? {} : { search: query }),
      page: { limit: casesOnPage, offset: (current - 1) * casesOnPage },
    });
    return sendPage(
      page,
      officeCasesPage({
        frame: await officeFrame(product, page),
        status,
        query,
        total,
        rows: rows.map(({ head }) => {
          const words = new EditionWords(product.contexts.editionOf(head.edition), page.language);
          return {
            caseId: head.caseId,
            number: head.number,
            applicant: head.applicant,
            service: words.title,
            channel: words.say(channelTitles[head.channel]),
            registeredAt: head.registeredAt ? new Date(head.registeredAt) : null,
            endedAt: head.endedAt ? new Date(head.endedAt) : null,
            holder: holderOf(words, head)?.name ?? null,
            status: shownStatus(head),
          };
        }),
        ...pagination(
          current,
          Math.ceil(total / casesOnPage),
          officePaths.cases(),
          queryOf(page, ['status', 'q']),
        ),
      }),
    );
  });
}

type Query = Readonly<Record<string, string>>;

/** The parts of the query that a link of this list carries on. */
function queryOf(page: PageRequest, names: readonly string[]): Query {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = page.query[name];
      return value ? [[name, value.slice(0, 100)]] : [];
    }),
  );
}

function pathWith(path: string, query: Query): string {
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? path : `${path}?${asked}`;
}

export function pagination(
  current: number,
  total: number,
  path: string,
  query: Query,
): { pages?: PaginationModel } {
  if (total < 2) return {};
  return { pages: { current, total, pathOf: (page) => pathWith(path, { ...query, page: String(page) }) } };
}
