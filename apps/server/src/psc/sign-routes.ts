import { createHash } from 'node:crypto';
import { type CaseState, type Command, type Party, requestContent } from '@qyzmet/case-engine';
import { isLanguage, QyzmetError } from '@qyzmet/kernel';
import { filedPage, operatorSignPage, pscPaths, readToApplicantPage, translator } from '@qyzmet/web';
import { fillStep, stepsToForm } from '../cases/steps-to-form.ts';
import { frameOf, goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { idempotency } from '../portal/application-routes.ts';
import { signatureReasons } from '../portal/sign-routes.ts';
import { clockOf } from '../present/case-clock.ts';
import { stepsAhead } from '../present/case-timeline.ts';
import type { EditionWords } from '../present/edition-words.ts';
import { answerRows } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { askAgain } from '../signing/ask-again.ts';
import { judgeSignature } from '../signing/judge-signature.ts';
import { addPhoneSigning } from '../signing/phone-routes.ts';
import { takeSignature } from '../signing/phone-signing.ts';
import { requestToSign } from '../signing/request-to-sign.ts';
import { signWays } from '../signing/sign-ways.ts';
import { demandsOf } from '../signing/signer-demands.ts';
import { currentTicket, operatorFrame, ticketKey } from './operator.ts';
import { openPscCase, type PscCase, stepOf, workPath } from './psc-case.ts';
import { renderReceipt } from './render-receipt.ts';

/** Read-back to the applicant, the operator's signature with its checks (7/5–7/7), and the receipt. */
export function addSignRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/psc/serve/:caseId/read-back', async (page) => {
    const found = await openPscCase(product, page, 'sign');
    if (found.step?.kind !== 'sign') return goTo(page, workPath(found.state, found.step));
    const { state, words } = found;
    const { operator } = page.query;
    if (!isLanguage(operator))
      return goTo(page, `${pscPaths.readBack(state.caseId)}?operator=${page.language}`);
    return sendPage(
      page,
      readToApplicantPage({
        frame: await frameOf(product, page, null),
        caseId: state.caseId,
        service: words.title,
        rows: rowsOf(words, state),
        files: state.attachments.map(({ name }) => name),
        operatorLanguage: operator,
      }),
    );
  });

  routes.get('/psc/serve/:caseId/sign', async (page) => {
    const found = await openPscCase(product, page, 'sign');
    if (found.step?.kind !== 'sign') return goTo(page, workPath(found.state, found.step));
    return showSign(product, page, found);
  });

  routes.get('/psc/serve/:caseId/request.json', async (page) => {
    const { state, step, words } = await openPscCase(product, page);
    if (step?.kind !== 'sign') throw new QyzmetError('step-not-current', { path: workPath(state, step) });
    return page.reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(Buffer.from(requestContent(state, words.edition.regulation)));
  });

  routes.post(
    '/psc/serve/:caseId/sign',
    async (page) => {
      const found = await openPscCase(product, page);
      const { state, step, words } = found;
      // A second click after the first was taken: show what it led to.
      if (step?.kind !== 'sign')
        return goTo(page, state.refusal ? pscPaths.signAgain(state.caseId) : workPath(state, step));
      const by = signerOf(found);
      const content = requestContent(state, words.edition.regulation);
      const taken = await takeSignature(product, page, { caseId: state.caseId, content });
      if (!taken) {
        leaveNotice(page.reply, { kind: 'wait', title: translator(page.language)('sign.mobile-lost') });
        return goTo(page, pscPaths.sign(state.caseId));
      }
      const signature = await judgeSignature(product, {
        ...demandsOf(product.law, by),
        cms: taken.cms,
        content,
        contentType: 'application/json',
      });
      const silent = askAgain(product, page, signature, pscPaths.sign(state.caseId));
      if (silent) return silent;
      const signed = await product.cases.execute(
        'psc',
        state.caseId,
        [{ type: 'perform', by, step: step.id, input: { kind: 'signature', signature } }],
        idempotency(page),
      );
      if (!signed.ok) {
        if (signed.error.code === 'invalid-input') return goTo(page, pscPaths.serve(state.caseId));
        throw new QyzmetError(signed.error.code, { path: pscPaths.application(state.caseId) });
      }
      if (signed.value.state.refusal)
        return goTo(page, await signAgainPath(product, page, { ...found, ...signed.value }));
      return goTo(page, pscPaths.filed(state.caseId));
    },
    { perMinute: 60 },
  );

  addPhoneSigning(routes, product, '/psc/serve/:caseId/sign', async (page) => {
    const found = await openPscCase(product, page, 'sign');
    const { operator, state, step } = found;
    if (step?.kind !== 'sign') throw new QyzmetError('step-not-current', { path: workPath(state, step) });
    return requestToSign(product, found, { openedBy: operator.party, signer: signerOf(found) });
  });

  routes.get('/psc/serve/:caseId/again', async (page) =>
    goTo(page, await signAgainPath(product, page, await openPscCase(product, page))),
  );

  routes.get('/psc/serve/:caseId/filed', async (page) => {
    const found = await openPscCase(product, page, 'open');
    const { operator, sequence, state, words } = found;
    if (state.channel !== 'psc' || !state.request || state.refusal)
      return goTo(page, workPath(state, found.step));
    const ticket = await currentTicket(product, page, operator);
    return sendPage(
      page,
      filedPage({
        frame: await operatorFrame(product, page, operator),
        caseId: state.caseId,
        service: words.title,
        applicant: state.applicant?.name ?? '',
        number: state.number,
        submittedAt: new Date(state.request.judgedAt),
        version: String(sequence),
        clock: clockOf(words, state, product.contexts),
        ahead: stepsAhead(words, state),
        idempotencyKey: ticket?.caseId === state.caseId ? ticketKey(ticket) : page.request.id,
      }),
    );
  });

  routes.get('/psc/serve/:caseId/receipt.pdf', async (page) => {
    const { state, words } = await openPscCase(product, page, 'open');
    const pdf = await renderReceipt(product, state, words);
    return page.reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${state.number}.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(pdf));
  });
}

