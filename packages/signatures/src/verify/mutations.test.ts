import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { signCms } from '../cms/sign-cms.ts';
import { readSignedData } from '../cms/signed-data.ts';
import { issueTimeStamp } from '../demonstration/issue-time-stamp.ts';
import { answerOcsp, buildCrl } from '../demonstration/revocation-answers.ts';
import { oids } from '../der/oids.ts';
import { DerError, encodingOf, onlyChild, readRoot } from '../der/read.ts';
import { explicit, integer, oid, sequence, setOf, tlv } from '../der/write.ts';
import { createCrlStore } from '../revocation/crl-store.ts';
import { buildOcspRequest } from '../revocation/ocsp.ts';
import { keptOcspSource } from '../revocation/ocsp-source.ts';
import { sampleDay, sampleIin } from '../sample-authority.ts';
import { damage, damaged } from '../testing/damage.ts';
import { sampleNationalAuthority } from '../testing/sample-national-authority.ts';
import { verifyTimeStamp } from '../timestamp/time-stamp-token.ts';
import type { SignatureVerifier } from '../types.ts';
import { readCertificate } from '../x509/certificate.ts';
import { isIssuedBy } from './chain.ts';
import { createVerifier } from './create-verifier.ts';

/*
 * Whole structures, damaged as an attacker would damage them: bytes changed, parts cut out, doubled, exchanged, lengths
 * made to lie. The same seed every time. Nothing may throw but DerError inside the room, and nothing may be believed
 * that differs from what was signed.
 */
const seed = 517;
const numRuns = 800;
const content = new TextEncoder().encode('мазмұн');
let national: Awaited<ReturnType<typeof sampleNationalAuthority>>;
let verifier: SignatureVerifier;
let whole: Record<'cms' | 'certificate' | 'ocsp' | 'list' | 'token', Uint8Array>;

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left).equals(Buffer.from(right));
}

async function everyDamage(
  name: keyof typeof whole,
  isBelieved: (bytes: Uint8Array) => boolean | Promise<boolean>,
): Promise<void> {
  expect(await isBelieved(whole[name])).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      const bytes = damages.reduce(damaged, whole[name]);
      if (isSame(bytes, whole[name])) return;
      expect(await isBelieved(bytes)).toBe(false);
    }),
    { seed, numRuns },
  );
}

beforeAll(async () => {
  national = await sampleNationalAuthority();
  const { family, person, issued } = national;
  const list = buildCrl(family.issuing, {
    number: 5,
    thisUpdate: sampleDay,
    nextUpdate: new Date(sampleDay.getTime() + 3600_000),
    revoked: [{ serial: Uint8Array.of(1, 2, 3), since: sampleDay, reason: 1 }],
  });
  verifier = createVerifier({
    anchors: [family.root.certificate.der],
    intermediates: [family.issuing.certificate.der],
    revocation: createCrlStore([list]),
  });
  const request = buildOcspRequest(person.certificate, family.issuing.certificate, Uint8Array.of(1, 2, 3));
  whole = {
    cms: signCms({ content, ...person, detached: true, signingTime: sampleDay }),
    certificate: person.certificate.der,
    ocsp: answerOcsp(request, sampleDay, issued, [family]),
    list,
    token: issueTimeStamp(family.timeStamp, content, sampleDay),
  };
});

describe('damage to a whole structure is never believed', () => {
  it('CMS', async () => {
    const certificateAt = Buffer.from(whole.cms).indexOf(Buffer.from(whole.certificate));
    await everyDamage('cms', async (cms) => {
      const verdict = await verifier.verifyCms({
        cms,
        content,
        at: sampleDay,
        expect: { iin: sampleIin },
        purpose: 'sign',
      });
      // Before the certificate stand only the version and the hint of digests, which nobody signs.
      const hints = isSame(cms.subarray(certificateAt), whole.cms.subarray(certificateAt));
      return (
        verdict.outcome === 'valid' && !(hints && cms.length === whole.cms.length && !isSame(cms, whole.cms))
      );
    });
  });

  it('certificate', async () => {
    const { issuing } = national.family;
    await everyDamage('certificate', (bytes) =>
      believed(() => isIssuedBy(readCertificate(bytes), issuing.certificate)),
    );
  });

  it('OCSP response', async () => {
    const question = {
      certificate: national.person.certificate,
      issuer: national.family.issuing.certificate,
      now: sampleDay,
    };
    await everyDamage(
      'ocsp',
      async (bytes) => (await keptOcspSource(bytes).check(question)).status === 'good',
    );
  });

  it('revocation list', async () => {
    const question = {
      certificate: national.person.certificate,
      issuer: national.family.issuing.certificate,
      now: sampleDay,
    };
    await everyDamage(
      'list',
      async (bytes) => (await createCrlStore([bytes]).check(question)).status === 'good',
    );
  });

  it('time-stamp token', async () => {
    const { root, issuing } = national.family;
    const trust = { anchors: [root.certificate], intermediates: [issuing.certificate] };
    const signerAt = Buffer.from(whole.token).indexOf(Buffer.from(national.family.timeStamp.certificate.der));
    await everyDamage('token', (bytes) => {
      const verdict = verifyTimeStamp(bytes, content, trust);
      const hints = isSame(bytes.subarray(signerAt), whole.token.subarray(signerAt));
      const isHint = hints && bytes.length === whole.token.length && !isSame(bytes, whole.token);
      return verdict.status === 'trusted' && !(isHint && verdict.time.getTime() === sampleDay.getTime());
    });
  });

  it('XML', async () => {
    const words = ['<', '>', '/', '&', '"', 'Signature', 'Reference', '<![CDATA[', '<!DOCTYPE a>', '\u0000'];
    const piece = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 12 }));
    const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo>';
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const xml = Buffer.from(
          `<a>${pieces.join('')}${signature}${pieces.join('')}</SignedInfo></Signature></a>`,
        );
        const verdict = await verifier.verifyXml({ xml, at: sampleDay, purpose: 'sign' });
        expect(verdict.outcome).toBe('invalid');
      }),
      { seed, numRuns },
    );
  });
});

