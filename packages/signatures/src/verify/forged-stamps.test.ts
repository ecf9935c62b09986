import { beforeAll, describe, expect, it } from 'vitest';
import { algorithmIdentifier, signedAttributes } from '../cms/build-signed-data.ts';
import { sha256 } from '../crypto/check-signature.ts';
import type { Issuer } from '../demonstration/certificates.ts';
import { issueTimeStamp } from '../demonstration/issue-time-stamp.ts';
import { oids } from '../der/oids.ts';
import {
  boolean,
  explicit,
  generalizedTime,
  integer,
  nullValue,
  octetString,
  oid,
  sequence,
} from '../der/write.ts';
import { sampleDay } from '../sample-authority.ts';
import { attribute, forgeCertificate, forgeCms, usualValidity } from '../testing/forge.ts';
import { sampleNationalAuthority } from '../testing/sample-national-authority.ts';
import type { Reason } from '../types.ts';
import { createVerifier, type VerifierSettings } from './create-verifier.ts';

const content = new TextEncoder().encode('мазмұн');
const later = new Date(usualValidity.notAfter.getTime() + 24 * 3600_000);
let national: Awaited<ReturnType<typeof sampleNationalAuthority>>;
let stranger: Awaited<ReturnType<typeof sampleNationalAuthority>>;
let person: Issuer;

beforeAll(async () => {
  national = await sampleNationalAuthority();
  stranger = await sampleNationalAuthority();
  person = await forgeCertificate(national.family.issuing);
});

function trustIn({ family }: typeof national, ...more: readonly Issuer[]) {
  return {
    anchors: [family.root.certificate.der],
    intermediates: [family.issuing, ...more].map(({ certificate }) => certificate.der),
  };
}

/** Judged after the certificate of the signer has ended: only a stamp that is believed makes the signature good. */
async function judge(
  stamp: (signature: Uint8Array) => Uint8Array,
  timeStamps: VerifierSettings['timeStamps'] = trustIn(national),
) {
  const cms = forgeCms([{ by: person, content, stamp }]);
  const verifier = createVerifier({
    ...trustIn(national),
    ...(timeStamps ? { timeStamps } : {}),
    revocation: 'not-checked',
  });
  return verifier.verifyCms({ cms, content, at: later, purpose: 'sign' });
}

interface WantedToken {
  readonly by: Issuer;
  readonly time?: Date;
  readonly imprint?: Uint8Array;
  readonly imprintOid?: string;
  readonly named?: Uint8Array;
  readonly tail?: readonly Uint8Array[];
  readonly contentType?: string;
  readonly certificates?: readonly Issuer[];
}

function token(stamped: Uint8Array, wanted: WantedToken): Uint8Array {
  const { by, time = sampleDay } = wanted;
  const info = sequence(
    integer(1),
    oid('1.2.398.3.3.2.6.4'),
    sequence(
      algorithmIdentifier(wanted.imprintOid ?? oids.streebog512),
      octetString(wanted.imprint ?? by.key.digest(stamped)),
    ),
    integer(7),
    generalizedTime(time),
    ...(wanted.tail ?? []),
  );
  const contentType = wanted.contentType ?? oids.timeStampInfo;
  const attributes = signedAttributes({
    contentType,
    contentDigest: by.key.digest(info),
    certificateSha256: wanted.named ?? sha256(by.certificate.der),
    signingTime: time,
  });
  return forgeCms([{ by, content: info, attributes }], {
    attached: info,
    contentType,
    certificates: (wanted.certificates ?? [by]).map(({ certificate }) => certificate),
  });
}

const authority = (by: Issuer, wanted: Parameters<typeof forgeCertificate>[1] = {}) =>
  forgeCertificate(by, { uses: [oids.timeStamping], areUsesCritical: true, ...wanted });

