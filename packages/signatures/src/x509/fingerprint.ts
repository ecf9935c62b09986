import { hash } from '../crypto/primitives.ts';
import { toHex } from '../der/values.ts';
import type { Certificate } from './certificate.ts';

const known = new WeakMap<Certificate, string>();

/** SHA-256 of the certificate, hexadecimal. */
export function fingerprintOf(certificate: Certificate): string {
  const before = known.get(certificate);
  if (before) return before;
  const fingerprint = toHex(hash('sha256', certificate.der));
  known.set(certificate, fingerprint);
  return fingerprint;
}
