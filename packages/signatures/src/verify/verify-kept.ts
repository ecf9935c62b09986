import { DerError } from '../der/read.ts';
import { firstAvailable, type RevocationSource } from '../revocation/source.ts';
import type { VerifyRequest, VerifyResult } from '../types.ts';
import { readCertificate } from '../x509/certificate.ts';
import { createVerifier } from './create-verifier.ts';
import { keptRevocation, readEvidence } from './kept-evidence.ts';
import { demandBodies, type IssuingBodies } from './verdict.ts';

export interface KeptSignature extends Pick<VerifyRequest, 'expect'> {
  readonly cms: Uint8Array;
  readonly content: Uint8Array;
  /** The evidence of the verdict as it was kept, parsed from JSON; nothing in it is believed unproved. */
  readonly evidence: unknown;
  readonly now: Date;
  readonly bodies?: IssuingBodies;
  /** `seal`: only the key of a body's system will do. Without it a person's signature, or else a seal. */
  readonly purpose?: 'seal';
}

export interface KeptTrust {
  /** Pinned roots: the only trust. DER, or PEM bundles. */
  readonly anchors: readonly Uint8Array[];
  readonly intermediates?: readonly Uint8Array[];
  /** Roots of time-stamp authorities; `anchors` by default. */
  readonly timeStampAnchors?: readonly Uint8Array[];
  /** Asked where the evidence is silent. */
  readonly revocation?: RevocationSource;
}

/**
 * Verifies a signature long after it was made, by what was kept with it and without any network: the time stamp proves
 * the moment, the kept answers prove that the certificate was not revoked then. Throws DerError for unreadable anchors.
 */
export async function verifyKept(kept: KeptSignature, trust: KeptTrust): Promise<VerifyResult> {
  const evidence = readEvidence(kept.evidence);
  const intermediates = [
    ...(trust.intermediates ?? []),
    ...evidence.certificates.filter((der) => isCertificate(der)),
  ];
  const silent = trust.revocation;
  const verifier = createVerifier({
    anchors: trust.anchors,
    intermediates,
    timeStamps: { anchors: trust.timeStampAnchors ?? trust.anchors, intermediates },
    revocation: silent ? firstKnown(keptRevocation(evidence), silent) : keptRevocation(evidence),
  });
  const request = { cms: kept.cms, content: kept.content, at: kept.now, expect: kept.expect ?? {} };
  const signed = await verifier.verifyCms({ ...request, purpose: kept.purpose ?? 'sign' });
  // A result may bear the seal of the body instead of a person's signature.
  const judged =
    kept.purpose === undefined && signed.reasons.includes('IIN_MISSING') && kept.expect?.iin === undefined
      ? await verifier.verifyCms({ ...request, purpose: 'seal' })
      : signed;
  return demandBodies(judged, kept.bodies);
}

/** Kept answers that prove nothing leave the word to the other source. */
function firstKnown(kept: RevocationSource, other: RevocationSource): RevocationSource {
  return firstAvailable(
    {
      async check(question) {
        const verdict = await kept.check(question);
        const { evidence } = verdict;
        return verdict.status === 'unknown' ? { status: 'unavailable', evidence } : verdict;
      },
    },
    other,
  );
}

function isCertificate(der: Uint8Array): boolean {
  try {
    readCertificate(der);
    return true;
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}
