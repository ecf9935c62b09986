import { generateKeyPairSync } from 'node:crypto';
import type { SigningFamily } from '../cms/build-signed-data.ts';
import { rsaSigningKey, type SigningKey } from '../crypto/signing-key.ts';

export interface KeyPair {
  readonly key: SigningKey;
  /** PrivateKeyInfo, DER. */
  readonly privateKey: Uint8Array;
  readonly spki: Uint8Array;
}

export function generateKeyPair(family: SigningFamily): KeyPair {
  if (family !== 'rsa') throw new TypeError(`${family} keys are not made here`);
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    key: rsaSigningKey(privateKey),
    privateKey: new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
    spki: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
  };
}
