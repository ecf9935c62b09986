import { oids } from '../der/oids.ts';
import { toHex } from '../der/values.ts';
import type { Curve } from '../gost/curve.ts';
import { cryptoProA256, tc26ParamSetA512 } from '../gost/curves.ts';
import { verifyGost } from '../gost/gost3410.ts';
import { gost341194 } from '../gost/gost3411-94.ts';
import { streebog512 } from '../gost/streebog.ts';
import type { PublicKey } from '../x509/public-key.ts';
import { type HashName, hash, verifyRsa } from './primitives.ts';

export type SignatureCheck = 'good' | 'bad' | 'unsupported';

type Digest = (bytes: Uint8Array) => Uint8Array;

function digestBy(name: HashName): Digest {
  return (bytes) => hash(name, bytes);
}

interface Family {
  readonly digests: Readonly<Record<string, Digest>>;
  /** Signature OID → digest OID. The key's own OID may stand instead of a signature OID: then it is not listed. */
  readonly signatures: Readonly<Record<string, string>>;
  readonly keyOid: string;
  check(key: PublicKey, digest: string, signed: Uint8Array, signature: Uint8Array): boolean;
}

const rsaDigestNames: Readonly<Record<string, HashName>> = {
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
};

const families: Readonly<Partial<Record<PublicKey['family'], Family>>> = {
  rsa: {
    digests: Object.fromEntries(Object.entries(rsaDigestNames).map(([oid, name]) => [oid, digestBy(name)])),
    signatures: {
      [oids.sha256WithRsa]: oids.sha256,
      [oids.sha384WithRsa]: oids.sha384,
      [oids.sha512WithRsa]: oids.sha512,
    },
    keyOid: oids.rsaEncryption,
    check: (key, digest, signed, signature) => {
      const name = rsaDigestNames[digest];
      return name !== undefined && verifyRsa(key.spki, name, signed, signature);
    },
  },
  gost2015: gostFamily({
    curve: tc26ParamSetA512,
    digest: streebog512,
    digestOid: oids.streebog512,
    signatureOid: oids.gost2015Signature,
    keyOid: oids.gost2015Key,
  }),
  gost2004: gostFamily({
    curve: cryptoProA256,
    digest: gost341194,
    digestOid: oids.gost34311,
    signatureOid: oids.gost2004Signature,
    keyOid: oids.gost2004Key,
  }),
};

function gostFamily(parts: {
  readonly curve: Curve;
  readonly digest: Digest;
  readonly digestOid: string;
  readonly signatureOid: string;
  readonly keyOid: string;
}): Family {
  return {
    digests: { [parts.digestOid]: parts.digest },
    signatures: { [parts.signatureOid]: parts.digestOid },
    keyOid: parts.keyOid,
    check: (key, _digest, signed, signature) =>
      'point' in key && verifyGost(parts.curve, key.point, parts.digest(signed), signature),
  };
}

const weakestRsa = 2048;

function familyOf(key: PublicKey): Family | undefined {
  if (key.family === 'rsa' && key.bits < weakestRsa) return undefined;
  return families[key.family];
}

/**
 * Digest of a document for a key, by the digest algorithm the signer names. Undefined when that algorithm is not
 * of the key's family.
 */
export function digestFor(
  key: PublicKey,
  digestOid: string | undefined,
  bytes: Uint8Array,
): Uint8Array | undefined {
  return digestOid === undefined ? undefined : familyOf(key)?.digests[digestOid]?.(bytes);
}

/** Digest by OID, of whatever family. */
export function digestByOid(digestOid: string | undefined, bytes: Uint8Array): Uint8Array | undefined {
  if (digestOid === undefined) return undefined;
  const found = Object.values(families).find((family) => family.digests[digestOid]);
  return found?.digests[digestOid]?.(bytes);
}

/** Digest by which a signature names its certificate. Older programs use SHA-1: it adds a check and replaces none. */
export function certificateDigest(digestOid: string | undefined, der: Uint8Array): Uint8Array | undefined {
  return digestOid === oids.sha1 ? digestBy('sha1')(der) : digestByOid(digestOid, der);
}

/**
 * Checks a signature. The key decides the family; the OIDs must belong to it. `digestOid` is given where the
 * structure names the digest apart (CMS) and must then agree.
 */
export function checkSignature(
  key: PublicKey,
  algorithms: { readonly signature: string | undefined; readonly digest?: string | undefined },
  signed: Uint8Array,
  signature: Uint8Array,
): SignatureCheck {
  const family = familyOf(key);
  if (!family || algorithms.signature === undefined) return 'unsupported';
  const implied =
    algorithms.signature === family.keyOid ? algorithms.digest : family.signatures[algorithms.signature];
  if (implied === undefined || !family.digests[implied]) return 'unsupported';
  if (algorithms.digest !== undefined && algorithms.digest !== implied) return 'unsupported';
  return family.check(key, implied, signed, signature) ? 'good' : 'bad';
}

/** Name of the algorithm as shown to people. */
export function algorithmName(key: PublicKey): string {
  switch (key.family) {
    case 'rsa':
      return `RSA-${key.bits}`;
    case 'gost2015':
      return 'GOST 34.10-2015 (512)';
    case 'gost2004':
      return 'GOST 34.310-2004';
    case 'unsupported':
      return key.algorithm;
  }
}

export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return hash('sha256', bytes);
}

export function sha256Hex(bytes: Uint8Array): string {
  return toHex(hash('sha256', bytes));
}
