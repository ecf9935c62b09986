import type { Json } from '@qyzmet/kernel';
import { type VerifyResult, verifyKept } from '@qyzmet/signatures';
import type { Product } from '../product.ts';

export interface IssuedSignature {
  readonly cms: Uint8Array;
  readonly content: Uint8Array;
  /** As it was kept when the signature was taken. */
  readonly evidence: Json;
  readonly signedAt: Date;
  readonly now: Date;
  /** Of the body that issued the document. */
  readonly bin: string | undefined;
}

/**
 * Judges the signature of an issued document by its stamp and the kept evidence, which hold when certificates have expired and
 * nobody answers for them any more. Where those cannot tell, or no roots are pinned, the authority is asked about the moment of signing.
 */
export async function judgeIssued(
  { anchors, verifier }: Pick<Product, 'anchors' | 'verifier'>,
  { bin, cms, content, evidence, now, signedAt }: IssuedSignature,
): Promise<VerifyResult> {
  const expect = bin === undefined ? {} : { bin };
  if (anchors.length > 0) {
    const kept = await verifyKept({ cms, content, evidence, now, expect }, { anchors });
    if (kept.outcome === 'valid') return kept;
  }
  return verifier.verifyCms({ cms, content, at: signedAt, now, purpose: 'sign', expect });
}
