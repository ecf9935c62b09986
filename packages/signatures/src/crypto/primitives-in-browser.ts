import { sha1 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { oids } from '../der/oids.ts';
import { childrenOf, DerError, equalBytes, readRoot, tags } from '../der/read.ts';
import { bigInteger, bitStringOctets, fromHex, toHex } from '../der/values.ts';
import { joinBytes, nullValue, octetString, oid, sequence } from '../der/write.ts';
import type { HashName } from './primitives.ts';

/*
 * The same door as `primitives.ts`, without Node and without WebCrypto: the latter answers only in promises, and a page
 * opened from a disk must verify too.
 */

const hashes = { sha1, sha256, sha384, sha512 };
const hashOids = { sha1: oids.sha1, sha256: oids.sha256, sha384: oids.sha384, sha512: oids.sha512 };

export function hash(name: HashName, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hashes[name](bytes));
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

const largestModulusBits = 16_384n;

/** RSASSA-PKCS1-v1_5 (RFC 8017, 8.2.2): the padded digest is built anew and compared whole. */
export function verifyRsa(
  spki: Uint8Array,
  hashName: HashName,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    const [, bits] = childrenOf(readRoot(spki, tags.sequence));
    const [modulus, exponent] = childrenOf(readRoot(bitStringOctets(bits), tags.sequence)).map(bigInteger);
    if (!modulus || !exponent || exponent >= 1n << 64n || modulus >= 1n << largestModulusBits) return false;
    const size = Math.ceil(modulus.toString(16).length / 2);
    const number = BigInt(`0x${toHex(signature)}`);
    if (signature.length !== size || number >= modulus) return false;
    const opened = fromHex(
      power(number, exponent, modulus)
        .toString(16)
        .padStart(2 * size, '0'),
    );
    const digest = sequence(
      sequence(oid(hashOids[hashName]), nullValue),
      octetString(hash(hashName, signed)),
    );
    const padding = new Uint8Array(size - digest.length - 3).fill(0xff);
    return equalBytes(opened, joinBytes(Uint8Array.of(0, 1), padding, Uint8Array.of(0), digest));
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}
