import type { SigningFamily } from '../cms/build-signed-data.ts';
import { oids } from '../der/oids.ts';
import { childrenOf, DerCursor, DerError, equalBytes, readRoot, tags } from '../der/read.ts';
import { readOid } from '../der/values.ts';
import { readGostKey } from '../gost/gost-key.ts';
import { streebog512 } from '../gost/streebog.ts';
import { KeyFileError } from '../pkcs12/key-file-error.ts';
import { type KeyFileContent, readKeyFile } from '../pkcs12/read-key-file.ts';
import type { Certificate } from '../x509/certificate.ts';
import { ownerOf } from '../x509/person.ts';

/** An opened key. The private part is closed over: it can sign, and cannot be read out. */
export interface BrowserKey {
  readonly certificateDer: Uint8Array;
  readonly certificate: Certificate;
  readonly subject: { readonly cn: string; readonly iin: string | null; readonly bin: string | null };
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** False for an authentication key, which would be refused as a signature. */
  readonly meantForSigning: boolean;
  readonly family: SigningFamily;
  digest(content: Uint8Array): Promise<Uint8Array>;
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

interface UsableKey extends Pick<BrowserKey, 'family' | 'digest' | 'sign'> {
  belongsTo(certificate: Certificate): Promise<boolean>;
}

/**
 * Opens a PKCS#12 file in the browser (or in Node: only WebCrypto is used). Rejects with KeyFileError, whose `fault`
 * has a sentence in `keyFileSentences`.
 */
export async function openKeyFile(bytes: Uint8Array, password: string): Promise<BrowserKey> {
  const content = await readKeyFile(bytes, password);
  const key = await usableKey(content);
  for (const certificate of content.certificates) {
    if (!(await key.belongsTo(certificate))) continue;
    const { cn, iin, bin } = ownerOf(certificate);
    return {
      certificateDer: certificate.der,
      certificate,
      subject: { cn, iin, bin },
      notBefore: certificate.notBefore,
      notAfter: certificate.notAfter,
      meantForSigning: certificate.use.extendedKeyUsage.includes(oids.emailProtection),
      family: key.family,
      digest: key.digest,
      sign: key.sign,
    };
  }
  throw new KeyFileError('no-certificate');
}

function keyAlgorithm(privateKey: Uint8Array): string {
  try {
    const [, algorithm] = childrenOf(readRoot(privateKey, tags.sequence));
    return readOid(algorithm && new DerCursor(algorithm, tags.sequence).next(tags.oid));
  } catch (error) {
    if (error instanceof DerError) throw new KeyFileError('not-a-key-file');
    throw error;
  }
}

async function usableKey({ privateKey }: KeyFileContent): Promise<UsableKey> {
  const algorithm = keyAlgorithm(privateKey);
  if (algorithm === oids.rsaEncryption) return rsaKey(privateKey);
  const gost = algorithm === oids.gost2015Key ? readGostKey(privateKey) : undefined;
  if (!gost) throw new KeyFileError('unsupported-key');
  return {
    family: 'gost2015',
    digest: async (content) => streebog512(content),
    sign: async (bytes) => gost.sign(bytes),
    belongsTo: async ({ publicKey }) => 'point' in publicKey && equalBytes(publicKey.point, gost.publicPoint),
  };
}

const rsaSha256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;

async function rsaKey(privateKey: Uint8Array): Promise<UsableKey> {
  const { subtle } = globalThis.crypto;
  let key: CryptoKey;
  try {
    key = await subtle.importKey('pkcs8', new Uint8Array(privateKey), rsaSha256, false, ['sign']);
  } catch {
    throw new KeyFileError('unsupported-key');
  }
  const sign = async (bytes: Uint8Array) =>
    new Uint8Array(await subtle.sign(rsaSha256.name, key, new Uint8Array(bytes)));
  return {
    family: 'rsa',
    digest: async (content) => new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(content))),
    sign,
    async belongsTo({ publicKey }) {
      if (publicKey.family !== 'rsa') return false;
      const probe = Uint8Array.of(1, 2, 3);
      const imported = await subtle.importKey('spki', new Uint8Array(publicKey.spki), rsaSha256, false, [
        'verify',
      ]);
      return subtle.verify(rsaSha256.name, imported, new Uint8Array(await sign(probe)), probe);
    },
  };
}
