import { beforeAll, describe, expect, it } from 'vitest';
import type { Issuer } from '../demonstration/certificates.ts';
import { signerOf } from '../demonstration/certificates.ts';
import { buildCrl } from '../demonstration/revocation-answers.ts';
import { oids } from '../der/oids.ts';
import {
  enumerated,
  explicit,
  generalizedTime,
  nullValue,
  octetString,
  oid,
  sequence,
  tlv,
} from '../der/write.ts';
import { createCrlStore } from '../revocation/crl-store.ts';
import { buildOcspRequest, readOcspRequest } from '../revocation/ocsp.ts';
import { keptOcspSource } from '../revocation/ocsp-source.ts';
import { crlReasons, firstAvailable, type RevocationSource } from '../revocation/source.ts';
import { sampleDay } from '../sample-authority.ts';
import { forgeCertificate, forgeCms } from '../testing/forge.ts';
import { sampleNationalAuthority } from '../testing/sample-national-authority.ts';
import type { Reason } from '../types.ts';
import { extensionList, signedStructure } from '../x509/build-certificate.ts';
import { createVerifier } from './create-verifier.ts';

const content = new TextEncoder().encode('мазмұн');
const hourMs = 3600_000;
const hours = (count: number) => new Date(sampleDay.getTime() + count * hourMs);
let national: Awaited<ReturnType<typeof sampleNationalAuthority>>;
let issuing: Issuer;
let forger: Issuer;
let person: Issuer;
let cms: Uint8Array;

beforeAll(async () => {
  national = await sampleNationalAuthority();
  issuing = national.family.issuing;
  forger = (await sampleNationalAuthority()).family.issuing;
  person = await forgeCertificate(issuing);
  cms = forgeCms([{ by: person, content }]);
});

async function reasonsWith(
  revocation: RevocationSource,
  changes: { at?: Date; stampedAt?: Date } = {},
): Promise<readonly Reason[]> {
  const { stampedAt } = changes;
  const { root, timeStamp } = national.family;
  const authorities = {
    anchors: [root.certificate.der],
    intermediates: [issuing.certificate.der],
  };
  const verifier = createVerifier({ ...authorities, timeStamps: authorities, revocation });
  const { issueTimeStamp } = await import('../demonstration/issue-time-stamp.ts');
  const signed = stampedAt
    ? forgeCms([
        { by: person, content, stamp: (signature) => issueTimeStamp(timeStamp, signature, stampedAt) },
      ])
    : cms;
  const result = await verifier.verifyCms({
    cms: signed,
    content,
    at: changes.at ?? sampleDay,
    purpose: 'sign',
  });
  expect(result.outcome === 'valid').toBe(result.reasons.length === 0);
  return result.reasons;
}

interface WantedList {
  readonly by?: Issuer;
  readonly number?: number;
  readonly from?: number;
  readonly until?: number;
  readonly deltaBase?: number;
  readonly revoked?: { readonly reason: number; readonly since?: Date };
}

function list(wanted: WantedList = {}): Uint8Array {
  return buildCrl(wanted.by ?? issuing, {
    number: wanted.number ?? 10,
    thisUpdate: hours(wanted.from ?? -1),
    nextUpdate: hours(wanted.until ?? 26),
    revoked: wanted.revoked
      ? [{ serial: person.certificate.serial, since: hours(-2), ...wanted.revoked }]
      : [],
    ...(wanted.deltaBase === undefined ? {} : { deltaBase: wanted.deltaBase }),
  });
}

const { keyCompromise, superseded, certificateHold, removeFromCrl, unspecified } = crlReasons;
const unknown = ['REVOCATION_UNKNOWN'] as const;

