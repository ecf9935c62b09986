import type { CaseState } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import {
  type PscApplicationModel,
  type PscApplicationRow,
  pscApplicationPage,
  pscApplicationsPage,
  pscPaths,
  translator,
} from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { idempotency } from '../portal/application-routes.ts';
import { signatureReasons } from '../portal/sign-routes.ts';
import { clockOf } from '../present/case-clock.ts';
import { timelineOf } from '../present/case-timeline.ts';
import { EditionWords } from '../present/edition-words.ts';
import { answerRows } from '../present/form-fields.ts';
import { channelTitles } from '../present/law-words.ts';
import type { Product } from '../product.ts';
import { currentTicket, mustBeOperator, operatorFrame, ticketKey } from './operator.ts';
import { openPscCase, type PscCase, workPath } from './psc-case.ts';
import { pscWords } from './psc-words.ts';
import { handOverLimit } from './time-limits.ts';

const statuses = ['received', 'in-progress', 'completed', 'refused'] as const;
const pageSize = 25;

/** What the centre knows of every application (paragraph 10), and the handing over of results (7/10). */
export function addApplicationRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/psc/applications', async (page) => showApplications(product, page));

  routes.get('/psc/applications/:caseId', async (page) =>
    showApplication(product, page, await openPscCase(product, page, 'open')),
  );

  routes.get('/psc/applications/:caseId/state.json', async (page) => {
    const { sequence } = await openPscCase(product, page);
    return page.reply
      .header('cache-control', 'no-store')
      .send({ version: String(sequence), message: translator(page.language)('live.changed') });
  });

  routes.get('/psc/applications/:caseId/files/:file', async (page) => {
    const { state } = await openPscCase(product, page, 'file');
    const attachment = state.attachments.find(({ id }) => id === page.params.file);
    const file = attachment && (await product.store.files.find(attachment.sha256));
    if (!file) throw new QyzmetError('page-not-found');
    return sendFile(page, { name: attachment.name, mediaType: attachment.mediaType, bytes: file.bytes });
  });

  routes.get('/psc/applications/:caseId/result.pdf', async (page) => {
    const { state, step } = await openPscCase(product, page, 'result');
    const { document, delivery, number } = state;
    const mayBeHanded = step?.kind === 'hand-over' || delivery !== null;
    const file =
      mayBeHanded && document?.sha256 ? await product.store.files.find(document.sha256) : undefined;
    if (!file) throw new QyzmetError('page-not-found', { path: pscPaths.application(state.caseId) });
    return sendFile(page, { name: `${number}.pdf`, mediaType: 'application/pdf', bytes: file.bytes });
  });

  routes.post(
    '/psc/applications/:caseId/hand-over',
    async (page) => {
      const found = await openPscCase(product, page);
      const { operator, state, step } = found;
      // A second press finds it handed over: show that.
      if (step?.kind !== 'hand-over') return goTo(page, pscPaths.application(state.caseId));
      const form = page.form.form === 'electronic' ? 'electronic' : 'paper';
      const to = (page.form.email ?? '').trim();
      if (form === 'electronic' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to))
        return showApplication(product, page, found, to);
      const handed = await product.cases.execute(
        'psc',
        state.caseId,
        [
          {
            type: 'perform',
            by: operator.party,
            step: step.id,
            input: form === 'electronic' ? { kind: 'hand-over', form, to } : { kind: 'hand-over', form },
          },
        ],
        idempotency(page),
      );
      if (!handed.ok) throw new QyzmetError(handed.error.code, { path: pscPaths.application(state.caseId) });
      leaveNotice(page.reply, {
        kind: 'good',
        title: pscWords[`handed-${form}`][page.language],
        ...(form === 'electronic' ? { text: to } : {}),
      });
      return goTo(page, pscPaths.application(state.caseId));
    },
    { perMinute: 60 },
  );
}

function sendFile(
  page: PageRequest,
  { bytes, mediaType, name }: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer },
) {
  return page.reply
    .header('content-type', mediaType)
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')
    .send(bytes);
}

async function showApplications(product: Product, page: PageRequest) {
  const operator = mustBeOperator(page);
  const t = translator(page.language);
  const { q = '', status = '' } = page.query;
  const filter = statuses.find((known) => known === status);
  const current = Math.max(1, Math.trunc(Number(page.query.page)) || 1);
  const found = await product.store.cases.casesOf({
    system: 'psc',
    of: { centre: operator.centre },
    page: { limit: pageSize, offset: (current - 1) * pageSize },
    ...(filter ? { statuses: [filter] } : {}),
    ...(q.trim() ? { search: q.trim() } : {}),
  });
  const pathOf = (changes: { readonly status?: string; readonly page?: number }) => {
    const query = new URLSearchParams();
    if (q) query.set('q', q);
    const wanted = changes.status ?? filter;
    if (wanted) query.set('status', wanted);
    if (changes.page && changes.page > 1) query.set('page', String(changes.page));
    return `${pscPaths.applications()}${query.size > 0 ? `?${query}` : ''}`;
  };
  return sendPage(
    page,
    pscApplicationsPage({
      frame: await operatorFrame(product, page, operator),
      query: q,
      filter: filter ?? '',
      filters: [
        { label: t('psc.list.all'), path: pathOf({ status: '' }), current: !filter },
        ...statuses.map((known) => ({
          label: t(`status.${known}`),
          path: pathOf({ status: known }),
          current: known === filter,
        })),
      ],
      rows: found.rows.map(({ head }) => rowOf(product, page, head)),
      total: found.total,
      pages: {
        current,
        total: Math.ceil(found.total / pageSize),
        pathOf: (number) => pathOf({ page: number }),
      },
    }),
  );
}

