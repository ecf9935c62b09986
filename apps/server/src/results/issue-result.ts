import { type CaseState, localDate, resultOf } from '@qyzmet/case-engine';
import type { Edition } from '@qyzmet/regulation';
import type { Product } from '../product.ts';

/** Puts a signed result where the public check finds it. Repeating it changes nothing. */
export async function recordIssued(product: Product, state: CaseState, edition: Edition): Promise<void> {
  const { decision, document, resultSignature, number } = state;
  if (!decision || !document?.sha256 || !resultSignature || !number) return;
  const result = resultOf(edition.regulation, state, decision.outcome);
  const { signer, judgedAt } = resultSignature;
  await product.store.issuedDocuments.record({
    code: document.code,
    system: state.system,
    caseId: state.caseId,
    service: edition.regulation.service,
    outcome: decision.outcome,
    ground: decision.ground ?? null,
    number,
    date: localDate(new Date(judgedAt)),
    title: result?.title ?? edition.regulation.title,
    signer: { name: signer.name, certificateSerial: signer.certificateSerial, body: state.body },
    pdfSha256: document.sha256,
    cmsSha256: resultSignature.cmsSha256,
    evidenceSha256: resultSignature.evidenceSha256,
    issuedAt: judgedAt,
  });
}
