import { oids } from '../der/oids.ts';
import type { Certificate } from './certificate.ts';
import { firstValueOf, valuesOf } from './distinguished-name.ts';

/** What a certificate says of its owner (profile of the national authority, НУЦ РК). */
export interface CertificateOwner {
  /** `SURNAME NAME` of a person, or the name of an information system. */
  readonly cn: string;
  readonly surname: string | null;
  /** GIVENNAME holds the patronymic in the national profile. */
  readonly patronymic: string | null;
  readonly iin: string | null;
  readonly bin: string | null;
  readonly organisation: string | null;
  readonly roles: readonly Role[];
}

/** Role OIDs of the extended key usage, with the words used for them. */
export const roleOids = {
  individual: '1.2.398.3.3.4.1.1',
  'legal-entity': '1.2.398.3.3.4.1.2',
  head: '1.2.398.3.3.4.1.2.1',
  'right-to-sign': '1.2.398.3.3.4.1.2.2',
  'right-to-sign-financial': '1.2.398.3.3.4.1.2.3',
  'human-resources': '1.2.398.3.3.4.1.2.4',
  employee: '1.2.398.3.3.4.1.2.5',
  'information-system': '1.2.398.3.3.4.1.2.6',
  'authority-administrator': '1.2.398.3.3.4.2.1',
  'authority-manager': '1.2.398.3.3.4.2.2',
  'authority-operator': '1.2.398.3.3.4.2.3',
  treasury: '1.2.398.5.19.1.2.2.1',
} as const;
export type Role = keyof typeof roleOids;

const roleNames: ReadonlyMap<string, Role> = new Map(
  Object.entries(roleOids).map(([name, oid]) => [oid, name as Role]),
);

const patterns = { IIN: /^IIN(\d{12})$/, BIN: /^BIN(\d{12})$/ } as const;

function numberAfter(prefix: 'IIN' | 'BIN', values: readonly string[]): string | null {
  const found = values.flatMap((value) => patterns[prefix].exec(value)?.[1] ?? []);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** More than one serialNumber, or more than one BIN among the OUs, gives null: an ambiguous owner is no owner. */
export function ownerOf(certificate: Certificate): CertificateOwner {
  const before = known.get(certificate);
  if (before) return before;
  const owner = readOwner(certificate);
  known.set(certificate, owner);
  return owner;
}

const known = new WeakMap<Certificate, CertificateOwner>();

function readOwner(certificate: Certificate): CertificateOwner {
  const { subject } = certificate;
  const numbers = valuesOf(subject, oids.serialNumber);
  return {
    cn: firstValueOf(subject, oids.commonName) ?? '',
    surname: firstValueOf(subject, oids.surname),
    patronymic: firstValueOf(subject, oids.givenName),
    iin: numbers.length === 1 ? numberAfter('IIN', numbers) : null,
    bin: numberAfter('BIN', valuesOf(subject, oids.organisationalUnit)),
    organisation: firstValueOf(subject, oids.organisation),
    roles: certificate.use.extendedKeyUsage.flatMap((oid) => roleNames.get(oid) ?? []),
  };
}
