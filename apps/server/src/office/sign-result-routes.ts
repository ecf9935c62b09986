import { type JudgedSignature, localDate } from '@qyzmet/case-engine';
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
import { clockOf } from '../present/case-clock.ts';
import type { Product } from '../product.ts';
import type { ResultSigner } from '../results/render-result.ts';
import { sayAuthorityIsSilent } from '../signing/ask-again.ts';
import { addPhoneSigning } from '../signing/phone-routes.ts';
import type { DocumentToSign } from '../signing/phone-signing.ts';
import { signWays } from '../signing/sign-ways.ts';
import { demandsOf } from '../signing/signer-demands.ts';
import { reasonsIn } from './case-model.ts';
import { findPapers, keepPaper } from './kept-work.ts';
import { awaitsOfficer, type OfficeCase, officeFrame, openOfficeCase, recordView } from './office-desk.ts';
import { viewWords } from './office-words.ts';
import { isToSign, paperTitle, paperTitles, renderPaper } from './paper-to-sign.ts';
import { answerPassedStep } from './passed-step.ts';
import { sendFile } from './send-file.ts';
import { signPaper } from './sign-paper.ts';
import { signsPaper } from './signing-steps.ts';

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
      const signer = signerOf(page.form.certificate, found);
      if (!signer) throw new QyzmetError('invalid-input');
      const made = await makeSheet(product, page, found, signer);
      const address = localPath(page.language, officePaths.preparedResult(found.state.caseId, made.sha256));
      const contentUrl = `${address}${sheetView}`;
      return page.reply.header('cache-control', 'no-store').send({ contentUrl, sha256: made.sha256 });
    },
    { perMinute: 240 },
  );

  routes.get('/office/cases/:caseId/sign-result/:paper', async (page) => {
    const { state } = await openOfficeCase(product, page);
    const papers = await findPapers(product, page, state.caseId);
    const sha256 = papers.find((paper) => page.params.paper === `${paper}.pdf`);
    if (!sha256) throw new QyzmetError('page-not-found');
    const name = `${state.number ?? 'draft'}.pdf`;
    return sendFile(product, page, { sha256, mediaType: 'application/pdf', name, inline: true });
  });

  routes.post(
    '/office/cases/:caseId/sign-result',
    async (page) => {
      const found = await openOfficeCase(product, page);
      const { state } = found;
      const t = translator(page.language);
      if (!isToSign(found)) return answerSigned(product, page, found);
      const signed = await signPaper(product, page, found);
      if (signed.kind === 'passed') return answerSigned(product, page, found);
      if (signed.kind === 'lost') {
        leaveNotice(page.reply, {
          kind: 'wait',
          title: t(signed.what === 'paper' ? 'office.sign-lost' : 'sign.mobile-lost'),
        });
        return goTo(page, officePaths.signResult(state.caseId));
      }
      if (signed.kind === 'silent') return sayAuthorityIsSilent(page, officePaths.signResult(state.caseId));
      if (signed.kind === 'refused') {
        const fault = faultOf(found, signed.signature);
        return sendPage(page, signResultPage(await signModel(product, page, found, fault)), 422);
      }
      const waits = awaitsOfficer({
        ...found,
        step: found.words.findStep(state.channel, signed.state.step),
      });
      const text = waits
        ? t('office.signed-text-hand')
        : t('office.signed-text-next', { number: state.number ?? '' });
      leaveNotice(page.reply, { kind: 'good', title: t('office.signed'), text });
      return goTo(page, officePaths.case(state.caseId));
    },
    { perMinute: 240 },
  );

  addPhoneSigning(routes, product, '/office/cases/:caseId/sign-result', async (page) => {
    const found = await openOfficeCase(product, page);
    if (!isToSign(found)) throw new QyzmetError('step-not-current');
    return sheetToSign(product, page, found);
  });
}

/** The paper made for its signer and remembered as shown; that it was looked at is written down first. */
async function makeSheet(product: Product, page: PageRequest, found: OfficeCase, signer: ResultSigner) {
  const { officer, state, step } = found;
  await recordView(product, page, officer, {
    what: viewWords.toSign,
    caseId: state.caseId,
    applicantIin: state.applicant?.iin ?? null,
    cites: step?.cites ?? [],
  });
  const made = await renderPaper(product, found, { signer, issuedAt: page.now });
  await product.store.files.put({ bytes: made.pdf, mediaType: 'application/pdf', now: page.now });
  await keepPaper(product, page, state.caseId, made.sha256);
  return made;
}

async function sheetToSign(product: Product, page: PageRequest, found: OfficeCase): Promise<DocumentToSign> {
  const { officer, state, step, words } = found;
  const { pdf, sha256 } = await makeSheet(product, page, found, namedSigner(found));
  const t = translator(page.language);
  return {
    system: state.system,
    caseId: state.caseId,
    openedBy: officer.party,
    applicantIin: state.applicant?.iin ?? null,
    demands: demandsOf(product.law, officer.party),
    document: {
      description: words.edition.regulation.title,
      name: paperTitles(found),
      mediaType: 'application/pdf',
      meta: [
        { name: t('check.number'), value: state.number ?? '' },
        { name: t('office.applicant'), value: state.applicant?.name ?? '' },
        { name: 'SHA-256', value: sha256 },
      ],
      organisation: { name: officer.body.name, bin: officer.body.bin },
      cites: step?.cites ?? [],
    },
    content: pdf,
    paper: sha256,
  };
}

function answerSigned(product: Product, page: PageRequest, { state, words }: OfficeCase) {
  const steps = words.edition.regulation.channels[state.channel]?.steps ?? [];
  const signed = state.visits.findLast((visit) =>
    steps.some((step) => step.id === visit.step && signsPaper(step)),
  );
  const step = signed?.step ?? '';
  return answerPassedStep(product, { ...page, form: { ...page.form, step } }, []);
}

/** The signer as the document names them: by the certificate where it is known before signing; undefined for bytes that are none. */
function signerOf(base64: string | undefined, found: OfficeCase): ResultSigner | undefined {
  if (!base64) return namedSigner(found);
  let certificate: Certificate;
  try {
    certificate = readCertificate(Buffer.from(base64.slice(0, 20_000), 'base64'));
  } catch {
    return undefined;
  }
  const { cn, patronymic } = ownerOf(certificate);
  return {
    ...namedSigner(found),
    name: [cn, patronymic].filter(Boolean).join(' '),
    certificate: {
      serial: Buffer.from(certificate.serial).toString('hex'),
      validFrom: localDate(certificate.notBefore),
      validTo: localDate(certificate.notAfter),
    },
  };
}

/** NCALayer and phones show their certificate only with the signature: the sheet then names the officer of our register. */
function namedSigner({ officer }: OfficeCase): ResultSigner {
  return { name: officer.party.name ?? '' };
}

/** What was wrong, by which paragraph it is refused (6/7, 6/8), and that nothing is lost. */
function faultOf({ words, state, officer }: OfficeCase, signature: JudgedSignature): SignatureFaultModel {
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
    ways: await signWays(product, page, {
      path: officePaths.signResult(state.caseId),
      system: state.system,
      caseId: state.caseId,
      demands: demandsOf(product.law, officer.party),
      document: {
        preparePath: officePaths.prepareResult(state.caseId),
        sheetOf: (sha256) =>
          `${localPath(page.language, officePaths.preparedResult(state.caseId, sha256))}${sheetView}`,
      },
    }),
    ...(fault ? { fault } : {}),
    cites: words.cite(step?.cites ?? []),
  };
}
