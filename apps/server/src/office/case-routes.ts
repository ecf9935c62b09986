import type { Command } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import { officeCasePage, officePaths, translator } from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { idempotency } from '../portal/application-routes.ts';
import type { Product } from '../product.ts';
import { pdfOf } from '../results/result-files.ts';
import { caseModel, filesOf, type TypedAgain } from './case-model.ts';
import { readKeptDraft } from './kept-work.ts';
import { awaitsOfficer, type OfficeCase, openOfficeCase, recordView } from './office-desk.ts';
import { viewWords } from './office-words.ts';
import { answerPassedStep, isPassed } from './passed-step.ts';
import { sendFile } from './send-file.ts';
import { stepForms } from './step-forms/index.ts';

/** One application before an officer: looking, taking in hand, handing over. */
export function addCaseRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/cases/:caseId', async (page) => {
    const found = await openOfficeCase(product, page);
    return showCase(product, page, found, { draft: await readKeptDraft(product, page, found) });
  });

  routes.get('/office/cases/:caseId/state.json', async (page) => {
    const { sequence } = await openOfficeCase(product, page);
    return page.reply.header('cache-control', 'no-store').send({ version: String(sequence), message: '' });
  });

  routes.get('/office/cases/:caseId/files/:file', async (page) => {
    const { state } = await openOfficeCase(product, page);
    const attachment = filesOf(state).find(({ id }) => id === page.params.file);
    if (!attachment) throw new QyzmetError('page-not-found');
    return sendFile(product, page, { ...attachment, inline: true });
  });

  routes.get('/office/cases/:caseId/request.json', async (page) => {
    const { state } = await openOfficeCase(product, page);
    if (!state.request) throw new QyzmetError('page-not-found');
    const name = `${state.number ?? state.caseId}.json`;
    return sendFile(product, page, {
      sha256: state.request.contentSha256,
      mediaType: 'application/json; charset=utf-8',
      name,
      inline: true,
    });
  });

  routes.get('/office/cases/:caseId/request.cms', async (page) => {
    const { state } = await openOfficeCase(product, page);
    if (!state.request) throw new QyzmetError('page-not-found');
    const name = `${state.number ?? state.caseId}.cms`;
    return sendFile(product, page, {
      sha256: state.request.cmsSha256,
      mediaType: 'application/cms',
      name,
      inline: false,
    });
  });

  routes.get('/office/cases/:caseId/result.pdf', async (page) => {
    const { state } = await openOfficeCase(product, page);
    return page.reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${state.number}.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(await pdfOf(product, state)));
  });

  routes.get('/office/cases/:caseId/letter.pdf', async (page) => {
    const { state } = await openOfficeCase(product, page);
    const sha256 = state.coveringLetter?.sha256;
    if (!sha256) throw new QyzmetError('page-not-found');
    const name = `letter-${state.number ?? state.caseId}.pdf`;
    return sendFile(product, page, { sha256, mediaType: 'application/pdf', name, inline: true });
  });

  routes.get('/office/cases/:caseId/act', async (page) => {
    const found = await openOfficeCase(product, page);
    const path = officePaths.act(found.state.caseId);
    const posted = product.pendingForms.take(page.request, page.reply, path);
    return isPassed({ ...page, form: posted }, found)
      ? goTo(page, officePaths.case(found.state.caseId))
      : showCase(product, page, found, { posted });
  });

  routes.post('/office/cases/:caseId/act', async (page) => {
    const found = await openOfficeCase(product, page);
    const { step } = found;
    const form = step && stepForms[step.kind];
    if (isPassed(page, found) || !form || !awaitsOfficer(found))
      return answerPassedStep(product, page, typedTexts(page));
    const read = await form.read({ product, page, found: { ...found, step } }, page.form);
    if (!read.ok) return showCase(product, page, found, { errors: read.error, posted: page.form });
    const done = await perform(product, page, found, read.value);
    if (!done) return answerPassedStep(product, page, typedTexts(page));
    leaveNotice(page.reply, { kind: 'good', title: translator(page.language)(form.done) });
    return goTo(page, officePaths.case(found.state.caseId));
  });

  routes.post('/office/cases/:caseId/hand-over', async (page) => {
    const found = await openOfficeCase(product, page);
    const t = translator(page.language);
    const email = (page.form.email ?? '').trim();
    const form = page.form.form === 'paper' || page.form.form === 'electronic' ? page.form.form : '';
    const fault =
      form === ''
        ? { field: 'form', message: t('office.choose-form') }
        : form === 'electronic' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
          ? { field: 'email', message: t('field.bad-email') }
          : undefined;
    if (isPassed(page, found)) return answerPassedStep(product, page, []);
    if (fault || form === '')
      return showCase(product, page, found, { errors: fault ? [fault] : [], handOver: { form, email } });
    const to = form === 'electronic' ? { to: email } : {};
    const done = await perform(product, page, found, { kind: 'hand-over', form, ...to });
    if (!done) return answerPassedStep(product, page, []);
    const text = form === 'electronic' ? { text: t('office.handed-mail', { to: email }) } : {};
    leaveNotice(page.reply, { kind: 'good', title: t('office.handed'), ...text });
    return goTo(page, officePaths.case(found.state.caseId));
  });
  routes.get('/office/cases/:caseId/hand-over', backToCase);
}

/** What somebody who came too late had written: it is shown, so that nothing is lost. */
function typedTexts({ form, language }: PageRequest) {
  const { text = '', reason = '', words = '' } = form;
  const label = translator(language)('office.typed');
  return [text, reason, words].map((value) => ({ label, value }));
}

/** An address that only takes forms, opened after a new log-in. */
async function backToCase(page: PageRequest) {
  return goTo(page, officePaths.case(page.params.caseId ?? ''));
}

/** Writes the look down, then shows. */
export async function showCase(product: Product, page: PageRequest, found: OfficeCase, typed: TypedAgain) {
  const { officer, state, step, words } = found;
  const status = words.edition.regulation.statements.filter(({ topic }) => topic === 'status');
  const asks = state.registeredAt !== null && state.decision === null;
  await recordView(product, page, officer, {
    what: asks ? viewWords.asked : viewWords.opened,
    caseId: state.caseId,
    applicantIin: state.applicant?.iin ?? null,
    cites: step?.cites ?? status.flatMap(({ cites }) => cites),
  });
  const model = await caseModel(product, page, found, typed);
  return sendPage(page, officeCasePage(model), typed.errors?.length ? 422 : 200);
}

type Input = Extract<Command, { type: 'perform' }>['input'];

/** Performs the step that the form was drawn for; false when somebody was faster. */
export async function perform(
  product: Product,
  page: PageRequest,
  found: OfficeCase,
  input: Input,
): Promise<boolean> {
  const { officer, state } = found;
  const command: Command = { type: 'perform', by: officer.party, step: page.form.step ?? '', input };
  const done = await product.cases.execute(officer.system, state.caseId, [command], idempotency(page));
  if (done.ok) return true;
  if (done.error.code === 'step-not-current' || done.error.code === 'changed-meanwhile') return false;
  throw new QyzmetError(done.error.code);
}
