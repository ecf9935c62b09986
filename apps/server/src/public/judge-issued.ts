import type { Json } from '@qyzmet/kernel';
import { joinVerdicts, type ResultVerdict, verifyKeptResult } from '@qyzmet/signatures';
import type { Product } from '../product.ts';

export interface IssuedSignature {
  readonly cms: Uint8Array;
  readonly content: Uint8Array;
  readonly seal?: Uint8Array | undefined;
  /** As it was kept when the signature was taken. */
  readonly evidence: Json;
  readonly signedAt: Date;
  readonly now: Date;
  /** Of the body that issued the document. */
  readonly bin: string | undefined;
}

/**
 * Judges the signature and the seal of an issued document by their stamps and the kept evidence, which hold when certificates have expired and
 * nobody answers for them any more. Where those cannot tell, or no roots are pinned, the authority is asked about the moment of signing.
 */
export async function judgeIssued(
  { anchors, verifier }: Pick<Product, 'anchors' | 'verifier'>,
  { bin, cms, content, evidence, now, seal, signedAt }: IssuedSignature,
): Promise<ResultVerdict> {
  const expect = bin === undefined ? {} : { bin };
  if (anchors.length > 0) {
    const kept = await verifyKeptResult({ cms, content, seal, evidence, now, expect }, { anchors });
    if (kept.outcome === 'valid') return kept;
  }
  const asked = { content, at: signedAt, now, expect };
  const [signature, sealed] = await Promise.all([
    verifier.verifyCms({ ...asked, cms, purpose: 'sign' }),
    seal ? verifier.verifyCms({ ...asked, cms: seal, purpose: 'seal' }) : null,
  ]);
  return joinVerdicts(signature, sealed);
}