function rowOf(product: Product, page: PageRequest, head: CaseState): PscApplicationRow {
  const words = new EditionWords(product.contexts.editionOf(head.edition), page.language);
  return {
    caseId: head.caseId,
    number: head.number,
    applicant: head.applicant?.name ?? '',
    service: words.title,
    status: head.status,
    channel: words.say(channelTitles[head.channel]),
    openedAt: new Date(head.openedAt),
  };
}

async function showApplication(product: Product, page: PageRequest, found: PscCase, wrongEmail?: string) {
  const { operator, sequence, state, step, words } = found;
  const action = actionOf(found, page);
  const refusal = refusalModel(found, page);
  const handOver = handOverModel(found, page, wrongEmail);
  const result = resultModel(state, words);
  const ticket = state.delivery ? await currentTicket(product, page, operator) : undefined;
  const own = state.channel === 'psc';
  return sendPage(
    page,
    pscApplicationPage({
      frame: await operatorFrame(product, page, operator),
      caseId: state.caseId,
      version: String(sequence),
      service: words.title,
      number: state.number,
      applicant: { name: state.applicant?.name ?? '', iin: state.applicant?.iin ?? '' },
      status: state.status,
      ...(own ? {} : { foreignChannel: words.say(channelTitles[state.channel]) }),
      clock: clockOf(words, state, product.contexts),
      timeline: timelineOf(words, state),
      answers: own
        ? words.edition.regulation.form.sections.flatMap(({ fields }) => answerRows(words, fields, state))
        : [],
      files: state.attachments.map(({ id, name, size }) => ({
        id,
        name,
        size,
        path: pscPaths.file(state.caseId, id),
      })),
      ...(action ? { action } : {}),
      ...(step?.kind === 'look-up' ? { waiting: words.say(pscWords.waits) } : {}),
      ...(refusal ? { refusal } : {}),
      ...(handOver ? { handOver } : {}),
      ...(ticket && (ticket.caseId ?? state.caseId) === state.caseId ? { finishKey: ticketKey(ticket) } : {}),
      ...(result ? { result } : {}),
    }),
    wrongEmail === undefined ? 200 : 422,
  );
}

/** How the operator goes on with what is unfinished, or was refused before it was sent. */
function actionOf({ state, step, words }: PscCase, page: PageRequest): PscApplicationModel['action'] {
  const path = workPath(state, step);
  switch (step?.kind) {
    case 'fill':
    case 'sign':
      return { label: translator(page.language)('psc.home.continue'), path };
    case 'manual-entry':
      return { label: words.say(pscWords.enter), path };
    default:
      return state.refusal && !state.number && state.channel === 'psc'
        ? { label: words.say(pscWords.again), path: pscPaths.signAgain(state.caseId) }
        : undefined;
  }
}

function refusalModel({ state, words }: PscCase, page: PageRequest): PscApplicationModel['refusal'] {
  const { decision, refusal } = state;
  const onMerits = decision?.outcome === 'refused' ? decision : undefined;
  const id = refusal?.ground ?? onMerits?.ground;
  const ground = words.edition.regulation.refusals.find((candidate) => candidate.id === id);
  if (!ground) return undefined;
  const reasons = signatureReasons(state, page.language).map(({ sentence }) => sentence);
  return {
    ground: words.say(ground.title),
    reason: onMerits?.reason ?? (reasons.join(' ') || null),
    cites: words.cite(ground.cites),
  };
}

function handOverModel(
  { state, step, words }: PscCase,
  page: PageRequest,
  wrongEmail: string | undefined,
): PscApplicationModel['handOver'] {
  if (step?.kind !== 'hand-over' || !state.document?.sha256) return undefined;
  const limit = handOverLimit(words);
  return {
    caseId: state.caseId,
    email: wrongEmail ?? '',
    idempotencyKey: page.request.id,
    errors:
      wrongEmail === undefined
        ? []
        : [{ field: 'email', message: translator(page.language)('psc.case.email-error') }],
    cites: words.cite(step.cites),
    ...(limit ? { limit } : {}),
  };
}

function resultModel(state: CaseState, words: EditionWords): PscApplicationModel['result'] {
  const { decision, delivery, resultSignature } = state;
  if (!decision || !resultSignature) return undefined;
  const kind = words.edition.regulation.results.find(({ outcome }) => outcome === decision.outcome);
  return {
    title: kind ? words.say(kind.title) : words.title,
    signer: resultSignature.signer.name,
    date: new Date(resultSignature.judgedAt),
    handed: delivery && {
      form: delivery.form,
      to: delivery.to ?? '',
      by: delivery.by.name ?? '',
      at: new Date(delivery.at),
    },
  };
}
