import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { type SigningFamily, signingAlgorithms } from '../cms/build-signed-data.ts';
import { oids } from '../der/oids.ts';
import { childrenOf, DerCursor, readRoot, tags } from '../der/read.ts';
import { readOid } from '../der/values.ts';
import { type GostKey, readGostKey } from '../gost/gost-key.ts';
import { KeyFileError } from '../pkcs12/key-file-error.ts';
import { digestByOid } from './check-signature.ts';

/** A private key held by the server: an e-seal or the demonstration authority. */
export interface SigningKey {
  readonly family: SigningFamily;
  /** Signature over the bytes, hashed with the family's own digest. */
  sign(bytes: Uint8Array): Uint8Array;
  /** The family's digest of a document. */
  digest(bytes: Uint8Array): Uint8Array;
}

function digestOf(family: SigningFamily): SigningKey['digest'] {
  return (bytes) => {
    const digest = digestByOid(signingAlgorithms[family].digest, bytes);
    if (!digest) throw new TypeError(`no digest for ${family}`);
    return digest;
  };
}

export function rsaSigningKey(key: KeyObject): SigningKey {
  return {
    family: 'rsa',
    sign: (bytes) => new Uint8Array(sign('sha256', bytes, key)),
    digest: digestOf('rsa'),
  };
}

/** Key from PrivateKeyInfo; throws KeyFileError for a kind we do not sign with. */
export function signingKeyOf(privateKey: Uint8Array): SigningKey {
  const [, algorithm] = childrenOf(readRoot(privateKey, tags.sequence));
  const name = algorithm && readOid(new DerCursor(algorithm, tags.sequence).next(tags.oid));
  if (name === oids.rsaEncryption)
    return rsaSigningKey(createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' }));
  const gost = name === oids.gost2015Key ? readGostKey(privateKey) : undefined;
  if (gost) return gostSigningKey(gost);
  throw new KeyFileError('unsupported-key');
}

export function gostSigningKey(key: GostKey): SigningKey {
  return { family: 'gost2015', sign: key.sign, digest: digestOf('gost2015') };
}
