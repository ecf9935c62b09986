import { normaliseBer } from '../der/normalise-ber.ts';
import { oids } from '../der/oids.ts';
import {
  bodyOf,
  childrenOf,
  contextTag,
  DerCursor,
  DerError,
  type DerNode,
  encodingOf,
  equalBytes,
  implicitTag,
  onlyChild,
  readRoot,
  tags,
} from '../der/read.ts';
import { readOid, smallInteger } from '../der/values.ts';
import { plainAlgorithm } from '../x509/algorithm-identifier.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { KeyFileError } from './key-file-error.ts';
import { decryptWithPassword, hmac, pkcs12Derive, roundsOf } from './password.ts';

export interface KeyFileContent {
  /** PrivateKeyInfo (PKCS#8), DER. */
  readonly privateKey: Uint8Array;
  readonly certificates: readonly Certificate[];
}

const largestKeyFile = 1024 * 1024;

/** Opens a PKCS#12 file; throws KeyFileError and nothing else. */
export async function readKeyFile(bytes: Uint8Array, password: string): Promise<KeyFileContent> {
  if (!globalThis.crypto?.subtle) throw new KeyFileError('insecure-page');
  if (bytes.length > largestKeyFile || bytes[0] !== tags.sequence) throw new KeyFileError('not-a-key-file');
  try {
    return await open(normaliseBer(bytes), password);
  } catch (error) {
    if (error instanceof DerError) throw new KeyFileError('not-a-key-file');
    throw error;
  }
}

async function open(der: Uint8Array, password: string): Promise<KeyFileContent> {
  const cursor = new DerCursor(readRoot(der, tags.sequence));
  if (smallInteger(cursor.next(tags.integer)) !== 3) throw new DerError('version');
  const safe = dataOf(cursor.next(tags.sequence));
  const mac = cursor.optional(tags.sequence);
  cursor.end();
  if (mac) await checkMac(mac, safe, password);
  const bags: DerNode[] = [];
  for (const part of childrenOf(readRoot(normaliseBer(safe), tags.sequence)))
    bags.push(...childrenOf(readRoot(normaliseBer(await openPart(part, password)), tags.sequence)));
  const keys: Uint8Array[] = [];
  const certificates: Certificate[] = [];
  for (const bag of bags) await readBag(bag, password, keys, certificates);
  const [privateKey] = keys;
  if (!privateKey) throw new KeyFileError('not-a-key-file');
  if (certificates.length === 0) throw new KeyFileError('no-certificate');
  return { privateKey, certificates };
}

/** Octets of a ContentInfo of type data. */
function dataOf(node: DerNode): Uint8Array {
  const cursor = new DerCursor(node, tags.sequence);
  if (readOid(cursor.next(tags.oid)) !== oids.data) throw new DerError('not data');
  return bodyOf(onlyChild(cursor.next(contextTag(0)), tags.octetString));
}

async function openPart(node: DerNode, password: string): Promise<Uint8Array> {
  const type = readOid(childrenOf(node, tags.sequence)[0]);
  if (type === oids.data) return dataOf(node);
  if (type !== oids.encryptedData) throw new DerError('part of a key file');
  const [, wrapped] = childrenOf(node);
  const [version, encrypted] = wrapped ? childrenOf(onlyChild(wrapped, tags.sequence)) : [];
  if (!version || !encrypted) throw new DerError('encrypted part');
  const cursor = new DerCursor(encrypted, tags.sequence);
  cursor.next(tags.oid);
  const algorithm = cursor.next(tags.sequence);
  const data = cursor.next();
  const octets = data.tag === implicitTag(0) ? data : onlyChild(data, tags.octetString);
  return decryptWithPassword(algorithm, bodyOf(octets), password);
}

async function readBag(
  bag: DerNode,
  password: string,
  keys: Uint8Array[],
  certificates: Certificate[],
): Promise<void> {
  const [type, wrapped] = childrenOf(bag, tags.sequence);
  const name = readOid(type);
  if (!wrapped) throw new DerError('empty bag');
  const value = onlyChild(wrapped, tags.sequence);
  if (name === oids.pkcs12KeyBag) keys.push(encodingOf(value));
  else if (name === oids.pkcs12ShroudedKeyBag) {
    const [algorithm, data] = childrenOf(value);
    if (!algorithm || !data) throw new DerError('key bag');
    keys.push(await decryptWithPassword(algorithm, bodyOf(data), password));
  } else if (name === oids.pkcs12CertBag) {
    const [kind, body] = childrenOf(value);
    if (readOid(kind) === oids.x509Certificate && body)
      certificates.push(readCertificate(bodyOf(onlyChild(body, tags.octetString))));
  }
}

async function checkMac(node: DerNode, data: Uint8Array, password: string): Promise<void> {
  const cursor = new DerCursor(node, tags.sequence);
  const info = new DerCursor(cursor.next(tags.sequence));
  const salt = bodyOf(cursor.next(tags.octetString));
  const count = cursor.optional(tags.integer);
  cursor.end();
  const algorithm = plainAlgorithm(info.next(tags.sequence));
  const expected = bodyOf(info.next(tags.octetString));
  const hash = algorithm === oids.sha256 ? 'SHA-256' : algorithm === oids.sha1 ? 'SHA-1' : undefined;
  // A MAC of another kind is passed over: a wrong password then shows at decryption.
  if (!hash) return;
  const key = await pkcs12Derive(hash, password, salt, count ? roundsOf(count) : 1, 3, expected.length);
  if (!equalBytes(await hmac(hash, key, data), expected)) throw new KeyFileError('wrong-password');
}
