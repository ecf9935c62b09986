import { type CaseState, localDate, organisationOf, resultOf } from '@qyzmet/case-engine';
import type { Edition } from '@qyzmet/regulation';
import type { Product } from '../product.ts';
import { fileOf } from './package-issued.ts';
import { sealDocument } from './seal-document.ts';

/** Seals a signed result in the name of its body and puts it where the public check finds it. Repeating it changes nothing. */
export async function recordIssued(product: Product, state: CaseState, edition: Edition): Promise<void> {
  const { decision, document, resultSignature, number } = state;
  if (!decision || !document?.sha256 || !resultSignature || !number) return;
  const { issuedDocuments } = product.store;
  if (await issuedDocuments.find(document.code)) return;
  const pdf = await fileOf(product, document.sha256);
  // A rural akim who issues the document himself speaks for his own office.
  const body = organisationOf(state) ?? state.body;
  const result = resultOf(edition.regulation, state, decision.outcome);
  const { signer, judgedAt } = resultSignature;
  await issuedDocuments.record({
    code: document.code,
    system: state.system,
    caseId: state.caseId,
    service: edition.regulation.service,
    outcome: decision.outcome,
    ground: decision.ground ?? null,
    number,
    date: localDate(new Date(judgedAt)),
    title: result?.title ?? edition.regulation.title,
    signer: { name: signer.name, certificateSerial: signer.certificateSerial, body },
    pdfSha256: document.sha256,
    cmsSha256: resultSignature.cmsSha256,
    evidenceSha256: resultSignature.evidenceSha256,
    ...(await sealDocument(product, pdf, product.law.getBody(body))),
    issuedAt: judgedAt,
  });
}
