import { localDate } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import { type Certificate, ownerOf, readCertificate } from '@qyzmet/signatures';
import {
  localPath,
  officePaths,
  type SignatureFaultModel,
  type SignResultModel,
  sheetView,
  signResultPage,
  translator,
} from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { idempotency } from '../portal/application-routes.ts';
import { clockOf } from '../present/case-clock.ts';
import type { Product } from '../product.ts';
import type { ResultSigner } from '../results/render-result.ts';
import { judgeSignature } from '../signing/judge-signature.ts';
import { reasonsIn } from './case-model.ts';
import { findPaper, keepPaper } from './kept-work.ts';
import { awaitsOfficer, type OfficeCase, officeFrame, openOfficeCase } from './office-desk.ts';
import { isToSign, paperTitle, renderPaper } from './paper-to-sign.ts';
import { answerPassedStep } from './passed-step.ts';
import { sendFile } from './send-file.ts';

/** The officer signs the document made for the officer's own certificate (6/10). */
export function addSignResultRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/cases/:caseId/sign-result', async (page) => {
    const found = await openOfficeCase(product, page);
    if (!isToSign(found)) return goTo(page, officePaths.case(found.state.caseId));
    return sendPage(page, signResultPage(await signModel(product, page, found)));
  });

  routes.post(
    '/office/cases/:caseId/sign-result/prepare',
    async (page) => {
      const found = await openOfficeCase(product, page);
      if (!isToSign(found)) throw new QyzmetError('step-not-current');
      const signer = signerOf(page.form.certificate ?? '');
      if (!signer) throw new QyzmetError('invalid-input');
      const { state } = found;
      const made = await renderPaper(product, found, { signer, issuedAt: page.now });
      await product.store.files.put({ bytes: made.pdf, mediaType: 'application/pdf', now: page.now });
      await keepPaper(product, page, state.caseId, made.sha256);
      const address = localPath(page.language, officePaths.preparedResult(state.caseId, made.sha256));
      const contentUrl = `${address}${sheetView}`;
      return page.reply.header('cache-control', 'no-store').send({ contentUrl, sha256: made.sha256 });
    },
    { perMinute: 240 },
  );

  routes.get('/office/cases/:caseId/sign-result/:paper', async (page) => {
    const { state } = await openOfficeCase(product, page);
    const sha256 = await findPaper(product, page, state.caseId);
    if (!sha256 || page.params.paper !== `${sha256}.pdf`) throw new QyzmetError('page-not-found');
    const name = `${state.number ?? 'draft'}.pdf`;
    return sendFile(product, page, { sha256, mediaType: 'application/pdf', name, inline: true });
  });

  routes.post(
    '/office/cases/:caseId/sign-result',
    async (page) => {
      const found = await openOfficeCase(product, page);
      const { state, officer } = found;
      const t = translator(page.language);
      if (!isToSign(found)) return answerSigned(product, page, found);
      const pdfSha256 = await findPaper(product, page, state.caseId);
      const paper = pdfSha256 ? await product.store.files.find(pdfSha256) : undefined;
      if (!pdfSha256 || !paper) {
        leaveNotice(page.reply, { kind: 'wait', title: t('office.sign-lost') });
        return goTo(page, officePaths.signResult(state.caseId));
      }
      const signature = await judgeSignature(product, {
        cms: page.form.cms ?? '',
        content: paper.bytes,
        contentType: 'application/pdf',
        iin: officer.party.iin,
        bin: officer.body.bin,
      });
      const signed = await product.cases.execute(
        officer.system,
        state.caseId,
        [
          {
            type: 'perform',
            by: officer.party,
            step: state.step ?? '',
            input: {
              kind: found.step?.kind === 'sign-letter' ? 'signed-letter' : 'signed-result',
              pdfSha256,
              signature,
            },
          },
        ],
        idempotency(page),
      );
      if (signed.ok) {
        await keepPaper(product, page, state.caseId, undefined);
        const waits = awaitsOfficer({
          ...found,
          step: found.words.findStep(state.channel, signed.value.state.step),
        });
        const text = waits
          ? t('office.signed-text-hand')
          : t('office.signed-text-next', { number: state.number ?? '' });
        leaveNotice(page.reply, { kind: 'good', title: t('office.signed'), text });
        return goTo(page, officePaths.case(state.caseId));
      }
      if (signed.error.code === 'signature-refused') {
        const fault = faultOf(found, signature);
        return sendPage(page, signResultPage(await signModel(product, page, found, fault)), 422);
      }
      if (signed.error.code === 'step-not-current' || signed.error.code === 'changed-meanwhile')
        return answerSigned(product, page, found);
      throw new QyzmetError(signed.error.code);
    },
    { perMinute: 240 },
  );
}

function answerSigned(product: Product, page: PageRequest, { state, words }: OfficeCase) {
  const steps = words.edition.regulation.channels[state.channel]?.steps ?? [];
  const signed = state.visits.findLast((visit) =>
    steps.some(({ id, kind }) => id === visit.step && (kind === 'sign-result' || kind === 'sign-letter')),
  );
  const step = signed?.step ?? '';
  return answerPassedStep(product, { ...page, form: { ...page.form, step } }, []);
}

/** The signer as the document names them, or undefined for bytes that are no certificate. */
function signerOf(base64: string): ResultSigner | undefined {
  let certificate: Certificate;
  try {
    certificate = readCertificate(Buffer.from(base64.slice(0, 20_000), 'base64'));
  } catch {
    return undefined;
  }
  const { cn, patronymic } = ownerOf(certificate);
  return {
    name: [cn, patronymic].filter(Boolean).join(' '),
    certificate: {
      serial: Buffer.from(certificate.serial).toString('hex'),
      validFrom: localDate(certificate.notBefore),
      validTo: localDate(certificate.notAfter),
    },
  };
}

/** What was wrong, by which paragraph it is refused (6/7, 6/8), and that nothing is lost. */
function faultOf(
  { words, state, officer }: OfficeCase,
  signature: Awaited<ReturnType<typeof judgeSignature>>,
): SignatureFaultModel {
  const { regulation } = words.edition;
  const checks = (regulation.channels[state.channel]?.steps ?? []).filter(
    ({ kind }) => kind === 'check-signature',
  );
  const refusals = (regulation.channels[state.channel]?.steps ?? []).filter(({ id }) =>
    checks.some(({ onFail }) => onFail === id),
  );
  const { name, iin, certificateSerial } = signature.signer;
  return {
    reasons: reasonsIn(words.language, signature.reasons),
    cites: words.cite([...checks, ...refusals].flatMap(({ cites }) => cites)),
    certificate: certificateSerial ? { owner: name, iin: iin || null, validFrom: null, validTo: null } : null,
    expectedIin: officer.party.iin,
  };
}

async function signModel(
  product: Product,
  page: PageRequest,
  found: OfficeCase,
  fault?: SignatureFaultModel,
): Promise<SignResultModel> {
  const { state, words, step, officer } = found;
  return {
    frame: await officeFrame(product, page),
    caseId: state.caseId,
    number: state.number ?? '',
    result: paperTitle(page, found),
    applicant: state.applicant?.name ?? '',
    clock: clockOf(words, state, product.contexts),
    keyFile: {
      action: officePaths.signResult(state.caseId),
      idempotencyKey: page.request.id,
      preparePath: officePaths.prepareResult(state.caseId),
      signerIin: officer.party.iin,
    },
    ...(fault ? { fault } : {}),
    cites: words.cite(step?.cites ?? []),
  };
}
