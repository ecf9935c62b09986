import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';

export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512';

/*
 * What the platform gives for a verification. In a bundle for the browser the file `primitives-in-browser.ts` takes the
 * place of this one (`browser` in package.json).
 */

export function hash(name: HashName, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash(name).update(bytes).digest());
}

/** Imported keys, newest last: an import costs as much as ten verifications, and the same keys come again. */
const imported = new Map<string, KeyObject>();
const mostImported = 2_000;

function importKey(spki: Uint8Array): KeyObject {
  const name = createHash('sha256').update(spki).digest('base64');
  const known = imported.get(name);
  if (known) return known;
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  const [oldest] = imported.keys();
  if (imported.size >= mostImported && oldest !== undefined) imported.delete(oldest);
  imported.set(name, key);
  return key;
}

/** RSASSA-PKCS1-v1_5. False for a malformed key or signature. */
export function verifyRsa(
  spki: Uint8Array,
  hashName: HashName,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    return verify(hashName, signed, importKey(spki), signature);
  } catch {
    return false;
  }
}
