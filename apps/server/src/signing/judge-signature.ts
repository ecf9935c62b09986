import type { JudgedSignature } from '@qyzmet/case-engine';
import { addTimeStamps, type VerifyResult } from '@qyzmet/signatures';
import type { Product } from '../product.ts';
import type { SignerDemands } from './signer-demands.ts';

export interface SignatureToJudge extends SignerDemands {
  /** A detached CMS: DER, or base64 as the page posts it. */
  readonly cms: string | Uint8Array;
  /** The exact bytes that were shown to the signer. */
  readonly content: Uint8Array;
  readonly contentType: string;
}

/** Largest signature that a page may post, in characters of base64. */
const largestCms = 200_000;

export interface Judgement {
  /** Stamped where a stamp could be had. */
  readonly cms: Uint8Array;
  readonly verdict: VerifyResult;
  readonly stampFailure?: string;
}

/** Judges a signature at the moment of its receipt. Never throws for a bad signature: the verdict says what is wrong. */
export async function judge(product: Product, given: SignatureToJudge): Promise<Judgement> {
  const now = product.clock.now();
  const received =
    typeof given.cms === 'string' ? Buffer.from(given.cms.slice(0, largestCms), 'base64') : given.cms;
  const { cms, ...failure } = await stamped(product, received);
  const { iin, bin, roles, content } = given;
  const verdict = await product.verifier.verifyCms({
    cms,
    content,
    at: now,
    expect: { iin, ...(bin ? { bin } : {}), ...(roles ? { roles } : {}) },
    purpose: 'sign',
  });
  return { cms, verdict, ...failure };
}

/** Judges a signature and keeps with the case what was judged: the signed bytes, the CMS and the evidence. */
export async function judgeSignature(product: Product, given: SignatureToJudge): Promise<JudgedSignature> {
  const now = product.clock.now();
  const { cms, verdict, stampFailure } = await judge(product, given);
  const evidence = Buffer.from(
    JSON.stringify({ ...verdict, judgedAt: now.toISOString(), ...(stampFailure ? { stampFailure } : {}) }),
  );
  const [contentFile, cmsFile, evidenceFile] = await Promise.all([
    product.store.files.put({ bytes: given.content, mediaType: given.contentType, now }),
    product.store.files.put({ bytes: cms, mediaType: 'application/cms', now }),
    product.store.files.put({ bytes: evidence, mediaType: 'application/json', now }),
  ]);
  const [signer] = verdict.signers;
  return {
    contentSha256: contentFile.sha256,
    cmsSha256: cmsFile.sha256,
    evidenceSha256: evidenceFile.sha256,
    signer: {
      iin: signer?.iin ?? '',
      name: signer?.cn ?? '',
      certificateSerial: signer?.certificateSerial ?? '',
    },
    outcome: verdict.outcome,
    reasons: verdict.reasons,
    judgedAt: now.toISOString(),
  };
}

/**
 * The time stamp of receipt proves for years that the certificate was valid then. A stamp that cannot be had does not stop
 * the service: the moment is then known from the journal alone, and the evidence says so.
 */
async function stamped(
  { timeStamper }: Product,
  cms: Uint8Array,
): Promise<{ readonly cms: Uint8Array; readonly stampFailure?: string }> {
  if (!timeStamper) return { cms, stampFailure: 'no time-stamp authority is configured' };
  try {
    return { cms: await addTimeStamps(cms, timeStamper) };
  } catch (error) {
    return { cms, stampFailure: String(error).slice(0, 200) };
  }
}
