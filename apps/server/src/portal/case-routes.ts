import { QyzmetError } from '@qyzmet/kernel';
import type { AccessLine } from '@qyzmet/store';
import { casePage, paths, receiptPage, surveyPage } from '@qyzmet/web';
import {
  frameOf,
  goTo,
  leaveNotice,
  mustBeSignedIn,
  type PageRequest,
  sendPage,
} from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { clockOf } from '../present/case-clock.ts';
import { stepsAhead, timelineOf } from '../present/case-timeline.ts';
import { answerRows } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { offersOffline } from '../results/offers-offline.ts';
import { packageFor, pdfOf } from '../results/result-files.ts';
import { sendResultMail } from '../workers/mail-handler.ts';
import { idempotency } from './application-routes.ts';
import { applicationWords } from './application-words.ts';
import { draftPath, isDraft, openPortalCase, type PortalCase } from './portal-case.ts';
import { awaitsSurvey } from './portal-lists.ts';
import { signatureReasons } from './sign-routes.ts';

/** A filed application: receipt, progress, result, who looked at the data, survey. */
export function addCaseRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/applications/:caseId/receipt', async (page) => {
    const { state, words, signedIn, sequence } = await openPortalCase(product, page);
    if (!state.request) return goTo(page, paths.application(state.caseId));
    const account = await product.store.accounts.find(signedIn.party.iin);
    return sendPage(
      page,
      receiptPage({
        frame: await frameOf(product, page),
        caseId: state.caseId,
        version: String(sequence),
        service: words.title,
        number: state.number,
        submittedAt: new Date(state.request.judgedAt),
        clock: clockOf(words, state, product.contexts),
        ahead: stepsAhead(words, state),
        email: account?.email ?? null,
      }),
    );
  });

  routes.get('/applications/:caseId', async (page) => {
    const found = await openPortalCase(product, page);
    return sendPage(page, casePage(await caseModel(product, page, found)));
  });

  routes.get('/applications/:caseId/state.json', async (page) => {
    const { sequence } = await openPortalCase(product, page);
    return page.reply.header('cache-control', 'no-store').send({ version: String(sequence), message: '' });
  });

  routes.get('/applications/:caseId/files/:file', async (page) => {
    const { state } = await openPortalCase(product, page);
    const attachment = state.attachments.find(({ id }) => id === page.params.file);
    const file = attachment && (await product.store.files.find(attachment.sha256));
    if (!file) throw new QyzmetError('page-not-found');
    return page.reply
      .header('content-type', attachment.mediaType)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(attachment.name)}`)
      .header('cache-control', 'private, no-store')
      .send(file.bytes);
  });

  routes.get('/applications/:caseId/result.pdf', async (page) => {
    const { state } = await openPortalCase(product, page);
    const pdf = await pdfOf(product, state);
    return page.reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${state.number}.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(pdf);
  });

  routes.get('/applications/:caseId/result.zip', async (page) => {
    const { state } = await openPortalCase(product, page);
    return page.reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="${state.number}.zip"`)
      .header('cache-control', 'private, no-store')
      .send(await packageFor(product, state));
  });

  routes.post(
    '/applications/:caseId/mail',
    async (page) => {
      const found = await openPortalCase(product, page);
      const { state, words } = found;
      const email = (page.form.email ?? '').trim();
      if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
        const model = await caseModel(product, page, found, email);
        return sendPage(page, casePage(model), 422);
      }
      await pdfOf(product, state);
      await sendResultMail(product, product.mailer, {
        id: page.form['idempotency-key'] ?? page.request.id,
        to: email,
        state,
      });
      leaveNotice(page.reply, { kind: 'good', title: words.say(applicationWords.mailed), text: email });
      return goTo(page, paths.application(state.caseId));
    },
    { perMinute: 6 },
  );

  routes.get('/applications/:caseId/survey', async (page) =>
    showSurvey(product, page, await openPortalCase(product, page)),
  );

  routes.post('/applications/:caseId/survey', async (page) => {
    const found = await openPortalCase(product, page);
    const { state, words, signedIn } = found;
    const questions = words.edition.regulation.survey?.questions ?? [];
    const unanswered = questions.filter(
      ({ id, options }) => !options.some((option) => option.id === page.form[id]),
    );
    if (unanswered.length > 0)
      return showSurvey(
        product,
        page,
        found,
        unanswered.map(({ id }) => ({ field: id, message: words.say(applicationWords.chooseAnswer) })),
      );
    const answers = Object.fromEntries(questions.map(({ id }) => [id, page.form[id] ?? '']));
    const answered = await product.cases.execute(
      'portal',
      state.caseId,
      [{ type: 'answer-survey', by: signedIn.party, answers }],
      idempotency(page),
    );
    if (!answered.ok) throw new QyzmetError(answered.error.code);
    leaveNotice(page.reply, { kind: 'good', title: words.say(applicationWords.thanks) });
    return goTo(page, paths.application(state.caseId));
  });
}