/** Where the law lets the applicant sign at the centre, it is the applicant's key; else the operator's. */
function signerOf({ operator, state, step }: PscCase): Party & { readonly iin: string } {
  return step?.actor === 'applicant' && state.applicant
    ? { role: 'applicant', ...state.applicant }
    : operator.party;
}

function rowsOf(words: EditionWords, state: CaseState) {
  return words.edition.regulation.form.sections.flatMap(({ fields }) => answerRows(words, fields, state));
}

/**
 * The law ends a request whose signature is not confirmed (7/7), or whose data is not found. Nothing is lost: a new request with
 * the same answers and scans stands ready to be signed with another key or to be mended, and the ticket goes on with it.
 */
async function signAgainPath(product: Product, page: PageRequest, refused: PscCase): Promise<string> {
  const { operator, state, words } = refused;
  const { applicant, attachments, body, centre, form } = state;
  if (!state.refusal || state.number || !applicant) return workPath(state, refused.step);
  const caseId = followingId(state.caseId);
  const by = operator.party;
  const process = words.edition.regulation.channels.psc;
  const fill = fillStep(process, 'psc');
  const commands: readonly Command[] = [
    { type: 'open', by, caseId, system: 'psc', channel: 'psc', body, centre, applicant, facts: {} },
    ...stepsToForm(process, 'psc', by, applicant),
    { type: 'save-form', by, values: form },
    ...attachments.map((attachment): Command => ({ type: 'attach-file', by, attachment })),
    // Where the data was refused and not the signature, the form comes back to be mended.
    ...(state.request ? [{ type: 'perform', by, step: fill, input: { kind: 'done' } } as const] : []),
  ];
  const again = await product.cases.execute('psc', caseId, commands, {
    edition: state.edition,
    idempotencyKey: `again/${state.caseId}`,
  });
  if (!again.ok) throw new QyzmetError(again.error.code, { path: pscPaths.desk() });
  const ticket = await currentTicket(product, page, operator);
  if (ticket?.caseId === state.caseId)
    await product.store.tickets.tie({
      centre: ticket.centre,
      day: ticket.day,
      number: ticket.number,
      caseId,
    });
  const next = words.findStep('psc', again.value.state.step);
  if (next?.kind !== 'sign') return workPath(again.value.state, next);
  return `${pscPaths.sign(caseId)}?refused=${state.caseId}`;
}

/** The id of the request that follows a refused one: the same whenever it is asked for, so that only one follows. */
function followingId(caseId: string): string {
  const hex = createHash('sha256').update(`after ${caseId}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

async function showSign(product: Product, page: PageRequest, found: PscCase) {
  const { operator, state, step, words } = found;
  const signer = signerOf(found);
  const refused = await refusedModel(product, page, found);
  const content = requestContent(state, words.edition.regulation);
  return sendPage(
    page,
    operatorSignPage({
      frame: await operatorFrame(product, page, operator),
      caseId: state.caseId,
      service: words.title,
      applicant: state.applicant?.name ?? '',
      readable: rowsOf(words, state),
      files: state.attachments.map(({ name }) => name),
      canonical: new TextDecoder().decode(content),
      sha256: createHash('sha256').update(content).digest('hex'),
      ways: await signWays(product, page, {
        path: pscPaths.sign(state.caseId),
        system: state.system,
        caseId: state.caseId,
        demands: demandsOf(product.law, signer),
        document: { contentPath: pscPaths.request(state.caseId), content },
      }),
      bySelf: signer.role === 'applicant',
      ...(refused ? { refused } : {}),
      cites: words.cite([...(step?.cites ?? []), ...(stepOf(words, 'check-signature')?.cites ?? [])]),
    }),
  );
}

/** Why the signature before this one was refused, and the paragraph that orders the refusal in this channel. */
async function refusedModel(product: Product, page: PageRequest, found: PscCase) {
  const { operator, state, words } = found;
  const before = page.query.refused ? await product.cases.find('psc', page.query.refused) : undefined;
  if (!before?.state.refusal || before.state.applicant?.iin !== state.applicant?.iin) return undefined;
  if (before.state.centre !== operator.centre) return undefined;
  const signer = before.state.request?.signer;
  const refusal = words.findStep('psc', stepOf(words, 'check-signature')?.onFail ?? null);
  return {
    reasons: signatureReasons(before.state, page.language),
    certificate: signer?.certificateSerial ? { owner: signer.name, iin: signer.iin || null } : null,
    expectedIin: signerOf(found).iin,
    cites: words.cite(refusal?.cites ?? []),
  };
}
