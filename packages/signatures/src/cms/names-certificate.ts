import { certificateDigest } from '../crypto/check-signature.ts';
import { equalBytes } from '../der/read.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { SignedAttributes } from './signed-data.ts';

/** Whether the signature itself, where it names its certificate by a hash, names this one (RFC 5035). */
export function namesCertificate({ certificateHash }: SignedAttributes, certificate: Certificate): boolean {
  if (!certificateHash) return true;
  const expected = certificateDigest(certificateHash.algorithm, certificate.der);
  return expected !== undefined && equalBytes(expected, certificateHash.hash);
}
