import { createHash, randomBytes } from 'node:crypto';
import { type SigningFamily, signingAlgorithms } from '../cms/build-signed-data.ts';
import type { SigningKey } from '../crypto/signing-key.ts';
import { oids } from '../der/oids.ts';
import { readRoot } from '../der/read.ts';
import {
  bitFlags,
  boolean,
  ia5String,
  octetString,
  oid,
  printableString,
  sequence,
  tlv,
  utf8String,
} from '../der/write.ts';
import { buildCertificate, type ExtensionToWrite } from '../x509/build-certificate.ts';
import type { Certificate } from '../x509/certificate.ts';
import { buildName } from '../x509/distinguished-name.ts';
import { keyUsageBits } from '../x509/extensions.ts';
import { roleOids } from '../x509/person.ts';
import { publicKeyBits, readPublicKey } from '../x509/public-key.ts';
import type { DemoOwner } from './demo-owner.ts';

export interface Issuer {
  readonly certificate: Certificate;
  readonly key: SigningKey;
}

export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

export function signerOf(key: SigningKey) {
  return { algorithm: signingAlgorithms[key.family].signature, sign: key.sign };
}

/** Twenty positive octets, as the national authority does. */
export function randomSerial(): Uint8Array {
  const serial = new Uint8Array(randomBytes(20));
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

function keyIdentifier(spki: Uint8Array): Uint8Array {
  return createHash('sha1')
    .update(publicKeyBits(readPublicKey(readRoot(spki))))
    .digest();
}

const usage = (...bits: readonly number[]): ExtensionToWrite => ({
  type: oids.keyUsage,
  critical: true,
  value: bitFlags(...bits),
});

const extendedUsage = (critical: boolean, ...uses: readonly string[]): ExtensionToWrite => ({
  type: oids.extendedKeyUsage,
  critical,
  value: sequence(...uses.map(oid)),
});

function identifiers(spki: Uint8Array, issuerSpki: Uint8Array): ExtensionToWrite[] {
  return [
    { type: oids.subjectKeyIdentifier, critical: false, value: octetString(keyIdentifier(spki)) },
    {
      type: oids.authorityKeyIdentifier,
      critical: false,
      value: sequence(tlv(0x80, keyIdentifier(issuerSpki))),
    },
  ];
}

const familyWords: Readonly<Record<SigningFamily, string>> = { rsa: 'RSA', gost2015: 'GOST' };

/** Names that nobody can take for those of the national authority. */
function authorityName(rank: 'root' | 'issuing' | 'ocsp' | 'time-stamp', family: SigningFamily): Uint8Array {
  const titles = {
    root: 'ТЕСТ НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ',
    issuing: 'ТЕСТ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ',
    ocsp: 'ТЕСТ OCSP',
    'time-stamp': 'ТЕСТ УАҚЫТ БЕЛГІСІ',
  };
  return buildName([
    { type: oids.commonName, encoded: utf8String(`${titles[rank]} (${familyWords[family]}) DEMO, NOT NCA`) },
    { type: oids.country, encoded: printableString('KZ') },
  ]);
}

/** A certificate of the authority itself. Without `issuer` it is the self-signed root. */
export function issueAuthorityCertificate(
  rank: 'root' | 'issuing' | 'ocsp' | 'time-stamp',
  own: { readonly key: SigningKey; readonly spki: Uint8Array },
  issuer: Issuer | undefined,
  validity: Validity,
): Uint8Array {
  const subject = authorityName(rank, own.key.family);
  const special: Readonly<Record<typeof rank, readonly ExtensionToWrite[]>> = {
    root: [
      { type: oids.basicConstraints, critical: true, value: sequence(boolean(true)) },
      usage(keyUsageBits.keyCertSign, keyUsageBits.crlSign),
    ],
    issuing: [
      {
        type: oids.basicConstraints,
        critical: true,
        value: sequence(boolean(true), tlv(0x02, Uint8Array.of(0))),
      },
      usage(keyUsageBits.keyCertSign, keyUsageBits.crlSign),
    ],
    ocsp: [
      usage(keyUsageBits.digitalSignature),
      extendedUsage(false, oids.ocspSigning),
      { type: oids.ocspNoCheck, critical: false, value: tlv(0x05) },
    ],
    'time-stamp': [
      usage(keyUsageBits.digitalSignature, keyUsageBits.nonRepudiation),
      extendedUsage(true, oids.timeStamping),
    ],
  };
  return buildCertificate(
    {
      serial: randomSerial(),
      issuer: issuer?.certificate.subject.der ?? subject,
      subject,
      ...validity,
      spki: own.spki,
      extensions: [
        ...special[rank],
        ...identifiers(own.spki, issuer?.certificate.publicKey.spki ?? own.spki),
      ],
    },
    signerOf(issuer?.key ?? own.key),
  );
}

function ownerName(owner: DemoOwner): Uint8Array {
  const organisation =
    owner.kind === 'individual'
      ? []
      : [
          { type: oids.organisation, encoded: utf8String(owner.organisation) },
          { type: oids.organisationalUnit, encoded: utf8String(`BIN${owner.bin}`) },
        ];
  const country = { type: oids.country, encoded: printableString('KZ') };
  if (owner.kind === 'system')
    return buildName([
      { type: oids.commonName, encoded: utf8String(owner.name) },
      country,
      ...organisation,
      { type: oids.userId, encoded: utf8String('1.2.398.6.10.1.1') },
    ]);
  return buildName([
    { type: oids.commonName, encoded: utf8String(`${owner.surname} ${owner.name}`.toLocaleUpperCase('kk')) },
    { type: oids.surname, encoded: utf8String(owner.surname.toLocaleUpperCase('kk')) },
    { type: oids.serialNumber, encoded: printableString(`IIN${owner.iin}`) },
    country,
    ...organisation,
    ...(owner.patronymic
      ? [{ type: oids.givenName, encoded: utf8String(owner.patronymic.toLocaleUpperCase('kk')) }]
      : []),
  ]);
}

function ownerRoles(owner: DemoOwner): readonly string[] {
  if (owner.kind === 'individual') return [roleOids.individual];
  const role = owner.kind === 'system' ? 'information-system' : owner.role;
  return [roleOids['legal-entity'], roleOids[role]];
}

/** Certificate of a person, an employee or an information system, in the national profile. */
export function issueOwnerCertificate(
  owner: DemoOwner,
  own: { readonly family: SigningFamily; readonly spki: Uint8Array },
  issuer: Issuer,
  validity: Validity,
): Uint8Array {
  const authentication = owner.use === 'auth';
  const { digitalSignature, nonRepudiation } = keyUsageBits;
  const keyEncipherment = 2;
  const keyAgreement = 4;
  const bits = authentication
    ? [digitalSignature, keyEncipherment]
    : [digitalSignature, nonRepudiation, ...(own.family === 'gost2015' ? [keyAgreement] : [])];
  const policy = sequence(
    sequence(
      oid(oids.ncaPolicy),
      sequence(sequence(oid('1.3.6.1.5.5.7.2.1'), ia5String('https://example.invalid/demo-not-nca'))),
    ),
  );
  return buildCertificate(
    {
      serial: randomSerial(),
      issuer: issuer.certificate.subject.der,
      subject: ownerName(owner),
      ...validity,
      spki: own.spki,
      extensions: [
        extendedUsage(false, authentication ? oids.clientAuth : oids.emailProtection, ...ownerRoles(owner)),
        { type: oids.certificatePolicies, critical: false, value: policy },
        usage(...bits),
        ...identifiers(own.spki, issuer.certificate.publicKey.spki),
      ],
    },
    signerOf(issuer.key),
  );
}
