import { algorithmName } from '../crypto/check-signature.ts';
import { toHex } from '../der/values.ts';
import type { SignerInfo } from '../types.ts';
import type { Certificate } from '../x509/certificate.ts';
import { ownerOf } from '../x509/person.ts';

export function signerInfoOf(
  certificate: Certificate,
  signingTime: Date | undefined,
  stampedAt: Date | undefined,
): SignerInfo {
  const { cn, iin, bin, roles } = ownerOf(certificate);
  return {
    cn,
    iin,
    bin,
    roles,
    algorithm: algorithmName(certificate.publicKey),
    signingTime: signingTime?.toISOString() ?? null,
    stamp: stampedAt ? { time: stampedAt.toISOString() } : null,
    certificateSerial: toHex(certificate.serial),
  };
}
