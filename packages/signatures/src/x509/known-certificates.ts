import { type DerNode, encodingOf, equalBytes } from '../der/read.ts';
import { toHex } from '../der/values.ts';
import { type Certificate, certificateOf, readCertificate } from './certificate.ts';

/** Certificates that were read before, by the end of their signature, newest last: the same people sign again and again. */
const known = new Map<string, Certificate>();
const mostKnown = 2_000;
const largestKnown = 8 * 1024;

/** As `certificateOf`, for certificates that come with signatures and answers. */
export function knownCertificate(node: DerNode): Certificate {
  const der = encodingOf(node);
  if (der.length > largestKnown) return certificateOf(node);
  const name = toHex(der.subarray(-64));
  const before = known.get(name);
  // The name only finds the place; the same certificate is the same bytes.
  if (before && equalBytes(before.der, der)) return before;
  // A copy, so that a caller who changes its bytes changes nothing here, and a long CMS is not kept for a short part.
  const certificate = readCertificate(Uint8Array.from(der));
  known.delete(name);
  const [oldest] = known.keys();
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
  known.set(name, certificate);
  return certificate;
}