async function caseModel(product: Product, page: PageRequest, found: PortalCase, wrongEmail?: string) {
  const { state, words, step, sequence } = found;
  const { party } = mustBeSignedIn(page);
  const views = await product.store.accessLog.ofApplicant(party.iin, { limit: 50 });
  const account = await product.store.accounts.find(party.iin);
  const fields = words.edition.regulation.form.sections.flatMap((section) => section.fields);
  const goOn = { kk: 'Өтінішті жалғастыру', ru: 'Продолжить заявление', en: 'Go on with the application' };
  const signAgain = {
    kk: 'Басқа кілтпен қол қою',
    ru: 'Подписать другим ключом',
    en: 'Sign with another key',
  };
  const action = isDraft(step)
    ? { label: words.say(goOn), path: draftPath(words, { state, step }) }
    : state.refusal && !state.number
      ? { label: words.say(signAgain), path: `/applications/${state.caseId}/again` }
      : undefined;
  const result = resultModel(page, found, {
    email: wrongEmail ?? account?.email ?? '',
    emailWrong: wrongEmail !== undefined,
    offline: offersOffline(product),
  });
  const refusal = refusalModel(state, words, page);
  return {
    frame: await frameOf(product, page),
    caseId: state.caseId,
    version: String(sequence),
    service: words.title,
    number: state.number,
    status: state.status,
    clock: clockOf(words, state, product.contexts),
    timeline: timelineOf(words, state),
    ...(action ? { action } : {}),
    ...(result ? { result } : {}),
    ...(refusal ? { refusal } : {}),
    answers: answerRows(words, fields, state),
    files: state.attachments.map(({ id, name, size }) => ({
      id,
      name,
      size,
      path: `/applications/${state.caseId}/files/${id}`,
    })),
    messages: [],
    views: gatheredViews(
      views.rows.filter(({ caseId }) => caseId === state.caseId),
      words,
    ),
    ...(awaitsSurvey(state, words) ? { surveyPath: paths.survey(state.caseId) } : {}),
  };
}

/** The newest first; the same person doing the same on one day is one line with the latest moment. */
function gatheredViews(lines: readonly AccessLine[], words: PortalCase['words']) {
  const seen = new Set<string>();
  return lines.flatMap(({ at, who, what, cites }) => {
    const person = [who.name, words.actor(who.role)].filter(Boolean).join(', ');
    const key = [person, what, at.slice(0, 10)].join('|');
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ at: new Date(at), who: person, what, cites: words.cite(cites) }];
  });
}

function resultModel(
  page: PageRequest,
  { state, words }: PortalCase,
  {
    email,
    emailWrong,
    offline,
  }: { readonly email: string; readonly emailWrong: boolean; readonly offline: boolean },
) {
  const { document, decision, resultSignature, delivery } = state;
  if (!document?.sha256 || !decision || !resultSignature || !delivery) return undefined;
  const kind = words.edition.regulation.results.find(({ outcome }) => outcome === decision.outcome);
  const wrong = {
    kk: 'Электрондық поштаны aty@mysal.kz түрінде енгізіңіз',
    ru: 'Введите почту в виде imya@primer.kz',
    en: 'Enter the e-mail as name@example.kz',
  };
  return {
    outcome: decision.outcome,
    title: kind ? words.say(kind.title) : words.title,
    number: state.number ?? '',
    date: new Date(resultSignature.judgedAt),
    code: document.code,
    signer: resultSignature.signer.name,
    downloadPath: `/applications/${state.caseId}/result.pdf`,
    packagePath: `/applications/${state.caseId}/result.zip`,
    offline,
    verifyPath: `${paths.check()}?code=${document.code}`,
    mail: {
      action: `/applications/${state.caseId}/mail`,
      idempotencyKey: page.request.id,
      email,
      ...(emailWrong ? { error: words.say(wrong) } : {}),
    },
  };
}

function refusalModel(state: PortalCase['state'], words: PortalCase['words'], page: PageRequest) {
  const { decision, refusal } = state;
  const onMerits = decision?.outcome === 'refused' && state.delivery ? decision : undefined;
  const id = refusal?.ground ?? onMerits?.ground;
  const ground = words.edition.regulation.refusals.find((candidate) => candidate.id === id);
  if (!ground || (!refusal && !onMerits)) return undefined;
  const wayOut = {
    kk: 'Себебін жойып, қайта өтініш бере аласыз немесе шешімге шағымдана аласыз.',
    ru: 'Вы можете устранить причину и подать заявление снова либо обжаловать решение.',
    en: 'You may remove the cause and apply again, or appeal against the decision.',
  };
  return {
    ground: words.say(ground.title),
    reason:
      onMerits?.reason ??
      (signatureReasons(state, page.language)
        .map(({ sentence }) => sentence)
        .join(' ') ||
        null),
    at: new Date(refusal?.at ?? onMerits?.at ?? state.stepSince),
    wayOut: words.say(refusal ? applicationWords.tryOtherKey : wayOut),
    cites: words.citeRefusal(state.channel, ground.id),
  };
}

async function showSurvey(
  product: Product,
  page: PageRequest,
  { state, words }: PortalCase,
  errors: readonly { field: string; message: string }[] = [],
) {
  if (!awaitsSurvey(state, words)) return goTo(page, paths.application(state.caseId));
  const questions = words.edition.regulation.survey?.questions ?? [];
  return sendPage(
    page,
    surveyPage({
      frame: await frameOf(product, page),
      caseId: state.caseId,
      service: words.title,
      questions: questions.map(({ id, title, options }) => ({
        id,
        title: words.say(title),
        options: options.map((option) => ({ id: option.id, label: words.say(option.label) })),
        ...(page.form[id] ? { value: page.form[id] } : {}),
      })),
      errors,
      idempotencyKey: page.request.id,
      cites: words.cite(questions.flatMap(({ cites }) => cites)),
    }),
    errors.length > 0 ? 422 : 200,
  );
}
