import { algorithmIdentifier, signedAttributes, signingAlgorithms } from '../cms/build-signed-data.ts';
import { sha256 } from '../crypto/check-signature.ts';
import { type Issuer, randomSerial, signerOf, type Validity } from '../demonstration/certificates.ts';
import { generateKeyPair, type KeyPair } from '../demonstration/key-pair.ts';
import { oids } from '../der/oids.ts';
import {
  bitFlags,
  explicit,
  integer,
  joinBytes,
  octetString,
  oid,
  printableString,
  sequence,
  setOf,
  tlv,
  utf8String,
} from '../der/write.ts';
import { sampleDay, sampleIin } from '../sample-authority.ts';
import { buildCertificate, type ExtensionToWrite } from '../x509/build-certificate.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { buildName } from '../x509/distinguished-name.ts';
import { keyUsageBits } from '../x509/extensions.ts';
import { roleOids } from '../x509/person.ts';

/** Tests only: certificates and signatures of any shape, also of those that no honest program makes. */

const dayMs = 24 * 3600_000;
export const usualValidity: Validity = {
  notBefore: new Date(sampleDay.getTime() - 30 * dayMs),
  notAfter: new Date(sampleDay.getTime() + 30 * dayMs),
};

type NameParts = readonly (readonly [type: string, value: string | Uint8Array])[];

export const usualName: NameParts = [
  [oids.commonName, 'СЕЙІТ АРМАН'],
  [oids.serialNumber, `IIN${sampleIin}`],
];

export interface WantedCertificate {
  readonly subject?: NameParts;
  readonly uses?: readonly string[];
  readonly areUsesCritical?: boolean;
  readonly bits?: readonly number[];
  readonly validity?: Validity;
  readonly serial?: Uint8Array;
  readonly spki?: Uint8Array;
  readonly pair?: KeyPair;
  readonly issuerName?: Uint8Array;
  readonly extensions?: readonly ExtensionToWrite[];
}

let usualPair: Promise<KeyPair> | undefined;

/** A certificate of the national profile, changed in the wanted places, with the key to it. */
export async function forgeCertificate(issuer: Issuer, wanted: WantedCertificate = {}): Promise<Issuer> {
  usualPair ??= generateKeyPair('gost2015');
  const pair = wanted.pair ?? (await usualPair);
  const { uses = [oids.emailProtection, roleOids.individual], bits } = wanted;
  const der = buildCertificate(
    {
      serial: wanted.serial ?? randomSerial(),
      issuer: wanted.issuerName ?? issuer.certificate.subject.der,
      subject: forgeName(wanted.subject ?? usualName),
      ...(wanted.validity ?? usualValidity),
      spki: wanted.spki ?? pair.spki,
      extensions: [
        {
          type: oids.extendedKeyUsage,
          critical: wanted.areUsesCritical ?? false,
          value: sequence(...uses.map(oid)),
        },
        {
          type: oids.keyUsage,
          critical: true,
          value: bitFlags(...(bits ?? [keyUsageBits.digitalSignature, keyUsageBits.nonRepudiation])),
        },
        ...(wanted.extensions ?? []),
      ],
    },
    signerOf(issuer.key),
  );
  return { key: pair.key, certificate: readCertificate(der) };
}

export function forgeName(parts: NameParts): Uint8Array {
  return buildName(
    parts.map(([type, value]) => ({
      type,
      encoded:
        typeof value !== 'string'
          ? value
          : type === oids.serialNumber
            ? printableString(value)
            : utf8String(value),
    })),
  );
}

export interface ForgedSigner {
  readonly by: Issuer;
  readonly content: Uint8Array;
  readonly digestOid?: string;
  readonly signatureOid?: string;
  /** SET OF the signed attributes; null leaves them out. */
  readonly attributes?: Uint8Array | null;
  readonly changeSignature?: (signature: Uint8Array) => Uint8Array;
  readonly named?: Certificate;
  readonly unsigned?: readonly Uint8Array[];
  readonly stamp?: (signature: Uint8Array) => Uint8Array;
}

export function attribute(type: string, ...values: readonly Uint8Array[]): Uint8Array {
  return sequence(oid(type), tlv(0x31, ...values));
}

export function usualAttributes({ key, certificate }: Issuer, content: Uint8Array): Uint8Array {
  return signedAttributes({
    contentDigest: key.digest(content),
    certificateSha256: sha256(certificate.der),
    signingTime: sampleDay,
  });
}

function forgeSigner(signer: ForgedSigner): Uint8Array {
  const { key, certificate } = signer.by;
  const usual = signingAlgorithms[key.family];
  const attributes =
    signer.attributes === undefined ? usualAttributes(signer.by, signer.content) : signer.attributes;
  const made = key.sign(attributes ?? signer.content);
  const signature = signer.changeSignature?.(made) ?? made;
  const stamp = signer.stamp?.(signature);
  const unsigned = [...(signer.unsigned ?? []), ...(stamp ? [attribute(oids.timeStampToken, stamp)] : [])];
  const named = signer.named ?? certificate;
  return sequence(
    integer(1),
    sequence(named.issuer.der, tlv(0x02, named.serial)),
    algorithmIdentifier(signer.digestOid ?? usual.digest),
    ...(attributes ? [joinBytes(Uint8Array.of(0xa0), attributes.subarray(1))] : []),
    algorithmIdentifier(signer.signatureOid ?? usual.signature),
    octetString(signature),
    ...(unsigned.length > 0 ? [explicit(1, ...unsigned)] : []),
  );
}

/** A CMS of these signers; their certificates are inside unless others are given. */
export function forgeCms(
  signers: readonly ForgedSigner[],
  parts: {
    readonly certificates?: readonly Pick<Certificate, 'der'>[];
    readonly attached?: Uint8Array;
    readonly contentType?: string;
  } = {},
): Uint8Array {
  const certificates = parts.certificates ?? signers.map(({ by }) => by.certificate);
  return sequence(
    oid(oids.signedData),
    explicit(
      0,
      sequence(
        integer(1),
        setOf(algorithmIdentifier(oids.streebog512)),
        sequence(
          oid(parts.contentType ?? oids.data),
          ...(parts.attached ? [explicit(0, octetString(parts.attached))] : []),
        ),
        ...(certificates.length > 0 ? [explicit(0, ...certificates.map(({ der }) => der))] : []),
        tlv(0x31, ...signers.map(forgeSigner)),
      ),
    ),
  );
}
