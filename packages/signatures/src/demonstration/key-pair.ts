import { generateKeyPair as generateNodeKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import type { SigningFamily } from '../cms/build-signed-data.ts';
import { gostSigningKey, rsaSigningKey, type SigningKey } from '../crypto/signing-key.ts';
import { tc26ParamSetA512 } from '../gost/curves.ts';
import { gostKey, gostSpki, writeGostKey } from '../gost/gost-key.ts';
import { randomScalar } from '../gost/gost3410.ts';

export interface KeyPair {
  readonly key: SigningKey;
  /** PrivateKeyInfo, DER. */
  readonly privateKey: Uint8Array;
  readonly spki: Uint8Array;
}

export async function generateKeyPair(family: SigningFamily): Promise<KeyPair> {
  if (family === 'gost2015') {
    const scalar = randomScalar(tc26ParamSetA512);
    const key = gostKey(scalar);
    return {
      key: gostSigningKey(key),
      privateKey: writeGostKey(scalar),
      spki: gostSpki(key.publicPoint),
    };
  }
  const { privateKey, publicKey } = await promisify(generateNodeKeyPair)('rsa', { modulusLength: 2048 });
  return {
    key: rsaSigningKey(privateKey),
    privateKey: new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
    spki: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
  };
}
