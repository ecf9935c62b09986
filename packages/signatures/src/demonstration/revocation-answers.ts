import { algorithmIdentifier, signingAlgorithms } from '../cms/build-signed-data.ts';
import { oids } from '../der/oids.ts';
import { DerError } from '../der/read.ts';
import { fromHex, toHex } from '../der/values.ts';
import {
  enumerated,
  explicit,
  generalizedTime,
  integer,
  octetString,
  oid,
  sequence,
  timeValue,
  tlv,
} from '../der/write.ts';
import { namesIssuer, readOcspRequest } from '../revocation/ocsp.ts';
import { extensionList, signedStructure } from '../x509/build-certificate.ts';
import type { FamilyOfAuthorities, Issued } from './authority-folder.ts';
import { type Issuer, signerOf } from './certificates.ts';

export interface RevocationRecord {
  readonly serial: Uint8Array;
  readonly since: Date;
  readonly reason: number;
}

/** Certificate revocation list, also of the delta kind when `deltaBase` is given. */
export function buildCrl(
  issuer: Issuer,
  parts: {
    readonly number: number;
    readonly thisUpdate: Date;
    readonly nextUpdate: Date;
    readonly revoked: readonly RevocationRecord[];
    readonly deltaBase?: number;
  },
): Uint8Array {
  const entries = parts.revoked.map(({ serial, since, reason }) =>
    sequence(
      tlv(0x02, serial),
      timeValue(since),
      extensionList([{ type: oids.reasonCode, critical: false, value: enumerated(reason) }]),
    ),
  );
  const extensions = [
    { type: oids.crlNumber, critical: false, value: integer(parts.number) },
    ...(parts.deltaBase === undefined
      ? []
      : [{ type: oids.deltaCrlIndicator, critical: true, value: integer(parts.deltaBase) }]),
  ];
  const tbs = sequence(
    integer(1),
    algorithmIdentifier(signingAlgorithms[issuer.key.family].signature),
    issuer.certificate.subject.der,
    timeValue(parts.thisUpdate),
    timeValue(parts.nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    explicit(0, extensionList(extensions)),
  );
  return signedStructure(tbs, signerOf(issuer.key));
}

const unsuccessful = (status: number) => sequence(enumerated(status));
const malformedRequest = unsuccessful(1);
const unauthorised = unsuccessful(6);

/** Answers an OCSP request out of the record of issued certificates. */
export function answerOcsp(
  request: Uint8Array,
  now: Date,
  issued: readonly Issued[],
  families: readonly FamilyOfAuthorities[],
): Uint8Array {
  let question: ReturnType<typeof readOcspRequest>;
  try {
    question = readOcspRequest(request);
  } catch (error) {
    if (error instanceof DerError) return malformedRequest;
    throw error;
  }
  const family = families.find(({ issuing }) =>
    question.identifiers.every(({ parsed }) => namesIssuer(parsed, issuing.certificate)),
  );
  if (!family || question.identifiers.length === 0) return unauthorised;
  const answers = question.identifiers.map(({ parsed, der }) =>
    sequence(
      der,
      statusOf(
        issued.find(({ serial }) => serial === toHex(parsed.serial)),
        now,
      ),
      generalizedTime(now),
    ),
  );
  const { ocsp } = family;
  const nonce = question.nonce
    ? [
        explicit(
          1,
          extensionList([{ type: oids.ocspNonce, critical: false, value: octetString(question.nonce) }]),
        ),
      ]
    : [];
  const tbs = sequence(
    explicit(1, ocsp.certificate.subject.der),
    generalizedTime(now),
    sequence(...answers),
    ...nonce,
  );
  const basic = signedStructure(tbs, signerOf(ocsp.key), explicit(0, sequence(ocsp.certificate.der)));
  return sequence(enumerated(0), explicit(0, sequence(oid(oids.ocspBasic), octetString(basic))));
}

function statusOf(record: Issued | undefined, now: Date): Uint8Array {
  if (!record) return tlv(0x82);
  const { revoked } = record;
  if (!revoked || new Date(revoked.since).getTime() > now.getTime()) return tlv(0x80);
  return tlv(0xa1, generalizedTime(new Date(revoked.since)), explicit(0, enumerated(revoked.reason)));
}

export function revocationRecords(issued: readonly Issued[], now: Date): RevocationRecord[] {
  return issued.flatMap(({ serial, revoked }) =>
    revoked && new Date(revoked.since).getTime() <= now.getTime()
      ? [{ serial: fromHex(serial), since: new Date(revoked.since), reason: revoked.reason }]
      : [],
  );
}
