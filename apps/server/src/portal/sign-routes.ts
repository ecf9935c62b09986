import { createHash } from 'node:crypto';
import { type CaseState, type Command, requestContent } from '@qyzmet/case-engine';
import { type Language, newId, QyzmetError } from '@qyzmet/kernel';
import { paths, type SignatureFaultModel, signPage, translator } from '@qyzmet/web';
import { frameOf, goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { EditionWords } from '../present/edition-words.ts';
import { answerRows } from '../present/form-fields.ts';
import { refusalReasons } from '../present/refusal-reasons.ts';
import type { Product } from '../product.ts';
import { askAgain } from '../signing/ask-again.ts';
import { judgeSignature } from '../signing/judge-signature.ts';
import { addPhoneSigning } from '../signing/phone-routes.ts';
import { takeSignature } from '../signing/phone-signing.ts';
import { requestToSign } from '../signing/request-to-sign.ts';
import { signWays } from '../signing/sign-ways.ts';
import { demandsOf } from '../signing/signer-demands.ts';
import { idempotency } from './application-routes.ts';
import { applicationPages, openPortalCase, type PortalCase, progressAt } from './portal-case.ts';
import { portalApplications } from './portal-lists.ts';

/** Signing the application and the checks of condition 2 (paragraph 8, items 6–8). */
export function addSignRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/applications/:caseId/sign', async (page) =>
    showSign(product, page, await openToSign(product, page)),
  );

  routes.get('/applications/:caseId/request.json', async (page) => {
    const { state, words } = await openToSign(product, page);
    return page.reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(Buffer.from(requestContent(state, words.edition.regulation)));
  });

  routes.post(
    '/applications/:caseId/sign',
    async (page) => {
      const found = await openPortalCase(product, page);
      const { state, step, signedIn, words } = found;
      // A second click after the first was taken: show what it led to.
      if (step?.kind !== 'sign')
        return goTo(page, state.refusal ? paths.application(state.caseId) : paths.receipt(state.caseId));
      const content = requestContent(state, words.edition.regulation);
      const taken = await takeSignature(product, page, { caseId: state.caseId, content });
      if (!taken) {
        leaveNotice(page.reply, { kind: 'wait', title: translator(page.language)('sign.mobile-lost') });
        return goTo(page, paths.sign(state.caseId));
      }
      const signature = await judgeSignature(product, {
        ...demandsOf(product.law, signedIn.party),
        cms: taken.cms,
        content,
        contentType: 'application/json',
      });
      const silent = askAgain(product, page, signature, paths.sign(state.caseId));
      if (silent) return silent;
      const command: Command = {
        type: 'perform',
        by: signedIn.party,
        step: step.id,
        input: { kind: 'signature', signature },
      };
      const signed = await product.cases.execute('portal', state.caseId, [command], idempotency(page));
      if (!signed.ok) {
        if (signed.error.code === 'invalid-input') return goTo(page, paths.checkAnswers(state.caseId));
        throw new QyzmetError(signed.error.code);
      }
      if (signed.value.state.refusal)
        return goTo(page, await signAgainPath(product, page, { ...found, state: signed.value.state }));
      return goTo(page, paths.receipt(state.caseId));
    },
    { perMinute: 30 },
  );

  addPhoneSigning(routes, product, '/applications/:caseId/sign', async (page) => {
    const found = await openToSign(product, page);
    return requestToSign(product, found, { openedBy: found.signedIn.party, signer: found.signedIn.party });
  });

  routes.get('/applications/:caseId/again', async (page) =>
    goTo(page, await signAgainPath(product, page, await openPortalCase(product, page))),
  );
}

/**
 * The law ends a request whose signature does not hold (paragraph 8, item 8). Nothing typed is lost: a new request with the same
 * answers and files stands ready to be signed with another key.
 */
