import { algorithmIdentifier } from '../cms/build-signed-data.ts';
import {
  bitString,
  boolean,
  explicit,
  integer,
  octetString,
  oid,
  sequence,
  timeValue,
  tlv,
} from '../der/write.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface ExtensionToWrite {
  readonly type: string;
  readonly critical: boolean;
  /** DER of the value. */
  readonly value: Uint8Array;
}

export function extensionList(extensions: readonly ExtensionToWrite[]): Bytes {
  return sequence(
    ...extensions.map(({ type, critical, value }) =>
      sequence(oid(type), ...(critical ? [boolean(true)] : []), octetString(value)),
    ),
  );
}

/** Wraps to-be-signed bytes with the algorithm and the signature: certificates, CRLs and OCSP answers share this. */
export function signedStructure(
  tbs: Uint8Array,
  signer: { readonly algorithm: string; sign(bytes: Uint8Array): Uint8Array },
  ...after: readonly Uint8Array[]
): Bytes {
  return sequence(tbs, algorithmIdentifier(signer.algorithm), bitString(signer.sign(tbs)), ...after);
}

/** X.509 v3 certificate. */
export function buildCertificate(
  parts: {
    readonly serial: Uint8Array;
    readonly issuer: Uint8Array;
    readonly subject: Uint8Array;
    readonly notBefore: Date;
    readonly notAfter: Date;
    readonly spki: Uint8Array;
    readonly extensions: readonly ExtensionToWrite[];
  },
  signer: { readonly algorithm: string; sign(bytes: Uint8Array): Uint8Array },
): Bytes {
  const tbs = sequence(
    explicit(0, integer(2)),
    tlv(0x02, parts.serial),
    algorithmIdentifier(signer.algorithm),
    parts.issuer,
    sequence(timeValue(parts.notBefore), timeValue(parts.notAfter)),
    parts.subject,
    parts.spki,
    explicit(3, extensionList(parts.extensions)),
  );
  return signedStructure(tbs, signer);
}
