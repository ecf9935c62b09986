import { equalBytes } from '../der/read.ts';
import { type Certificate, isNamedBy } from '../x509/certificate.ts';
import type { SignerRecord } from './signed-data.ts';

/** The certificate a signer names, among the candidates that came with the signature. */
export function signerCertificateOf(
  { identifier }: SignerRecord,
  candidates: readonly Certificate[],
): Certificate | undefined {
  return candidates.find((certificate) => {
    if (!('keyIdentifier' in identifier)) return isNamedBy(certificate, identifier);
    const own = certificate.use.subjectKeyIdentifier;
    return own !== undefined && equalBytes(own, identifier.keyIdentifier);
  });
}
