import { oids } from '../der/oids.ts';
import { bodyOf, DerCursor, type DerNode, tags } from '../der/read.ts';
import { readOid, smallInteger } from '../der/values.ts';
import { bmpBytes, integer, joinBytes, nullValue, octetString, oid, sequence } from '../der/write.ts';
import { KeyFileError } from './key-file-error.ts';
import { decryptTripleDes } from './triple-des.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Key files with more rounds than this are refused: they would hang the page. */
const mostRounds = 5_000_000;

function owned(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes);
}

/** Key derivation of PKCS#12 (RFC 7292, appendix B.2): 1 = key, 2 = IV, 3 = MAC key. */
export async function pkcs12Derive(
  hash: 'SHA-1' | 'SHA-256',
  password: string,
  salt: Uint8Array,
  rounds: number,
  purpose: 1 | 2 | 3,
  length: number,
): Promise<Bytes> {
  const block = 64;
  const fill = (source: Uint8Array): Bytes => {
    const size = block * Math.ceil(source.length / block);
    return Uint8Array.from({ length: size }, (_, index) => source[index % source.length] ?? 0);
  };
  const input = joinBytes(fill(salt), fill(bmpBytes(`${password}\0`)));
  const derived: Uint8Array[] = [];
  for (let size = 0; size < length; ) {
    let digest = owned(joinBytes(new Uint8Array(block).fill(purpose), input));
    for (let round = 0; round < rounds; round++)
      digest = new Uint8Array(await globalThis.crypto.subtle.digest(hash, digest));
    derived.push(digest);
    size += digest.length;
    for (let start = 0; start < input.length; start += block) {
      let carry = 1;
      for (let index = block - 1; index >= 0; index--) {
        carry += (input[start + index] ?? 0) + (digest[index % digest.length] ?? 0);
        input[start + index] = carry & 0xff;
        carry >>= 8;
      }
    }
  }
  return owned(joinBytes(...derived).subarray(0, length));
}

export async function hmac(hash: 'SHA-1' | 'SHA-256', key: Uint8Array, data: Uint8Array): Promise<Bytes> {
  const imported = await globalThis.crypto.subtle.importKey(
    'raw',
    owned(key),
    { name: 'HMAC', hash },
    false,
    ['sign'],
  );
  return new Uint8Array(await globalThis.crypto.subtle.sign('HMAC', imported, owned(data)));
}

async function aesKey(
  password: string,
  parameters: { salt: Uint8Array; rounds: number; hash: 'SHA-1' | 'SHA-256'; bits: number },
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const secret = await globalThis.crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(password),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return globalThis.crypto.subtle.deriveKey(
    {
      name: 'PBKDF2',
      salt: owned(parameters.salt),
      iterations: parameters.rounds,
      hash: parameters.hash,
    },
    secret,
    { name: 'AES-CBC', length: parameters.bits },
    false,
    [use],
  );
}

/** Decrypts by the AlgorithmIdentifier of the file: PBES2 with AES-CBC, or the older SHA-1 with three-key DES. */
export async function decryptWithPassword(
  algorithm: DerNode,
  data: Uint8Array,
  password: string,
): Promise<Uint8Array> {
  const cursor = new DerCursor(algorithm, tags.sequence);
  const name = readOid(cursor.next(tags.oid));
  const parameters = cursor.next(tags.sequence);
  cursor.end();
  if (name === oids.pbes2) return decryptPbes2(parameters, data, password);
  if (name === oids.pbeSha1TripleDes) return decryptLegacy(parameters, data, password);
  throw new KeyFileError('unsupported-key');
}

async function decryptLegacy(parameters: DerNode, data: Uint8Array, password: string): Promise<Uint8Array> {
  const cursor = new DerCursor(parameters);
  const salt = bodyOf(cursor.next(tags.octetString));
  const rounds = roundsOf(cursor.next(tags.integer));
  cursor.end();
  const key = await pkcs12Derive('SHA-1', password, salt, rounds, 1, 24);
  const vector = await pkcs12Derive('SHA-1', password, salt, rounds, 2, 8);
  const plain = decryptTripleDes(key, vector, data);
  if (!plain) throw new KeyFileError('wrong-password');
  return plain;
}

export function roundsOf(node: DerNode): number {
  const rounds = smallInteger(node);
  if (rounds < 1 || rounds > mostRounds) throw new KeyFileError('not-a-key-file');
  return rounds;
}

const aesBits: Readonly<Record<string, number>> = { [oids.aes128Cbc]: 128, [oids.aes256Cbc]: 256 };

async function decryptPbes2(parameters: DerNode, data: Uint8Array, password: string): Promise<Uint8Array> {
  const outer = new DerCursor(parameters);
  const derivation = new DerCursor(outer.next(tags.sequence));
  const scheme = new DerCursor(outer.next(tags.sequence));
  outer.end();
  const bits = aesBits[readOid(scheme.next(tags.oid))];
  if (readOid(derivation.next(tags.oid)) !== oids.pbkdf2 || bits === undefined)
    throw new KeyFileError('unsupported-key');
  const vector = bodyOf(scheme.next(tags.octetString));
  const inner = new DerCursor(derivation.next(tags.sequence));
  const salt = bodyOf(inner.next(tags.octetString));
  const rounds = roundsOf(inner.next(tags.integer));
  inner.optional(tags.integer);
  const pseudoRandom = inner.optional(tags.sequence);
  const hash =
    pseudoRandom && readOid(new DerCursor(pseudoRandom).next(tags.oid)) === oids.hmacSha256
      ? 'SHA-256'
      : 'SHA-1';
  const key = await aesKey(password, { salt, rounds, hash, bits }, 'decrypt');
  try {
    return new Uint8Array(
      await globalThis.crypto.subtle.decrypt({ name: 'AES-CBC', iv: owned(vector) }, key, owned(data)),
    );
  } catch {
    throw new KeyFileError('wrong-password');
  }
}

const writtenRounds = 100_000;

/** Encrypts with PBES2 (PBKDF2-HMAC-SHA-256, AES-256-CBC): AlgorithmIdentifier and ciphertext. */
export async function encryptWithPassword(
  data: Uint8Array,
  password: string,
): Promise<{ readonly algorithm: Bytes; readonly encrypted: Bytes }> {
  const salt = globalThis.crypto.getRandomValues(new Uint8Array(16));
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(16));
  const key = await aesKey(password, { salt, rounds: writtenRounds, hash: 'SHA-256', bits: 256 }, 'encrypt');
  const encrypted = new Uint8Array(
    await globalThis.crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, owned(data)),
  );
  const derivation = sequence(
    octetString(salt),
    integer(writtenRounds),
    sequence(oid(oids.hmacSha256), nullValue),
  );
  return {
    algorithm: sequence(
      oid(oids.pbes2),
      sequence(sequence(oid(oids.pbkdf2), derivation), sequence(oid(oids.aes256Cbc), octetString(iv))),
    ),
    encrypted,
  };
}
