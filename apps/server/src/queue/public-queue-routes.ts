import { localDate } from '@qyzmet/case-engine';
import { parseVerificationCode } from '@qyzmet/documents';
import { isIin, QyzmetError } from '@qyzmet/kernel';
import { groupOf } from '@qyzmet/queue';
import type { QueueMember } from '@qyzmet/store';
import { type FieldError, queueListPage, queuePage, queuePaths, translator } from '@qyzmet/web';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { frameOf, goTo, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { Product } from '../product.ts';
import type { KeptQueue } from './queue-law.ts';
import { countsOf, ownPlaceOf, queueWordsOf, rowsOf } from './queue-models.ts';
import { csvOf, linesOf, publicationOf } from './queue-publication.ts';

const perMinute = 60;
const rowsOnPage = 100;
const latest = 20;

/** The queue as everybody sees it, and one's own row by the code of the ticket or the number of the application. */
export function addPublicQueueRoutes(routes: PageRoutes, product: Product): void {
  routes.get(
    '/queue',
    async (page) => {
      const typed = page.query.code;
      if (typed === undefined) {
        const kept = product.pendingForms.take(page.request, page.reply, queuePaths.find());
        return showList(product, { ...page, form: kept }, []);
      }
      const fault = (key: 'required' | 'wrong-character' | 'wrong-length' | 'mistyped' | 'unknown') =>
        showList(product, page, [
          { field: 'code', message: translator(page.language)(`queue.fault.${key}`) },
        ]);
      if (typed.trim() === '') return fault('required');
      const code = parseVerificationCode(typed);
      if (!code.ok) return fault(code.error);
      const member = await product.store.queues.findMember({ code: code.value });
      const queue = member && product.queueLibrary.find(member, page.now);
      if (!member || !queue) return fault('unknown');
      await recordLook(product, page, queue, member);
      return showQueue(product, page, queue, member);
    },
    { perMinute },
  );

  routes.get('/queue/find', async (page) => goTo(page, queuePaths.list()));

  routes.post('/queue/find', async (page) => findByNumber(product, page), { perMinute: 20 });

  routes.get(
    '/queue/:body/:service',
    async (page) => showQueue(product, page, queueOf(product, page.params, page.now), undefined),
    { perMinute },
  );
}

/** The queue for machines and spreadsheets, without a language. */
export function addQueueDataRoutes(app: FastifyInstance, product: Product): void {
  const publish = (
    file: 'queue.json' | 'queue.csv' | 'movements.txt',
    type: string,
    write: (publication: Awaited<ReturnType<typeof publicationOf>>) => string,
  ) =>
    app.get<{ Params: Record<string, string> }>(
      `/queue/:body/:service/${file}`,
      { config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } },
      async (request, reply): Promise<FastifyReply> => {
        const now = product.clock.now();
        const publication = await publicationOf(product, queueOf(product, request.params, now), now);
        return reply
          .header('content-type', `${type}; charset=utf-8`)
          .header('cache-control', 'no-store')
          .send(write(publication));
      },
    );
  publish('queue.json', 'application/json', (publication) => JSON.stringify(publication));
  publish('queue.csv', 'text/csv', csvOf);
  publish('movements.txt', 'text/plain', linesOf);
}

/** @throws QyzmetError page-not-found */
function queueOf(product: Product, params: Readonly<Record<string, string>>, now: Date): KeptQueue {
  const { body = '', service = '' } = params;
  const queue = product.queueLibrary.find({ body, service }, now);
  if (!queue) throw new QyzmetError('page-not-found', { path: queuePaths.list() });
  return queue;
}

async function showList(product: Product, page: PageRequest, errors: readonly FieldError[]) {
  const queues = await Promise.all(
    product.queueLibrary.keptOn(page.now).map(async ({ id, body, edition }) => ({
      ...id,
      name: body.name[page.language],
      title: edition.regulation.title[page.language],
      waiting: await product.store.queues.countWaiting(id),
    })),
  );
  const { number = '', iin = '', queue = '' } = page.form;
  const typed = { code: page.query.code ?? '', number, iin, queue };
  const frame = await frameOf(product, page);
  return sendPage(page, queueListPage({ frame, queues, typed, errors }), errors.length > 0 ? 422 : 200);
}

