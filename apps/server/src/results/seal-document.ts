import type { Body } from '@qyzmet/regulation';
import { sealResult } from '@qyzmet/signatures';
import type { IssuedDocument } from '@qyzmet/store';
import type { Product } from '../product.ts';

type KeptSeal = Pick<IssuedDocument, 'sealSha256' | 'sealEvidenceSha256'>;

/**
 * Seals a document in the name of its body and keeps the seal with the evidence that it was good. A body without a seal here
 * seals nothing. Throws where the seal could not be made or was not shown to hold: it is tried again.
 */
export async function sealDocument(product: Product, pdf: Uint8Array, body: Body): Promise<KeptSeal> {
  const seal = await product.seals(body);
  if (!seal) return { sealSha256: null, sealEvidenceSha256: null };
  const { clock, store, timeStamper, verifier } = product;
  const now = clock.now();
  const sealed = await sealResult({ content: pdf, seal, bin: body.bin, now, timeStamper });
  if (!sealed.ok) throw new Error(`The seal of ${body.id} is not usable: ${sealed.error}`);
  const verdict = await verifier.verifyCms({
    cms: sealed.value,
    content: pdf,
    at: now,
    purpose: 'seal',
    expect: { bin: body.bin },
  });
  if (verdict.outcome !== 'valid')
    throw new Error(`The seal of ${body.id} does not hold: ${verdict.reasons.join(', ')}`);
  const evidence = Buffer.from(JSON.stringify({ ...verdict, judgedAt: now.toISOString() }));
  const [cms, kept] = await Promise.all([
    store.files.put({ bytes: sealed.value, mediaType: 'application/cms', now }),
    store.files.put({ bytes: evidence, mediaType: 'application/json', now }),
  ]);
  return { sealSha256: cms.sha256, sealEvidenceSha256: kept.sha256 };
}