describe('revocation lists', () => {
  it.each<[string, () => readonly Uint8Array[], readonly Reason[]]>([
    ['fresh', () => [list()], []],
    ['none', () => [], unknown],
    ['stale', () => [list({ from: -50, until: -1 })], unknown],
    ['of tomorrow', () => [list({ from: 20, until: 50 })], unknown],
    ['of another authority', () => [list({ by: forger })], unknown],
    ['of the root', () => [list({ by: national.family.root })], unknown],
    ['a delta alone', () => [list({ deltaBase: 9 })], unknown],
    ['empty file', () => [new Uint8Array()], unknown],
    ['trailing byte', () => [Uint8Array.from([...list(), 0])], unknown],
    ['naming the person', () => [list({ revoked: { reason: keyCompromise } })], ['REVOKED']],
    ['holding the person', () => [list({ revoked: { reason: certificateHold } })], ['REVOKED']],
    [
      'stale, but naming the person',
      () => [list({ from: -50, until: -1, revoked: { reason: unspecified } })],
      ['REVOKED'],
    ],
    [
      'stale, holding the person',
      () => [list({ from: -50, until: -1, revoked: { reason: certificateHold } })],
      unknown,
    ],
    [
      'an older good one beside a newer that names the person',
      () => [list({ number: 9 }), list({ number: 10, revoked: { reason: keyCompromise } })],
      ['REVOKED'],
    ],
    [
      'the same in the other order',
      () => [list({ number: 10, revoked: { reason: keyCompromise } }), list({ number: 9 })],
      ['REVOKED'],
    ],
    [
      'a newer number that is stale beside an older fresh one',
      () => [list({ number: 11, from: -50, until: -1 }), list({ number: 10 })],
      unknown,
    ],
    ['with its delta', () => [list(), list({ number: 11, deltaBase: 10 })], []],
    [
      'with a delta that names the person',
      () => [list(), list({ number: 11, deltaBase: 10, revoked: { reason: keyCompromise } })],
      ['REVOKED'],
    ],
    [
      'with a delta that lifts the hold',
      () => [
        list({ revoked: { reason: certificateHold } }),
        list({ number: 11, deltaBase: 10, revoked: { reason: removeFromCrl } }),
      ],
      [],
    ],
    [
      'with a delta of a later base that would lift it',
      () => [
        list({ revoked: { reason: certificateHold } }),
        list({ number: 20, deltaBase: 19, revoked: { reason: removeFromCrl } }),
      ],
      ['REVOKED'],
    ],
    [
      'with a forged delta that would lift it',
      () => [
        list({ revoked: { reason: certificateHold } }),
        list({ by: forger, number: 11, deltaBase: 10, revoked: { reason: removeFromCrl } }),
      ],
      ['REVOKED'],
    ],
  ])('%s', async (_name, lists, reasons) => {
    expect(await reasonsWith(createCrlStore(lists()))).toEqual(reasons);
  });

  it.each<[string, number, number, readonly Reason[]]>([
    ['for a benign reason, later than the stamp', superseded, -2, []],
    ['for a benign reason, before the stamp', superseded, -5, ['REVOKED']],
    ['for a stolen key, later than the stamp', keyCompromise, -2, ['REVOKED']],
    ['for no reason, later than the stamp', unspecified, -2, ['REVOKED']],
    ['held, later than the stamp', certificateHold, -2, ['REVOKED']],
  ])('revoked %s', async (_name, reason, since, reasons) => {
    const store = createCrlStore([list({ revoked: { reason, since: hours(since) } })]);
    expect(await reasonsWith(store, { stampedAt: hours(-3) })).toEqual(reasons);
    // Without a stamp nobody knows when it was signed.
    expect(await reasonsWith(store)).toEqual(['REVOKED']);
  });

  it('a hundred megabytes of nothing cost no more than a refusal', () => {
    const store = createCrlStore();
    expect(store.add(new Uint8Array(100_000_000)).ok).toBe(false);
    expect(store.add(tlv(0x30, new Uint8Array(30_000_000).fill(0x30))).ok).toBe(false);
  });
});

interface WantedAnswer {
  readonly status?: Uint8Array;
  readonly about?: Issuer;
  readonly issuer?: Issuer;
  readonly by?: Issuer;
  readonly from?: number;
  readonly until?: number;
  readonly critical?: boolean;
}

