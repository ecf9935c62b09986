import { createHash } from 'node:crypto';
import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { assembleSignedData, signedAttributes } from '../cms/build-signed-data.ts';
import { signCms } from '../cms/sign-cms.ts';
import { sha256 } from '../crypto/check-signature.ts';
import type { DemoOwner } from '../demonstration/demo-owner.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import { oids } from '../der/oids.ts';
import { explicit, integer, octetString, oid, sequence, setOf } from '../der/write.ts';
import { createCrlStore } from '../revocation/crl-store.ts';
import {
  openForgedAuthority,
  openSampleAuthority,
  sampleBin,
  sampleDay,
  sampleHead,
  sampleIin,
  samplePassword,
  samplePerson,
  sampleSystem,
} from '../sample-authority.ts';
import { type Reason, reasons, type SignatureVerifier, type VerifyRequest } from '../types.ts';
import { createVerifier } from './create-verifier.ts';

const content = new TextEncoder().encode('{"service":"№ 517 анықтама"}');
let authority: DemonstrationAuthority;
let verifier: SignatureVerifier;
const clock = new MovableClock(sampleDay);

async function signed(owner: DemoOwner, changes: { detached?: boolean; stampAt?: Date } = {}) {
  const { key, certificate } = await authority.signingKey(owner, samplePassword, sampleDay);
  const { stampAt } = changes;
  return signCms({
    content,
    key,
    certificate,
    detached: changes.detached ?? true,
    signingTime: sampleDay,
    ...(stampAt ? { stamp: (signature: Uint8Array) => authority.stamp(signature, stampAt) } : {}),
  });
}

async function reasonsOf(cms: Uint8Array, changes: Partial<VerifyRequest> = {}): Promise<readonly Reason[]> {
  const result = await verifier.verifyCms({ cms, content, at: sampleDay, purpose: 'sign', ...changes });
  for (const reason of result.reasons) reached.add(reason);
  return result.reasons;
}

const reached = new Set<Reason>();

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
  verifier = authority.verifier(clock);
});

