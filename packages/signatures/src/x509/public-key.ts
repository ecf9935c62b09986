import { oids } from '../der/oids.ts';
import {
  bodyOf,
  childrenOf,
  DerCursor,
  type DerNode,
  encodingOf,
  equalBytes,
  readRoot,
  tags,
} from '../der/read.ts';
import { bitStringOctets, integerBytes, readOid } from '../der/values.ts';
import { oid, sequence } from '../der/write.ts';

/** Public key of a certificate by family; what we cannot check is named `unsupported` and refused later. */
export type PublicKey =
  | { readonly family: 'rsa'; readonly spki: Uint8Array; readonly bits: number }
  | { readonly family: 'gost2015' | 'gost2004'; readonly spki: Uint8Array; readonly point: Uint8Array }
  | { readonly family: 'unsupported'; readonly spki: Uint8Array; readonly algorithm: string };

const gostParameters = {
  [oids.gost2015Key]: {
    family: 'gost2015',
    size: 128,
    parameters: sequence(oid(oids.gost2015Curve), oid(oids.streebog512)),
  },
  [oids.gost2004Key]: {
    family: 'gost2004',
    size: 64,
    parameters: sequence(oid(oids.gost2004Curve), oid(oids.gost2004CurveDigest)),
  },
} as const;

/** Bits; OpenSSL refuses larger ones, and each costs with the third power. */
const largestModulus = 16_384;

function bitLength(integer: Uint8Array): number {
  const first = integer.findIndex((octet) => octet !== 0);
  return first < 0 ? 0 : (integer.length - first) * 8 - Math.clz32(integer[first] ?? 0) + 24;
}

/** SubjectPublicKeyInfo. GOST keys must name exactly the national curve: other parameters are unsupported. */
export function readPublicKey(node: DerNode): PublicKey {
  const cursor = new DerCursor(node, tags.sequence);
  const algorithm = new DerCursor(cursor.next(tags.sequence), tags.sequence);
  const key = bitStringOctets(cursor.next(tags.bitString));
  cursor.end();
  const name = readOid(algorithm.next(tags.oid));
  const parameters = algorithm.optional(tags.null, tags.sequence, tags.oid);
  algorithm.end();
  const spki = encodingOf(node);

  if (name === oids.rsaEncryption) {
    const [modulus, exponent] = childrenOf(readRoot(key, tags.sequence)).map((part) => integerBytes(part));
    const bits = modulus && bitLength(modulus);
    if (bits && exponent && bits <= largestModulus) return { family: 'rsa', spki, bits };
  }
  const gost = gostParameters[name as keyof typeof gostParameters];
  if (gost && parameters && equalBytes(encodingOf(parameters), gost.parameters)) {
    const point = bodyOf(readRoot(key, tags.octetString));
    if (point.length === gost.size) return { family: gost.family, spki, point };
  }
  return { family: 'unsupported', spki, algorithm: name };
}

/** Content of subjectPublicKey: what OCSP and key identifiers hash. */
export function publicKeyBits(key: PublicKey): Uint8Array {
  const [, bits] = childrenOf(readRoot(key.spki));
  return bitStringOctets(bits);
}
