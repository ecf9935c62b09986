import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '@qyzmet/kernel';
import type { Envelope } from '../envelope.ts';

export const signatureHeader = 'x-gateway-signature';

/** HMAC-SHA-256 of the whole envelope as canonical JSON, hexadecimal. */
export function signMessage(envelope: Envelope, secret: string): string {
  return createHmac('sha256', secret)
    .update(canonicalJson({ ...envelope }))
    .digest('hex');
}

export function isSignedWith(envelope: Envelope, signature: string, secret: string): boolean {
  const expected = Buffer.from(signMessage(envelope, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
