import { findDemonstrationSigner } from '../demonstration/demonstration-keys.ts';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import { renderResult } from '../results/render-result.ts';
import { judgeSignature } from '../signing/judge-signature.ts';
import { demandsOf } from '../signing/signer-demands.ts';
import { signAs } from './sign-as.ts';

/** The demonstration officer takes an application in hand, grants it and signs the certificate. Gives the PDF. For tests. */
export async function issueAsOfficer(product: Product, caseId: string): Promise<Uint8Array> {
  const person = findDemonstrationSigner('officer');
  const found = await product.cases.find('office', caseId);
  if (!person || !found) throw new Error(`nothing to issue for ${caseId}`);
  const { body, edition } = found.state;
  const name = [person.surname, person.name, person.patronymic].join(' ');
  const by = { role: 'leb-officer', iin: person.iin, name, organisation: body } as const;
  const decided = await product.cases.execute('office', caseId, [
    { type: 'perform', by, step: 'accept', input: { kind: 'done' } },
    {
      type: 'perform',
      by,
      step: 'decide',
      input: {
        kind: 'decision',
        outcome: 'approved',
        fields: {
          registeredOn: '2026-01-20',
          publicWorks: 'no',
          training: 'no',
          assistance: 'yes',
          presentedTo: 'Банкке',
        },
      },
    },
  ]);
  if (!decided.ok) throw new Error(decided.error.code);
  const words = new EditionWords(product.contexts.editionOf(edition), 'kk');
  const { pdf, sha256 } = await renderResult(product, decided.value.state, words, {
    signer: { name },
    issuedAt: product.clock.now(),
  });
  await product.store.files.put({ bytes: pdf, mediaType: 'application/pdf', now: product.clock.now() });
  const signature = await judgeSignature(product, {
    ...demandsOf(product.law, by),
    cms: await signAs(product, 'officer', pdf),
    content: pdf,
    contentType: 'application/pdf',
  });
  const signed = await product.cases.execute('office', caseId, [
    {
      type: 'perform',
      by,
      step: 'sign-result',
      input: { kind: 'signed-result', pdfSha256: sha256, signature },
    },
  ]);
  if (!signed.ok) throw new Error(signed.error.code);
  return pdf;
}