describe('time stamps', () => {
  const tsa = () => national.family.timeStamp;
  const issuing = () => national.family.issuing;

  it.each<[string, () => WantedToken | Promise<WantedToken>]>([
    ['of a trusted authority', () => ({ by: tsa() })],
    ['of another certificate of it', async () => ({ by: await authority(issuing()) })],
    ['by SHA-256', () => ({ by: tsa(), imprintOid: oids.sha256 })],
    [
      'with accuracy, order, nonce and name',
      () => ({
        by: tsa(),
        tail: [
          sequence(integer(1)),
          boolean(true),
          integer(5),
          explicit(0, explicit(4, tsa().certificate.subject.der)),
          explicit(1, sequence(oid('1.2.3.4'), octetString(nullValue))),
        ],
      }),
    ],
  ])('%s: judged at its time', async (_name, wanted) => {
    const made = await wanted();
    const imprint = (signature: Uint8Array) =>
      made.imprintOid === oids.sha256 ? { imprint: sha256(signature) } : {};
    const result = await judge((signature) => token(signature, { ...made, ...imprint(signature) }));
    expect(result.reasons).toEqual([]);
    expect(result.signers[0]?.stamp).toEqual({ time: sampleDay.toISOString() });
  });

  it.each<[string, () => WantedToken | Promise<WantedToken>]>([
    ['over another signature', () => ({ by: tsa(), imprint: tsa().key.digest(content) })],
    ['with an imprint of an unknown digest', () => ({ by: tsa(), imprintOid: '1.2.3' })],
    ['with an imprint by SHA-1', () => ({ by: tsa(), imprintOid: oids.sha1 })],
    ['of a stranger', () => ({ by: stranger.family.timeStamp })],
    ['of a person', () => ({ by: person })],
    [
      'whose use is not critical',
      async () => ({ by: await authority(issuing(), { areUsesCritical: false }) }),
    ],
    [
      'whose use is one of two',
      async () => ({ by: await authority(issuing(), { uses: [oids.timeStamping, oids.emailProtection] }) }),
    ],
    [
      'whose authority had ended',
      async () => ({
        by: await authority(issuing(), {
          validity: { notBefore: new Date(0), notAfter: new Date(sampleDay.getTime() - 1000) },
        }),
      }),
    ],
    ['that names another certificate', () => ({ by: tsa(), named: sha256(content) })],
    ['of another kind of content', () => ({ by: tsa(), contentType: oids.data })],
    [
      'with an extension that must be understood',
      () => ({
        by: tsa(),
        tail: [explicit(1, sequence(oid('1.2.3.4'), boolean(true), octetString(nullValue)))],
      }),
    ],
    ['without its certificate', () => ({ by: tsa(), certificates: [] })],
    ['with something behind', () => ({ by: tsa(), tail: [nullValue] })],
  ])('%s: TIMESTAMP_INVALID', async (_name, wanted) => {
    const made = await wanted();
    const result = await judge((signature) => token(signature, made));
    const reasons: Reason[] = ['EXPIRED', 'TIMESTAMP_INVALID'];
    expect(result.reasons).toEqual(reasons);
    expect(result.signers[0]?.stamp).toBeNull();
  });

  it('without its certificate, which is configured', async () => {
    const result = await judge(
      (signature) => token(signature, { by: tsa(), certificates: [] }),
      trustIn(national, tsa()),
    );
    expect(result.reasons).toEqual([]);
  });

  it('a stamp from the future moves nothing', async () => {
    const future = new Date(later.getTime() + 3600_000);
    const result = await judge((signature) => issueTimeStamp(tsa(), signature, future));
    expect(result.reasons).toEqual(['EXPIRED']);
  });

  it('a stamp before the certificate began: NOT_YET_VALID', async () => {
    const early = new Date(usualValidity.notBefore.getTime() - 1000);
    const result = await judge((signature) => issueTimeStamp(tsa(), signature, early));
    expect(result.reasons).toEqual(['NOT_YET_VALID']);
  });

  it('two stamps of two authorities: the earlier time counts, and both must be good', async () => {
    const second = await authority(issuing());
    const earlier = new Date(sampleDay.getTime() - 60_000);
    const judgeBoth = (time: Date, by: Issuer) => {
      // The signature is made first: a nonce of its own stands in it.
      let signature = new Uint8Array();
      const keep = (made: Uint8Array) => {
        signature = Uint8Array.from(made);
        return made;
      };
      forgeCms([{ by: person, content, changeSignature: keep }]);
      const unsigned = [tsa(), by].map((one, index) =>
        attribute(oids.timeStampToken, token(signature, { by: one, time: index === 0 ? sampleDay : time })),
      );
      const cms = forgeCms([{ by: person, content, changeSignature: () => signature, unsigned }]);
      const verifier = createVerifier({
        ...trustIn(national),
        timeStamps: trustIn(national),
        revocation: 'not-checked',
      });
      return verifier.verifyCms({ cms, content, at: later, purpose: 'sign' });
    };
    const both = await judgeBoth(earlier, second);
    expect(both.reasons).toEqual([]);
    expect(both.signers[0]?.stamp).toEqual({ time: earlier.toISOString() });
    expect((await judgeBoth(earlier, person)).reasons).toEqual(['TIMESTAMP_INVALID']);
  });

  it('garbage in the place of a stamp: TIMESTAMP_INVALID; four stamps: BAD_FORMAT', async () => {
    for (const garbage of [nullValue, sequence(integer(1)), sequence(new Uint8Array(500_000).fill(0x30))])
      expect((await judge(() => garbage)).reasons).toEqual(['EXPIRED', 'TIMESTAMP_INVALID']);
    const unsigned = [attribute(oids.timeStampToken, ...Array<Uint8Array>(4).fill(nullValue))];
    const cms = forgeCms([{ by: person, content, unsigned }]);
    const verifier = createVerifier({ ...trustIn(national), revocation: 'not-checked' });
    const result = await verifier.verifyCms({ cms, content, at: sampleDay, purpose: 'sign' });
    expect(result.reasons).toEqual(['BAD_FORMAT']);
  });

  it('with no time-stamp authority configured, a whole stamp gives neither time nor fault', async () => {
    const none = { anchors: [], intermediates: [] };
    const result = await judge((signature) => token(signature, { by: stranger.family.timeStamp }), none);
    expect(result.reasons).toEqual(['EXPIRED']);
    const wrong = await judge(
      (signature) => token(signature, { by: stranger.family.timeStamp, imprint: content }),
      none,
    );
    expect(wrong.reasons).toEqual(['EXPIRED', 'TIMESTAMP_INVALID']);
  });
});
