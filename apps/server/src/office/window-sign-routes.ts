import { createHash } from 'node:crypto';
import { type CaseState, type Command, requestContent } from '@qyzmet/case-engine';
import { newId, QyzmetError } from '@qyzmet/kernel';
import { officePaths, readBackPage, type SignatureFaultModel, translator } from '@qyzmet/web';
import { fillStep } from '../cases/steps-to-form.ts';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { idempotency } from '../portal/application-routes.ts';
import type { Product } from '../product.ts';
import { askAgain } from '../signing/ask-again.ts';
import { judgeSignature } from '../signing/judge-signature.ts';
import { addPhoneSigning } from '../signing/phone-routes.ts';
import { takeSignature } from '../signing/phone-signing.ts';
import { requestToSign } from '../signing/request-to-sign.ts';
import { signWays } from '../signing/sign-ways.ts';
import { demandsOf } from '../signing/signer-demands.ts';
import { applicationSections, reasonsIn, viewedFiles } from './case-model.ts';
import { type OfficeCase, officeFrame, openOfficeCase, signerAtWindow } from './office-desk.ts';
import { openingCommands } from './window-steps.ts';

/** Reading back, the officer's signature and its check (6/6–6/8). */
export function addWindowSignRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/cases/:caseId/read-back', async (page) => {
    const found = await openOfficeCase(product, page);
    return signerAtWindow(found) ? showReadBack(product, page, found) : goTo(page, placeOf(found));
  });

  routes.get('/office/cases/:caseId/read-back/content.json', async (page) => {
    const found = await openOfficeCase(product, page);
    if (!signerAtWindow(found)) throw new QyzmetError('step-not-current');
    return page.reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(Buffer.from(requestContent(found.state, found.words.edition.regulation)));
  });

  routes.post(
    '/office/cases/:caseId/read-back',
    async (page) => {
      const found = await openOfficeCase(product, page);
      const { state, step, officer, words } = found;
      const by = signerAtWindow(found);
      // A second click after the first was taken: show what it led to.
      if (!by || !step) return goTo(page, placeOf(found));
      const content = requestContent(state, words.edition.regulation);
      const taken = await takeSignature(product, page, { caseId: state.caseId, content });
      if (!taken) {
        leaveNotice(page.reply, { kind: 'wait', title: translator(page.language)('sign.mobile-lost') });
        return goTo(page, officePaths.readBack(state.caseId));
      }
      const signature = await judgeSignature(product, {
        ...demandsOf(product.law, by),
        cms: taken.cms,
        content,
        contentType: 'application/json',
      });
      const silent = askAgain(product, page, signature, officePaths.readBack(state.caseId));
      if (silent) return silent;
      const command: Command = {
        type: 'perform',
        by,
        step: step.id,
        input: { kind: 'signature', signature },
      };
      const signed = await product.cases.execute(officer.system, state.caseId, [command], idempotency(page));
      if (!signed.ok) {
        if (signed.error.code === 'invalid-input')
          return goTo(page, `${officePaths.fill(state.caseId)}?check=1`);
        throw new QyzmetError(signed.error.code, { path: officePaths.case(state.caseId) });
      }
      if (signed.value.state.refusal)
        return goTo(page, await signAgainPath(product, page, { ...found, state: signed.value.state }));
      const t = translator(page.language);
      const { number } = signed.value.state;
      const title = number ? t('office.registered-notice', { number }) : t('office.registered-soon');
      leaveNotice(page.reply, { kind: 'good', title });
      return goTo(page, officePaths.case(state.caseId));
    },
    { perMinute: 240 },
  );

  addPhoneSigning(routes, product, '/office/cases/:caseId/read-back', async (page) => {
    const found = await openOfficeCase(product, page);
    const signer = signerAtWindow(found);
    if (!signer) throw new QyzmetError('step-not-current', { path: placeOf(found) });
    return requestToSign(product, found, { openedBy: found.officer.party, signer });
  });

  routes.get('/office/cases/:caseId/again', async (page) =>
    goTo(page, await signAgainPath(product, page, await openOfficeCase(product, page))),
  );
}

