import { oids } from '../der/oids.ts';
import {
  explicit,
  integer,
  joinBytes,
  nullValue,
  octetString,
  oid,
  sequence,
  setOf,
  timeValue,
  tlv,
} from '../der/write.ts';
import type { Certificate } from '../x509/certificate.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** OIDs that go into the CMS for each key family we sign with. */
export const signingAlgorithms = {
  rsa: { digest: oids.sha256, signature: oids.sha256WithRsa },
  gost2015: { digest: oids.streebog512, signature: oids.gost2015Signature },
} as const;
export type SigningFamily = keyof typeof signingAlgorithms;

export function algorithmIdentifier(name: string): Bytes {
  return sequence(oid(name), nullValue);
}

function attribute(type: string, value: Uint8Array): Bytes {
  return sequence(oid(type), setOf(value));
}

/** Signed attributes of CAdES-BES as a SET OF: these bytes are what the key signs. */
export function signedAttributes(parts: {
  readonly contentType?: string;
  readonly contentDigest: Uint8Array;
  readonly certificateSha256: Uint8Array;
  readonly signingTime: Date;
}): Bytes {
  return setOf(
    attribute(oids.contentType, oid(parts.contentType ?? oids.data)),
    attribute(oids.signingTime, timeValue(parts.signingTime)),
    attribute(oids.messageDigest, octetString(parts.contentDigest)),
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octetString(parts.certificateSha256))))),
  );
}

/** ContentInfo with one signer. `content` present makes the signature attached. */
export function assembleSignedData(parts: {
  readonly family: SigningFamily;
  readonly certificate: Certificate;
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
  readonly contentType?: string;
  readonly content?: Uint8Array | undefined;
  readonly unsignedAttributes?: readonly { readonly type: string; readonly value: Uint8Array }[];
}): Bytes {
  const { certificate, unsignedAttributes = [] } = parts;
  const algorithms = signingAlgorithms[parts.family];
  const signer = sequence(
    integer(1),
    sequence(certificate.issuer.der, tlv(0x02, certificate.serial)),
    algorithmIdentifier(algorithms.digest),
    joinBytes(Uint8Array.of(0xa0), parts.attributes.subarray(1)),
    algorithmIdentifier(algorithms.signature),
    octetString(parts.signature),
    ...(unsignedAttributes.length > 0
      ? [explicit(1, ...unsignedAttributes.map(({ type, value }) => attribute(type, value)))]
      : []),
  );
  const contentType = parts.contentType ?? oids.data;
  return sequence(
    oid(oids.signedData),
    explicit(
      0,
      sequence(
        integer(contentType === oids.data ? 1 : 3),
        setOf(algorithmIdentifier(algorithms.digest)),
        sequence(oid(contentType), ...(parts.content ? [explicit(0, octetString(parts.content))] : [])),
        explicit(0, certificate.der),
        setOf(signer),
      ),
    ),
  );
}
