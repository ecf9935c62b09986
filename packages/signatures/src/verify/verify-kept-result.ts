import type { Reason, SignatureOutcome, VerifyResult } from '../types.ts';
import { type KeptSignature, type KeptTrust, verifyKept } from './verify-kept.ts';

export interface KeptResult extends KeptSignature {
  /** Detached CMS of the body's seal over the same content; its evidence stands under `seal` of the evidence. */
  readonly seal?: Uint8Array | undefined;
}

export interface ResultVerdict {
  readonly signature: VerifyResult;
  readonly seal: VerifyResult | null;
  /** Of both together: valid only when everything that is there is valid. */
  readonly outcome: SignatureOutcome;
  readonly reasons: readonly Reason[];
}

/** Verifies an issued result by what was kept with it: the officer's signature and, where there is one, the seal of the body. */
export async function verifyKeptResult(kept: KeptResult, trust: KeptTrust): Promise<ResultVerdict> {
  const { seal: sealCms, ...signed } = kept;
  const signature = await verifyKept(signed, trust);
  if (!sealCms) return joinVerdicts(signature, null);
  const evidence = (kept.evidence as { readonly seal?: unknown } | null)?.seal ?? {};
  return joinVerdicts(
    signature,
    await verifyKept({ ...signed, cms: sealCms, evidence, purpose: 'seal' }, trust),
  );
}

/** Nothing is valid whose signature or seal is not, nor what one body has signed and another has sealed. */
export function joinVerdicts(signature: VerifyResult, seal: VerifyResult | null): ResultVerdict {
  const both = seal ? [signature, seal] : [signature];
  const outcomes = both.map(({ outcome }) => outcome);
  const bins = new Set(both.flatMap(({ signers }) => signers.map(({ bin }) => bin)));
  const isOfOthers = seal !== null && bins.size > 1;
  const invalid = outcomes.includes('invalid') || isOfOthers;
  const reasons = [
    ...both.flatMap((verdict) => verdict.reasons),
    ...(isOfOthers ? (['BIN_MISMATCH'] as const) : []),
  ];
  return {
    signature,
    seal,
    outcome: invalid ? 'invalid' : outcomes.includes('unknown') ? 'unknown' : 'valid',
    reasons: [...new Set(reasons)],
  };
}