/** 10: whoever applied on paper or at a service centre asks by the number of the application and their own IIN. */
async function findByNumber(product: Product, page: PageRequest) {
  const t = translator(page.language);
  const number = (page.form.number ?? '').replace(/\D/g, '');
  const iin = (page.form.iin ?? '').trim();
  const [body = '', service = ''] = (page.form.queue ?? '').split('/');
  const queue = product.queueLibrary.find({ body, service }, page.now);
  const errors = [
    ...(queue ? [] : [{ field: 'queue', message: t('queue.fault.body') }]),
    ...(number === '' ? [{ field: 'number', message: t('queue.fault.number') }] : []),
    ...(isIin(iin) ? [] : [{ field: 'iin', message: t('field.bad-iin') }]),
  ];
  if (!queue || errors.length > 0) return showList(product, page, errors);
  for (const member of await product.store.queues.numbered(queue.id, number.padStart(10, '0'))) {
    const found = await product.cases.find('office', member.caseId);
    if (found?.state.applicant?.iin !== iin) continue;
    return goTo(page, `${queuePaths.list()}?code=${member.code}`);
  }
  return showList(product, page, [{ field: 'number', message: t('queue.fault.nobody') }]);
}

async function showQueue(
  product: Product,
  page: PageRequest,
  queue: KeptQueue,
  member: QueueMember | undefined,
) {
  const { store } = product;
  const { id, rules } = queue;
  const day = localDate(page.now);
  const [words, state, places, movements] = await Promise.all([
    queueWordsOf(product, queue, page.language),
    store.queues.state(id),
    store.queues.openPlaces(id),
    store.queues.latestMovements(id, latest),
  ]);
  const own = member && (await ownPlaceOf(product, words, member, state, page.now));
  const ownGroup = member && groupOf(member.cohort, day, rules);
  const wanted = rules.groups.find((each) => each.id === page.query.group);
  const group = wanted ?? ownGroup ?? rules.groups[0];
  if (!group) throw new QyzmetError('page-not-found', { path: queuePaths.list() });
  const pathOf = (groupId: string, sheet?: number) => {
    const query = new URLSearchParams({
      ...(member ? { code: member.code } : {}),
      group: groupId,
      ...(sheet === undefined ? {} : { page: String(sheet) }),
    });
    return `${member ? queuePaths.list() : queuePaths.queue(id.body, id.service)}?${query}`;
  };
  const rows = rowsOf(queue, state, group.id, day, member?.hash);
  const total = Math.max(1, Math.ceil(rows.length / rowsOnPage));
  const ownRow = rows.findIndex((row) => row.own);
  const asked = Number(page.query.page) || Math.floor(Math.max(0, ownRow) / rowsOnPage) + 1;
  const current = Math.min(Math.max(1, asked), total);
  const counts = countsOf(queue, state, day);
  return sendPage(
    page,
    queuePage({
      frame: await frameOf(product, page),
      body: words.words.say(queue.body.name),
      title: words.words.title,
      groups: rules.groups.map((each) => ({
        title: words.words.say(each.title),
        path: pathOf(each.id),
        current: each.id === group.id,
        waiting: counts.get(each.id) ?? 0,
      })),
      group: words.words.say(group.title),
      rows: rows.slice((current - 1) * rowsOnPage, current * rowsOnPage),
      pages: { current, total, pathOf: (sheet) => pathOf(group.id, sheet) },
      places: places
        .filter((place) => place.group === group.id)
        .map((place) => ({
          id: place.id,
          preschool: words.preschool(place.preschool),
          kind: words.kind(place.kind),
          offered: place.state === 'offered',
        })),
      settings: words.settings,
      cites: words.cites,
      own: own ?? null,
      proof: {
        ...id,
        own: member
          ? { number: member.number, code: member.code, place: own?.standing?.place ?? null }
          : null,
      },
      movements: movements.map((written) => ({
        position: written.position,
        at: new Date(written.movement.at),
        text: words.movement(written),
      })),
    }),
  );
}

/** Who has the code of a ticket may look; the look is written down as any other. */
async function recordLook(product: Product, page: PageRequest, queue: KeptQueue, member: QueueMember) {
  const found = await product.cases.find('office', member.caseId);
  const steps = Object.values(queue.edition.regulation.channels).flatMap((channel) => channel?.steps ?? []);
  await product.store.accessLog.record({
    who: { role: 'applicant' },
    what: 'Талон коды бойынша кезектегі орын қаралды',
    system: 'office',
    caseId: member.caseId,
    applicantIin: found?.state.applicant?.iin ?? null,
    cites: [...new Set(steps.filter(({ kind }) => kind === 'enqueue').flatMap(({ cites }) => cites))],
    now: page.now,
  });
}