async function signAgainPath(product: Product, page: PageRequest, refused: PortalCase): Promise<string> {
  const { state, signedIn, words } = refused;
  if (!state.refusal || state.number)
    throw new QyzmetError('step-not-current', { path: paths.application(state.caseId) });
  const mine = await portalApplications(product, page, signedIn.party.iin);
  const open = mine.find((other) => other.draft && other.state.edition === state.edition);
  if (open?.card.path) return `${open.card.path}?refused=${state.caseId}`;
  const caseId = newId(page.now);
  const steps = words.edition.regulation.channels.portal?.steps ?? [];
  const stepOf = (kind: string) => steps.find((step) => step.kind === kind)?.id ?? '';
  const by = signedIn.party;
  const { body, centre, applicant } = state;
  const commands: readonly Command[] = [
    { type: 'open', by, caseId, system: 'portal', channel: 'portal', body, centre, applicant, facts: {} },
    { type: 'perform', by, step: stepOf('authenticate'), input: { kind: 'credentials', accepted: true } },
    { type: 'save-form', by, values: state.form },
    ...state.attachments.map((attachment): Command => ({ type: 'attach-file', by, attachment })),
    { type: 'perform', by, step: stepOf('fill'), input: { kind: 'done' } },
  ];
  const again = await product.cases.execute('portal', caseId, commands, {
    edition: state.edition,
    idempotencyKey: `again/${state.caseId}`,
  });
  if (!again.ok && again.error.code !== 'changed-meanwhile') throw new QyzmetError(again.error.code);
  return again.ok ? `${paths.sign(caseId)}?refused=${state.caseId}` : paths.cabinet();
}

async function openToSign(product: Product, page: PageRequest): Promise<PortalCase> {
  const found = await openPortalCase(product, page);
  if (found.step?.kind !== 'sign') {
    const { caseId } = found.state;
    throw new QyzmetError('step-not-current', {
      path: found.step?.kind === 'fill' ? paths.checkAnswers(caseId) : paths.application(caseId),
    });
  }
  return found;
}

async function showSign(product: Product, page: PageRequest, { state, words, step, signedIn }: PortalCase) {
  const refused = page.query.refused ? await product.cases.find('portal', page.query.refused) : undefined;
  const fault =
    refused?.state.applicant?.iin === signedIn.party.iin ? faultModel(refused.state, words) : undefined;
  const content = requestContent(state, words.edition.regulation);
  const path = paths.sign(state.caseId);
  const pages = applicationPages(words, state.caseId);
  return sendPage(
    page,
    signPage({
      frame: await frameOf(product, page),
      progress: progressAt(words, state.caseId, path),
      backPath: pages[pages.indexOf(path) - 1] ?? paths.cabinet(),
      readable: words.edition.regulation.form.sections.flatMap(({ fields }) =>
        answerRows(words, fields, state),
      ),
      canonical: new TextDecoder().decode(content),
      sha256: createHash('sha256').update(content).digest('hex'),
      ways: await signWays(product, page, {
        path,
        system: state.system,
        caseId: state.caseId,
        demands: demandsOf(product.law, signedIn.party),
        document: { contentPath: `/applications/${state.caseId}/request.json`, content },
      }),
      ...(fault ? { fault } : {}),
      cites: words.cite(step?.cites ?? []),
    }),
  );
}

/** What was wrong with a refused signature: each reason with what to do, and the paragraph that orders the refusal. */
function faultModel(state: CaseState, words: EditionWords): SignatureFaultModel | undefined {
  if (!state.refusal || !state.request) return undefined;
  const { signer } = state.request;
  return {
    reasons: signatureReasons(state, words.language),
    cites: words.citeRefusal(state.channel, state.refusal.ground),
    certificate: signer.certificateSerial
      ? { owner: signer.name, iin: signer.iin || null, validFrom: null, validTo: null }
      : null,
    expectedIin: state.applicant?.iin ?? null,
  };
}

export function signatureReasons(state: CaseState, language: Language) {
  return refusalReasons(state.refusal?.reasons ?? [], language);
}