function placeOf({ state, step }: OfficeCase): string {
  return step?.kind === 'fill' ? officePaths.fill(state.caseId) : officePaths.case(state.caseId);
}

/**
 * The law ends a request whose signature does not hold (6/8). Nothing typed is lost: a new request with the same answers and
 * files stands ready to be signed with another key.
 */
async function signAgainPath(product: Product, page: PageRequest, refused: OfficeCase): Promise<string> {
  const { state, officer, words } = refused;
  if (!state.refusal || state.number || !state.applicant)
    throw new QyzmetError('step-not-current', { path: officePaths.case(state.caseId) });
  const by = officer.party;
  const caseId = newId(page.now);
  const { edition } = words;
  const commands: readonly Command[] = [
    ...openingCommands(
      { caseId, officer, body: state.body, centre: state.centre },
      edition,
      state.applicant,
      state.form,
    ),
    ...state.attachments.map((attachment): Command => ({ type: 'attach-file', by, attachment })),
    {
      type: 'perform',
      by,
      step: fillStep(edition.regulation.channels[state.channel], officer.system),
      input: { kind: 'done' },
    },
  ];
  const again = await product.cases.execute(officer.system, caseId, commands, {
    edition: edition.id,
    idempotencyKey: `again/${state.caseId}`,
  });
  if (again.ok) return `${officePaths.readBack(caseId)}?refused=${state.caseId}`;
  if (again.error.code === 'changed-meanwhile') return officePaths.inbox();
  throw new QyzmetError(again.error.code);
}

async function showReadBack(product: Product, page: PageRequest, found: OfficeCase) {
  const { state, words, step, officer } = found;
  const refused = page.query.refused
    ? await product.cases.find(officer.system, page.query.refused)
    : undefined;
  const own = refused?.state.body === state.body && refused.state.applicant?.iin === state.applicant?.iin;
  const fault = refused && own ? faultOf(found, refused.state) : undefined;
  const content = requestContent(state, words.edition.regulation);
  const steps = words.edition.regulation.channels[found.state.channel]?.steps ?? [];
  const check = steps.filter(({ kind }) => kind === 'check-signature');
  return sendPage(
    page,
    readBackPage({
      frame: await officeFrame(product, page),
      caseId: state.caseId,
      service: words.title,
      sections: applicationSections(words, state),
      files: viewedFiles(words, state),
      sha256: createHash('sha256').update(content).digest('hex'),
      ways: await signWays(product, page, {
        path: officePaths.readBack(state.caseId),
        system: state.system,
        caseId: state.caseId,
        demands: demandsOf(product.law, signerAtWindow(found) ?? officer.party),
        document: { contentPath: officePaths.contentToSign(state.caseId), content },
      }),
      ...(fault ? { fault } : {}),
      cites: words.cite([...(step?.cites ?? []), ...check.flatMap(({ cites }) => cites)]),
    }),
  );
}

/** Why the former request was refused, and by which paragraph. */
function faultOf({ words, officer }: OfficeCase, refused: CaseState): SignatureFaultModel | undefined {
  if (!refused.refusal || !refused.request) return undefined;
  const { name, iin, certificateSerial } = refused.request.signer;
  const steps = words.edition.regulation.channels[refused.channel]?.steps ?? [];
  const ordered = steps.filter(({ refusal }) => refusal === refused.refusal?.ground);
  return {
    reasons: reasonsIn(words.language, refused.refusal.reasons),
    cites: words.cite(ordered.flatMap(({ cites }) => cites)),
    certificate: certificateSerial ? { owner: name, iin: iin || null, validFrom: null, validTo: null } : null,
    expectedIin: officer.party.iin,
  };
}
