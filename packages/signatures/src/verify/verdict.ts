import { sha256Hex } from '../crypto/check-signature.ts';
import { type Reason, reasons as reasonOrder, type SignerInfo, type VerifyResult } from '../types.ts';

export interface SignerVerdict {
  readonly reasons: readonly Reason[];
  readonly info: SignerInfo | undefined;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** Reasons of the document and of all signers together: one faulty signer makes the whole faulty. */
export function concludeVerdict(
  documentReasons: readonly Reason[],
  signers: readonly SignerVerdict[],
  content: Uint8Array | undefined,
): VerifyResult {
  return {
    ...outcomeOf([...documentReasons, ...signers.flatMap((signer) => signer.reasons)]),
    signers: signers.flatMap(({ info }) => info ?? []),
    contentSha256: content ? sha256Hex(content) : null,
    evidence: {
      signers: signers.map(({ reasons: own, evidence }) => ({ reasons: own, ...evidence })),
    },
  };
}

function outcomeOf(found: readonly Reason[]): Pick<VerifyResult, 'outcome' | 'reasons'> {
  const reasons = reasonOrder.filter((reason) => found.includes(reason));
  const onlyUnknown = reasons.every((reason) => reason === 'REVOCATION_UNKNOWN');
  return { outcome: reasons.length === 0 ? 'valid' : onlyUnknown ? 'unknown' : 'invalid', reasons };
}

/**
 * BINs of the bodies that issue such documents: every signer must bear one of them; `any` asks for some body. Undefined asks
 * for none: then anybody to whom the authority has issued a key may have signed.
 */
export type IssuingBodies = readonly string[] | 'any' | undefined;

/** The verdict on a document that a body must have issued: a signer of no such body adds BIN_MISMATCH. */
export function demandBodies(verdict: VerifyResult, bodies: IssuingBodies): VerifyResult {
  const isOfBodies = verdict.signers.every(
    ({ bin }) => bodies === undefined || (bin !== null && (bodies === 'any' || bodies.includes(bin))),
  );
  return isOfBodies ? verdict : { ...verdict, ...outcomeOf([...verdict.reasons, 'BIN_MISMATCH']) };
}