describe('verifyCms', () => {
  it('accepts a detached and an attached signature and names the signer', async () => {
    for (const detached of [true, false]) {
      const result = await verifier.verifyCms({
        cms: await signed(samplePerson, { detached }),
        content,
        at: sampleDay,
        expect: { iin: sampleIin },
        purpose: 'sign',
      });
      expect(result.reasons).toEqual([]);
      expect(result.outcome).toBe('valid');
      expect(result.signers).toMatchObject([
        { cn: 'СӘРСЕНОВА ӘЙГЕРІМ', iin: sampleIin, bin: null, roles: ['individual'], stamp: null },
      ]);
      expect(JSON.parse(JSON.stringify(result.evidence))).toEqual(result.evidence);
    }
  });

  it('takes the content from an attached signature only when none is given', async () => {
    const cms = await signed(samplePerson, { detached: false });
    expect((await verifier.verifyCms({ cms, at: sampleDay, purpose: 'sign' })).outcome).toBe('valid');
    expect(await reasonsOf(cms, { content: new TextEncoder().encode('other') })).toEqual(['DIGEST_MISMATCH']);
  });

  it.each(['rsa', 'gost2015'] as const)(
    'knows an officer by IIN, BIN and role, a seal by BIN (%s)',
    async (family) => {
      const head = await signed({ ...sampleHead, family });
      const officer = { iin: sampleIin, bin: sampleBin, roles: ['head', 'right-to-sign'] };
      expect(await reasonsOf(head, { expect: officer })).toEqual([]);
      for (const [changes, reason] of [
        [{ iin: '900101300017' }, 'IIN_MISMATCH'],
        [{ bin: '990140001233' }, 'BIN_MISMATCH'],
        [{ roles: ['employee'] }, 'ROLE_MISSING'],
      ] as const)
        expect(await reasonsOf(head, { expect: { ...officer, ...changes } })).toEqual([reason]);
      const citizen = await signed({ ...samplePerson, family });
      expect(await reasonsOf(citizen, { expect: officer })).toEqual(['BIN_MISMATCH', 'ROLE_MISSING']);
      const seal = await signed({ ...sampleSystem, family });
      expect(await reasonsOf(seal, { purpose: 'seal', expect: { bin: sampleBin } })).toEqual([]);
      expect(await reasonsOf(seal, { purpose: 'seal', expect: { bin: '990140001233' } })).toEqual([
        'BIN_MISMATCH',
      ]);
      expect(await reasonsOf(head, { purpose: 'seal', expect: { bin: sampleBin } })).toEqual([
        'WRONG_KEY_USAGE',
      ]);
    },
  );

  it('accepts an employee by BIN and role, a system seal by BIN alone', async () => {
    const head = await signed(sampleHead);
    expect(await reasonsOf(head, { expect: { iin: sampleIin, bin: sampleBin, roles: ['head'] } })).toEqual(
      [],
    );
    expect(await reasonsOf(head, { expect: { roles: ['employee'], bin: '050240001230' } })).toEqual([
      'BIN_MISMATCH',
      'ROLE_MISSING',
    ]);
    const seal = await signed(sampleSystem);
    expect(await reasonsOf(seal, { expect: { bin: sampleBin } })).toEqual([]);
    expect(await reasonsOf(seal)).toEqual(['IIN_MISSING']);
    expect(await reasonsOf(seal, { expect: { iin: sampleIin, bin: sampleBin } })).toEqual(['IIN_MISSING']);
  });

  it("refuses another person's key and a key for another use", async () => {
    expect(await reasonsOf(await signed(samplePerson), { expect: { iin: '900101300017' } })).toEqual([
      'IIN_MISMATCH',
    ]);
    const auth = await signed({ ...samplePerson, use: 'auth' });
    expect(await reasonsOf(auth)).toEqual(['WRONG_KEY_USAGE']);
    expect(await reasonsOf(auth, { purpose: 'auth' })).toEqual([]);
  });

  it('refuses expired, not yet valid and revoked certificates', async () => {
    expect(await reasonsOf(await signed({ ...samplePerson, state: 'expired' }))).toEqual(['EXPIRED']);
    expect(await reasonsOf(await signed({ ...samplePerson, state: 'revoked' }))).toEqual(['REVOKED']);
    const earlier = new Date(sampleDay.getTime() - 10 * 24 * 3600_000);
    expect(await reasonsOf(await signed(samplePerson), { at: earlier, now: sampleDay })).toEqual([
      'NOT_YET_VALID',
    ]);
  });

  it('refuses a changed document, another document and changed attributes', async () => {
    expect(await reasonsOf(await signed(samplePerson), { content: new Uint8Array(5) })).toEqual([
      'DIGEST_MISMATCH',
    ]);
    const cms = await signed(samplePerson);
    const time = Buffer.from(cms).indexOf('260302050000Z', 0, 'latin1');
    const certificateTimeFirst = Buffer.from(cms).lastIndexOf('260302050000Z', undefined, 'latin1');
    expect(certificateTimeFirst).toBe(time);
    cms[time + 11] = '9'.charCodeAt(0);
    expect(await reasonsOf(cms)).toEqual(['BAD_SIGNATURE']);
  });

  it('refuses what is not a signature at all', async () => {
    const cms = await signed(samplePerson);
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(50),
      cms.subarray(0, cms.length - 1),
      Uint8Array.from([...cms, 0]),
      new Uint8Array(1_000_000).fill(0x30),
      new Uint8Array(21 * 1024 * 1024),
    ])
      expect(await reasonsOf(bytes)).toEqual(['BAD_FORMAT']);
  });

  it('reads PEM and bare base64 as signing programs write them', async () => {
    const base64 = Buffer.from(await signed(samplePerson)).toString('base64');
    for (const text of [base64, `-----BEGIN CMS-----\n${base64}\n-----END CMS-----\n`])
      expect(await reasonsOf(Buffer.from(text))).toEqual([]);
  });

  it('refuses a signature without signers, without certificate, without content', async () => {
    const certificate = (await authority.signingKey(samplePerson, samplePassword, sampleDay)).certificate;
    const empty = sequence(
      oid(oids.signedData),
      explicit(
        0,
        sequence(integer(1), setOf(), sequence(oid(oids.data)), explicit(0, certificate.der), setOf()),
      ),
    );
    expect(await reasonsOf(empty)).toEqual(['NO_SIGNERS']);
    const cms = await signed(samplePerson);
    expect((await verifier.verifyCms({ cms, at: sampleDay, purpose: 'sign' })).reasons).toEqual([
      'NO_CONTENT',
    ]);
    reached.add('NO_CONTENT');
    const stranger = (await authority.signingKey(sampleHead, samplePassword, sampleDay)).certificate;
    const swapped = withCertificate(cms, certificate.der, stranger.der);
    expect(await reasonsOf(swapped)).toEqual(['SIGNER_CERT_MISSING']);
  });

  it('does not trust an authority that came inside the signature under the same name', async () => {
    const { authority: forger } = await openForgedAuthority();
    const { key, certificate } = await forger.signingKey(samplePerson, samplePassword, sampleDay);
    const cms = signCms({ content, key, certificate, detached: true, signingTime: sampleDay });
    expect(await reasonsOf(cms, { expect: { iin: sampleIin } })).toEqual(['UNTRUSTED_CHAIN']);
  });

  it('refuses digests that are not of the family of the key', async () => {
    const { key, certificate } = await authority.signingKey(samplePerson, samplePassword, sampleDay);
    const attributes = signedAttributes({
      contentDigest: key.digest(content),
      certificateSha256: sha256(certificate.der),
      signingTime: sampleDay,
    });
    const parts = { certificate, attributes, signature: key.sign(attributes) };
    expect(await reasonsOf(assembleSignedData({ ...parts, family: 'gost2015' }))).toEqual([
      'UNSUPPORTED_ALGORITHM',
    ]);
  });

  it('refuses a certificate hash that names another certificate', async () => {
    const { key, certificate } = await authority.signingKey(samplePerson, samplePassword, sampleDay);
    const attributes = signedAttributes({
      contentDigest: key.digest(content),
      certificateSha256: sha256(new Uint8Array(3)),
      signingTime: sampleDay,
    });
    const cms = assembleSignedData({
      family: 'rsa',
      certificate,
      attributes,
      signature: key.sign(attributes),
    });
    expect(await reasonsOf(cms)).toEqual(['BAD_SIGNATURE']);
  });

  it('understands the older way to name the certificate, by SHA-1', async () => {
    const { key, certificate } = await authority.signingKey(samplePerson, samplePassword, sampleDay);
    const attribute = (type: string, value: Uint8Array) => sequence(oid(type), setOf(value));
    const attributesNaming = (der: Uint8Array) =>
      setOf(
        attribute(oids.contentType, oid(oids.data)),
        attribute(oids.messageDigest, octetString(key.digest(content))),
        attribute(
          oids.signingCertificate,
          sequence(sequence(sequence(octetString(createHash('sha1').update(der).digest())))),
        ),
      );
    const reasonsWith = (attributes: Uint8Array) =>
      reasonsOf(
        assembleSignedData({ family: 'rsa', certificate, attributes, signature: key.sign(attributes) }),
      );
    expect(await reasonsWith(attributesNaming(certificate.der))).toEqual([]);
    expect(await reasonsWith(attributesNaming(certificate.tbs))).toEqual(['BAD_SIGNATURE']);
  });

  it('judges at the time of a trusted stamp, and refuses a stamp over other bytes', async () => {
    const stamped = await signed(samplePerson, { stampAt: sampleDay });
    const later = new Date('2028-01-01T00:00:00Z');
    const lateClock = authority.verifier(new MovableClock(later));
    const request = { cms: stamped, content, purpose: 'sign', at: later } as const;
    const judged = await lateClock.verifyCms(request);
    expect(judged.reasons).toEqual([]);
    expect(judged.signers[0]?.stamp).toEqual({ time: sampleDay.toISOString() });
    expect((await lateClock.verifyCms({ ...request, cms: await signed(samplePerson) })).reasons).toEqual([
      'EXPIRED',
    ]);

    const { key, certificate } = await authority.signingKey(samplePerson, samplePassword, sampleDay);
    const misplaced = signCms({
      content,
      key,
      certificate,
      detached: true,
      signingTime: sampleDay,
      stamp: () => authority.stamp(new Uint8Array(9), sampleDay),
    });
    expect(await reasonsOf(misplaced)).toEqual(['TIMESTAMP_INVALID']);
  });

  it('never takes silence about revocation for consent', async () => {
    const cms = await signed(samplePerson);
    const blind = createVerifier({ ...authority, revocation: createCrlStore() });
    const result = await blind.verifyCms({ cms, content, at: sampleDay, purpose: 'sign' });
    expect(result).toMatchObject({ outcome: 'unknown', reasons: ['REVOCATION_UNKNOWN'] });
    reached.add('REVOCATION_UNKNOWN');
  });

  it('has reached every reason of the closed list', () => {
    expect(reasons.filter((reason) => !reached.has(reason))).toEqual([]);
  });
});

/** The same signer infos beside another certificate. */
function withCertificate(cms: Uint8Array, old: Uint8Array, next: Uint8Array): Uint8Array {
  const signers = cms.subarray(Buffer.from(cms).indexOf(old) + old.length);
  return sequence(
    oid(oids.signedData),
    explicit(0, sequence(integer(1), setOf(), sequence(oid(oids.data)), explicit(0, next), signers)),
  );
}
