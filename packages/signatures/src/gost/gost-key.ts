import { oids } from '../der/oids.ts';
import { bodyOf, DerCursor, readRoot, tags } from '../der/read.ts';
import { readOid } from '../der/values.ts';
import { bitString, integer, octetString, oid, sequence } from '../der/write.ts';
import { tc26ParamSetA512 } from './curves.ts';
import { publicPointOf, readScalar, signGost, sizeOf, writeScalar } from './gost3410.ts';
import { streebog512 } from './streebog.ts';

/** A GOST-2015 private key; the curve is always the national one. */
export interface GostKey {
  /** x‖y, little-endian, as in the certificate. */
  readonly publicPoint: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

const curve = tc26ParamSetA512;
const algorithm = sequence(oid(oids.gost2015Key), sequence(oid(oids.gost2015Curve), oid(oids.streebog512)));

export function gostKey(scalar: bigint): GostKey {
  return {
    publicPoint: publicPointOf(curve, scalar),
    sign: (bytes) => signGost(curve, scalar, streebog512(bytes)),
  };
}

/** Key of a PrivateKeyInfo: 64 little-endian octets, bare or in a second OCTET STRING. Throws DerError on bad DER. */
export function readGostKey(privateKey: Uint8Array): GostKey | undefined {
  const cursor = new DerCursor(readRoot(privateKey, tags.sequence));
  cursor.next(tags.integer);
  if (readOid(new DerCursor(cursor.next(tags.sequence)).next(tags.oid)) !== oids.gost2015Key)
    return undefined;
  const body = bodyOf(cursor.next(tags.octetString));
  const octets = body.length === sizeOf(curve) ? body : bodyOf(readRoot(body, tags.octetString));
  const scalar = readScalar(curve, octets);
  return scalar === undefined ? undefined : gostKey(scalar);
}

export function writeGostKey(scalar: bigint): Uint8Array<ArrayBuffer> {
  return sequence(integer(0), algorithm, octetString(octetString(writeScalar(curve, scalar))));
}

/** SubjectPublicKeyInfo of the national profile: BIT STRING over OCTET STRING over x‖y. */
export function gostSpki(publicPoint: Uint8Array): Uint8Array<ArrayBuffer> {
  return sequence(algorithm, bitString(octetString(publicPoint)));
}