const good = tlv(0x80);
const revoked = (since: Date, reason: number) =>
  tlv(0xa1, generalizedTime(since), explicit(0, enumerated(reason)));

function answer(wanted: WantedAnswer = {}): Uint8Array {
  const about = (wanted.about ?? person).certificate;
  const by = wanted.by ?? national.family.ocsp;
  const request = buildOcspRequest(about, (wanted.issuer ?? issuing).certificate, new Uint8Array(8));
  const [identifier] = readOcspRequest(request).identifiers;
  const extension = { type: '1.2.3.4', critical: wanted.critical ?? false, value: nullValue };
  const tbs = sequence(
    explicit(1, by.certificate.subject.der),
    generalizedTime(hours(wanted.from ?? 0)),
    sequence(
      sequence(
        identifier?.der ?? new Uint8Array(),
        wanted.status ?? good,
        generalizedTime(hours(wanted.from ?? 0)),
        ...(wanted.until === undefined ? [] : [explicit(0, generalizedTime(hours(wanted.until)))]),
        explicit(1, extensionList([extension])),
      ),
    ),
  );
  const basic = signedStructure(tbs, signerOf(by.key), explicit(0, sequence(by.certificate.der)));
  return sequence(enumerated(0), explicit(0, sequence(oid(oids.ocspBasic), octetString(basic))));
}

describe('kept OCSP answers', () => {
  const responder = (wanted: Parameters<typeof forgeCertificate>[1], by = issuing) =>
    forgeCertificate(by, { bits: [0], uses: [oids.ocspSigning], ...wanted });

  it.each<[string, () => WantedAnswer | Promise<WantedAnswer>, readonly Reason[]]>([
    ['good', () => ({}), []],
    ['good, by the authority itself', () => ({ by: issuing }), []],
    ['good, by another delegate', async () => ({ by: await responder({}) }), []],
    ['revoked', () => ({ status: revoked(hours(-2), keyCompromise) }), ['REVOKED']],
    ['unknown', () => ({ status: tlv(0x82) }), unknown],
    [
      'held since 1970, which says that it was never issued',
      () => ({ status: revoked(new Date(0), certificateHold) }),
      unknown,
    ],
    ['of the day before yesterday', () => ({ from: -30 }), unknown],
    ['that ended an hour ago', () => ({ from: -3, until: -1 }), unknown],
    ['that lasts a week', () => ({ from: -100, until: 68 }), []],
    ['of tomorrow', () => ({ from: 20, until: 30 }), unknown],
    ['about another certificate', async () => ({ about: await forgeCertificate(issuing) }), unknown],
    ['about the same number of another authority', () => ({ issuer: forger }), unknown],
    ['by a person', () => ({ by: person }), unknown],
    ['by a delegate of another authority', async () => ({ by: await responder({}, forger) }), unknown],
    [
      'by a delegate whose certificate has ended',
      async () => ({
        by: await responder({ validity: { notBefore: hours(-100), notAfter: hours(-50) } }),
      }),
      unknown,
    ],
    ['with an extension that must be understood', () => ({ critical: true }), unknown],
  ])('%s', async (_name, wanted, reasons) => {
    const source = keptOcspSource(answer(await wanted()));
    expect(await reasonsWith(source)).toEqual(reasons);
    // An answer that proves nothing does not give the word to a list.
    expect(await reasonsWith(firstAvailable(source, createCrlStore([list()])))).toEqual(reasons);
  });

  it('an error of the responder is silence: the list may speak', async () => {
    const source = keptOcspSource(sequence(enumerated(3)));
    expect(await reasonsWith(source)).toEqual(unknown);
    expect(await reasonsWith(firstAvailable(source, createCrlStore([list()])))).toEqual([]);
  });

  it('garbage proves nothing', async () => {
    for (const bytes of [new Uint8Array(), Buffer.from('OCSP'), new Uint8Array(1_000_000).fill(0x30)])
      expect(await reasonsWith(keptOcspSource(bytes))).toEqual(unknown);
  });
});
