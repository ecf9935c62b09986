import { failure, type Result, success } from '@qyzmet/kernel';
import { signCms } from '../cms/sign-cms.ts';
import type { SigningKey } from '../crypto/signing-key.ts';
import { addTimeStamps, type TimeStamper } from '../timestamp/add-time-stamps.ts';
import { mayBeUsed, ownerReasons } from '../verify/judge-certificate.ts';
import type { Certificate } from '../x509/certificate.ts';

export interface SealRequest {
  /** The document, such as the bytes of the PDF. */
  readonly content: Uint8Array;
  /** Key of an information system of the body. */
  readonly seal: { readonly key: SigningKey; readonly certificate: Certificate };
  /** BIN of the body in whose name the document goes out. */
  readonly bin: string;
  readonly now: Date;
  readonly timeStamper?: TimeStamper | undefined;
}

/** True for the certificate of an information system of the body: only such a key seals. */
export function isSealOf(certificate: Certificate, bin: string): boolean {
  return (
    mayBeUsed(certificate, 'seal') &&
    ownerReasons(certificate, { purpose: 'seal', expect: { bin } }).length === 0
  );
}

/**
 * Electronic seal of a body: a detached CMS by the key of its information system, stamped where a time-stamp authority is
 * at hand. Refused before anything is signed when the key is a person's, another body's, or out of its time. It is
 * verified with the purpose `seal`.
 */
export async function sealResult(
  request: SealRequest,
): Promise<Result<Uint8Array, 'not-a-seal' | 'other-body' | 'out-of-time'>> {
  const { content, seal, bin, now, timeStamper } = request;
  const { certificate, key } = seal;
  const reasons = ownerReasons(certificate, { purpose: 'seal', expect: { bin } });
  if (reasons.includes('WRONG_KEY_USAGE') || !mayBeUsed(certificate, 'seal')) return failure('not-a-seal');
  if (reasons.length > 0) return failure('other-body');
  if (now < certificate.notBefore || now > certificate.notAfter) return failure('out-of-time');
  const cms = signCms({ content, key, certificate, detached: true, signingTime: now });
  return success(timeStamper ? await addTimeStamps(cms, timeStamper) : cms);
}
