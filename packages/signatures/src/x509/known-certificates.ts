import { hash } from '../crypto/primitives.ts';
import { type DerNode, encodingOf } from '../der/read.ts';
import { toHex } from '../der/values.ts';
import { type Certificate, certificateOf, readCertificate } from './certificate.ts';

/** Certificates that were read before, by their digest, newest last: the same people sign again and again. */
const known = new Map<string, Certificate>();
const mostKnown = 2_000;
const largestKnown = 8 * 1024;

/** As `certificateOf`, for certificates that come with signatures and answers. */
export function knownCertificate(node: DerNode): Certificate {
  const der = encodingOf(node);
  if (der.length > largestKnown) return certificateOf(node);
  const name = toHex(hash('sha256', der));
  const before = known.get(name);
  if (before) return before;
  // A copy, so that a caller who changes its bytes changes nothing here, and a long CMS is not kept for a short part.
  const certificate = readCertificate(Uint8Array.from(der));
  const [oldest] = known.keys();
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
  known.set(name, certificate);
  return certificate;
}