describe('a hostile shape costs bounded time', () => {
  it.each([
    ['a million nested tags', () => nested(1_000_000)],
    ['lengths that promise gigabytes', () => Uint8Array.of(0x30, 0x84, 0x7f, 0xff, 0xff, 0xff, 0x30)],
    [
      'half a million empty parts',
      () =>
        tlv(
          0x30,
          new Uint8Array(1_000_000).map((_, index) => (index % 2 ? 0 : 0x30)),
        ),
    ],
    ['indefinite lengths', () => new Uint8Array(100_000).map((_, index) => (index % 2 ? 0x80 : 0x30))],
  ])('%s', async (_name, shape) => {
    const cms = shape();
    const verdict = await verifier.verifyCms({ cms, content, at: sampleDay, purpose: 'sign' });
    expect(verdict).toMatchObject({ outcome: 'invalid', reasons: ['BAD_FORMAT'] });
    for (const read of [readCertificate, readSignedData]) expect(() => read(cms)).toThrow(DerError);
    expect(createCrlStore().add(cms).ok).toBe(false);
  });

  it.each([
    ['a million open tags', '<a>'.repeat(1_000_000)],
    ['a tag that never ends', `<a ${'b'.repeat(5_000_000)}`],
    ['a tag of a million attributes', `<a ${'b="c" '.repeat(1_000_000)}/>`],
    [
      'a million different attributes',
      `<a ${Array.from({ length: 300_000 }, (_, n) => `b${n}=""`).join(' ')}/>`,
    ],
    ['a comment that never ends', `<a><!--${'-'.repeat(5_000_000)}`],
    ['nothing but beginnings', '<'.repeat(5_000_000)],
    ['nothing but quotes', `<a ${'"'.repeat(5_000_001)}>`],
    ['entities of entities', '<!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>'],
  ])('%s in XML', async (_name, text) => {
    const verdict = await verifier.verifyXml({ xml: Buffer.from(text), at: sampleDay, purpose: 'sign' });
    expect(verdict).toMatchObject({ outcome: 'invalid', reasons: ['BAD_FORMAT'] });
  });

  it('a hundred and one signers are refused before any of them is checked', async () => {
    const { certificate } = national.person;
    const after = whole.cms.subarray(
      Buffer.from(whole.cms).indexOf(certificate.der) + certificate.der.length,
    );
    const signer = encodingOf(onlyChild(readRoot(after)));
    const crowd = (count: number) =>
      sequence(
        oid(oids.signedData),
        explicit(
          0,
          sequence(
            integer(1),
            setOf(),
            sequence(oid(oids.data)),
            explicit(0, certificate.der),
            tlv(0x31, ...Array<Uint8Array>(count).fill(signer)),
          ),
        ),
      );
    const request = { content, at: sampleDay, purpose: 'sign' } as const;
    expect((await verifier.verifyCms({ ...request, cms: crowd(2) })).outcome).toBe('valid');
    expect((await verifier.verifyCms({ ...request, cms: crowd(101) })).reasons).toEqual(['BAD_FORMAT']);
  });
});

function believed(question: () => boolean): boolean {
  try {
    return question();
  } catch (error) {
    if (error instanceof DerError) return false;
    throw error;
  }
}

/** Sequences inside sequences, lengths in four octets. */
function nested(depth: number): Uint8Array {
  const bytes = new Uint8Array(depth * 6);
  for (let level = 0; level < depth; level++) {
    const length = (depth - level - 1) * 6;
    bytes.set([0x30, 0x84, length >>> 24, length >>> 16, length >>> 8, length], level * 6);
  }
  return bytes;
}
