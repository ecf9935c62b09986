import type { AnswerPaper } from '@qyzmet/case-engine';
import { errorTable, failure, type Result, success } from '@qyzmet/kernel';
import {
  answerPaperPage,
  type FieldError,
  type OfferedModel,
  officeAnswerPage,
  officePaths,
  translator,
} from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { shownDate } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { settleOffer } from '../queue/keep-queue.ts';
import { acceptUpload, uploadLimits } from '../uploads/accept-upload.ts';
import { perform } from './case-routes.ts';
import { type OfficeCase, officeFrame, openOfficeCase } from './office-desk.ts';
import { answerPassedStep, isPassed } from './passed-step.ts';
import { type DeskQueue, lookAtApplicants, openDeskQueue } from './queue-desk.ts';

/** The family's written answer: its sheet, and its record with the scan (6/18, 6/19). */
export function addQueueAnswerRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/queue/answers/:caseId', async (page) => {
    const asked = await openOffered(product, page);
    if (!asked) return goTo(page, officePaths.queue());
    const path = officePaths.queueAnswer(asked.found.state.caseId);
    return showAnswer(product, page, asked, product.pendingForms.take(page.request, page.reply, path), []);
  });

  routes.post('/office/queue/answers/:caseId', async (page) => recordAnswer(product, page));

  routes.get('/office/queue/answers/:caseId/paper', async (page) => {
    const asked = await openOffered(product, page);
    if (!asked) return goTo(page, officePaths.queue());
    const { words, queue } = asked.desk;
    const citesOf = (label: 'consent' | 'decline') =>
      asked.found.words.cite(
        asked.steps.flatMap((step) =>
          (label === 'consent' ? step.kind === 'draft' : step.id === asked.onFail) ? step.cites : [],
        ),
      );
    return sendPage(
      page,
      answerPaperPage({
        ...(await offeredModel(product, page, asked)),
        body: words.words.say(queue.body.name),
        head: queue.body.headName,
        consentCites: citesOf('consent').slice(0, 1),
        declineCites: citesOf('decline').slice(0, 1),
      }),
    );
  });
}

interface Offered {
  readonly desk: DeskQueue;
  readonly found: OfficeCase;
  readonly offer: NonNullable<NonNullable<OfficeCase['state']['queueing']>['offer']>;
  readonly steps: readonly {
    readonly id: string;
    readonly kind: string;
    readonly cites: readonly string[];
  }[];
  /** The step that keeps the place. */
  readonly onFail: string | undefined;
}

/** A case whose offer awaits its answer; undefined once it is answered or has lapsed. */
async function openOffered(product: Product, page: PageRequest): Promise<Offered | undefined> {
  const desk = await openDeskQueue(product, page);
  const found = await openOfficeCase(product, page);
  const { state, step, words } = found;
  const offer = state.queueing?.offer;
  if (step?.kind !== 'answer-offer' || !offer) return undefined;
  const steps = words.edition.regulation.channels[state.channel]?.steps ?? [];
  return { desk, found, offer, steps, onFail: step.onFail };
}

async function offeredModel(
  product: Product,
  page: PageRequest,
  { desk, found, offer }: Offered,
): Promise<OfferedModel> {
  const { state } = found;
  const { child } = desk.queue.law;
  const { words } = desk;
  const applicants = await lookAtApplicants(product, page, desk, [state.caseId]);
  return {
    frame: await officeFrame(product, page),
    body: desk.body,
    caseId: state.caseId,
    number: state.number ?? '',
    child: state.form[child.name]?.value ?? '',
    born: shownDate(state.form[child.birthDate]?.value ?? ''),
    applicant: state.applicant?.name ?? '',
    phone: applicants.get(state.caseId)?.phone ?? '',
    preschool: words.pair(offer.place.name),
    address: words.pair(offer.place.address),
    group: words.pair(offer.place.group),
    offeredAt: new Date(offer.at),
    answerBy: offer.answerBy ? new Date(offer.answerBy) : null,
  };
}

async function showAnswer(
  product: Product,
  page: PageRequest,
  asked: Offered,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
) {
  const { state, step, words } = asked.found;
  return sendPage(
    page,
    officeAnswerPage({
      ...(await offeredModel(product, page, asked)),
      step: state.step ?? '',
      typed: { answer: typed.answer ?? '', reason: typed.reason ?? '' },
      errors,
      maxBytes: uploadLimits.megabytes * 1_000_000,
      idempotencyKey: page.request.id,
      cites: words.cite(step?.cites ?? []),
    }),
    errors.length > 0 ? 422 : 200,
  );
}

async function recordAnswer(product: Product, page: PageRequest) {
  const asked = await openOffered(product, page);
  if (!asked) {
    const found = await openOfficeCase(product, page);
    return isPassed(page, found) ? answerPassedStep(product, page, []) : goTo(page, officePaths.queue());
  }
  const { found, desk, offer } = asked;
  const t = translator(page.language);
  const { answer = '' } = page.form;
  const reason = (page.form.reason ?? '').trim().slice(0, 1000);
  const paper = await postedScan(product, page);
  const errors: readonly FieldError[] = [
    ...(answer === 'consent' || answer === 'decline'
      ? []
      : [{ field: 'answer', message: t('office-queue.fault.answer') }]),
    ...(paper.ok ? [] : [{ field: 'scan', message: paper.error }]),
  ];
  if (errors.length > 0 || !paper.ok) return showAnswer(product, page, asked, page.form, errors);
  const consent = answer === 'consent';
  const done = await perform(product, page, found, {
    kind: 'offer-answer',
    consent,
    paper: paper.value,
    ...(reason ? { reason } : {}),
  });
  if (!done) return answerPassedStep(product, page, []);
  const { caseId } = found.state;
  // The worker is told of it too: here only so that the next page shows what has just been done.
  await settleOffer(product, desk.queue, {
    caseId,
    operation: consent ? 'take' : 'decline',
    place: offer.place.id,
  });
  const title = t(consent ? 'office-queue.answered-consent' : 'office-queue.answered-decline');
  leaveNotice(page.reply, { kind: 'good', title });
  return goTo(page, consent ? officePaths.signResult(caseId) : officePaths.queue());
}

/** The signed sheet, judged by its content and kept. */
async function postedScan(product: Product, page: PageRequest): Promise<Result<AnswerPaper, string>> {
  const missing = translator(page.language)('office-queue.fault.scan');
  const part = (page.request.body as Record<string, unknown> | undefined)?.scan;
  const file = (Array.isArray(part) ? part[0] : part) as
    | { readonly type?: string; readonly filename?: string; toBuffer(): Promise<Buffer> }
    | undefined;
  if (file?.type !== 'file' || !file.filename) return failure(missing);
  const upload = await acceptUpload(file.filename, await file.toBuffer());
  if (!upload.ok) {
    const sentence = errorTable[upload.error].sentence[page.language];
    return failure(sentence.replace('{limit}', String(uploadLimits.megabytes)));
  }
  const { content, ...paper } = upload.value;
  await product.store.files.put({ bytes: content, mediaType: paper.mediaType, now: product.clock.now() });
  return success(paper);
}
