import { beforeAll, describe, expect, it } from 'vitest';
import { signedAttributes } from '../cms/build-signed-data.ts';
import { sha256 } from '../crypto/check-signature.ts';
import { type Issuer, randomSerial } from '../demonstration/certificates.ts';
import { generateKeyPair } from '../demonstration/key-pair.ts';
import { oids } from '../der/oids.ts';
import { toBase64 } from '../der/pem.ts';
import { fromHex } from '../der/values.ts';
import {
  bitString,
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
import { tc26ParamSetA512 } from '../gost/curves.ts';
import { sampleDay } from '../sample-authority.ts';
import { attribute, forgeCertificate, forgeCms, usualAttributes } from '../testing/forge.ts';
import { sampleNationalAuthority } from '../testing/sample-national-authority.ts';
import type { Reason, SignatureVerifier, VerifyRequest, VerifyResult } from '../types.ts';
import { createVerifier } from './create-verifier.ts';

/*
 * What an attacker or a court would try, each with the reason it must get. Verified without revocation: that has tests
 * of its own.
 */
const content = new TextEncoder().encode('{"қызмет":"анықтама"}');
const n = tc26ParamSetA512.n;
let issuing: Issuer;
let root: Issuer;
let person: Issuer;
let verifier: SignatureVerifier;

beforeAll(async () => {
  ({ issuing, root } = (await sampleNationalAuthority()).family);
  person = await forgeCertificate(issuing);
  verifier = createVerifier({
    anchors: [root.certificate.der],
    intermediates: [issuing.certificate.der],
    revocation: 'not-checked',
  });
});

async function judge(cms: Uint8Array, changes: Partial<VerifyRequest> = {}): Promise<VerifyResult> {
  const result = await verifier.verifyCms({ cms, content, at: sampleDay, purpose: 'sign', ...changes });
  expect(result.outcome).toBe(result.reasons.length === 0 ? 'valid' : 'invalid');
  return result;
}

async function reasonsOf(cms: Uint8Array, changes: Partial<VerifyRequest> = {}): Promise<readonly Reason[]> {
  return (await judge(cms, changes)).reasons;
}

function little(value: bigint): Uint8Array {
  return fromHex(value.toString(16).padStart(128, '0')).reverse();
}

describe('the two numbers of a GOST signature', () => {
  const halves = (signature: Uint8Array) => [signature.subarray(0, 64), signature.subarray(64)] as const;
  it.each<[string, (signature: Uint8Array) => Uint8Array]>([
    ['exchanged', (made) => joinBytes(made.subarray(64), made.subarray(0, 64))],
    ['zero', () => new Uint8Array(128)],
    ['r zero', (made) => joinBytes(new Uint8Array(64), halves(made)[1])],
    ['s zero', (made) => joinBytes(halves(made)[0], new Uint8Array(64))],
    ['r = n', (made) => joinBytes(little(n), halves(made)[1])],
    ['s = n', (made) => joinBytes(halves(made)[0], little(n))],
    ['s + n, were it to fit', (made) => joinBytes(halves(made)[0], new Uint8Array(64).fill(0xff))],
    ['big-endian', (made) => joinBytes(halves(made)[0].toReversed(), halves(made)[1].toReversed())],
    ['short', (made) => made.subarray(1)],
    ['long', (made) => joinBytes(made, Uint8Array.of(0))],
    ['empty', () => new Uint8Array()],
    ['of another kind', () => new Uint8Array(256).fill(1)],
  ])('%s: BAD_SIGNATURE', async (_name, changeSignature) => {
    const cms = forgeCms([{ by: person, content, changeSignature }]);
    expect(await reasonsOf(cms)).toEqual(['BAD_SIGNATURE']);
  });

  it('are good as they were made', async () => {
    expect(await reasonsOf(forgeCms([{ by: person, content }]))).toEqual([]);
  });
});

describe('signed attributes', () => {
  const type = () => attribute(oids.contentType, oid(oids.data));
  const digest = () => attribute(oids.messageDigest, octetString(person.key.digest(content)));
  const naming = (hash: Uint8Array) =>
    attribute(oids.signingCertificateV2, sequence(sequence(sequence(octetString(hash)))));

  it.each<[string, () => Uint8Array | null, readonly Reason[]]>([
    ['absent', () => null, ['BAD_SIGNATURE']],
    ['without contentType', () => setOf(digest()), ['BAD_FORMAT']],
    ['without messageDigest', () => setOf(type()), ['BAD_FORMAT']],
    ['messageDigest twice', () => setOf(type(), digest(), digest()), ['BAD_FORMAT']],
    [
      'messageDigest with two values',
      () => setOf(type(), attribute(oids.messageDigest, octetString(content), octetString(content))),
      ['BAD_FORMAT'],
    ],
    [
      'messageDigest without a value',
      () => setOf(type(), sequence(oid(oids.messageDigest), tlv(0x31))),
      ['BAD_FORMAT'],
    ],
    [
      'of another document',
      () => setOf(type(), attribute(oids.messageDigest, octetString(new Uint8Array(64)))),
      ['DIGEST_MISMATCH'],
    ],
    [
      'of another kind of content',
      () => setOf(attribute(oids.contentType, oid(oids.timeStampInfo)), digest()),
      ['BAD_SIGNATURE'],
    ],
    [
      'naming another certificate',
      () => setOf(type(), digest(), naming(sha256(new Uint8Array(4)))),
      ['BAD_SIGNATURE'],
    ],
    [
      'with an endless time',
      () => setOf(type(), digest(), attribute(oids.signingTime, tlv(0x17, new Uint8Array(1_000_000)))),
      ['BAD_FORMAT'],
    ],
    [
      'with a time that there is not',
      () => setOf(type(), digest(), attribute(oids.signingTime, tlv(0x17, Buffer.from('260231000000Z')))),
      ['BAD_FORMAT'],
    ],
    [
      'with an endless identifier',
      () => setOf(type(), digest(), sequence(tlv(0x06, new Uint8Array(1_000_000).fill(1)), setOf(nullValue))),
      ['BAD_FORMAT'],
    ],
    ['naming nothing', () => setOf(type(), digest()), []],
    ['in no order', () => tlv(0x31, naming(sha256(person.certificate.der)), digest(), type()), []],
  ])('%s', async (_name, attributes, reasons) => {
    expect(await reasonsOf(forgeCms([{ by: person, content, attributes: attributes() }]))).toEqual(reasons);
  });

  it('a signing time that somebody changed: BAD_SIGNATURE', async () => {
    const other = signedAttributes({
      contentDigest: person.key.digest(content),
      certificateSha256: sha256(person.certificate.der),
      signingTime: new Date('2026-03-01T00:00:00Z'),
    });
    const cms = forgeCms([{ by: person, content }]);
    const [was, becomes] = [timeValue(sampleDay), timeValue(new Date('2026-03-01T00:00:00Z'))];
    cms.set(becomes, Buffer.from(cms).lastIndexOf(was));
    expect(Buffer.from(cms).includes(Buffer.from(other.subarray(2)))).toBe(true);
    const result = await judge(cms);
    expect(result.reasons).toEqual(['BAD_SIGNATURE']);
    expect(result.signers[0]?.signingTime).toBe('2026-03-01T00:00:00.000Z');
  });
});

describe('algorithms', () => {
  it.each<[string, { digestOid?: string; signatureOid?: string }]>([
    ['SHA-1', { digestOid: oids.sha1 }],
    ['SHA-256 with a GOST key', { digestOid: oids.sha256 }],
    ['Streebog of 256 bits', { digestOid: '1.2.398.3.10.1.3.2', signatureOid: '1.2.398.3.10.1.1.2.3.1' }],
    ['RSA over a GOST key', { signatureOid: oids.sha256WithRsa }],
    ['ECDSA', { signatureOid: '1.2.840.10045.4.3.2' }],
    ['RSA-PSS', { signatureOid: '1.2.840.113549.1.1.10' }],
    ['GOST-2004 over a key of 2015', { digestOid: oids.gost34311, signatureOid: oids.gost2004Signature }],
    ['an unknown one', { digestOid: '1.2.3', signatureOid: '1.2.4' }],
  ])('%s: UNSUPPORTED_ALGORITHM', async (_name, names) => {
    expect(await reasonsOf(forgeCms([{ by: person, content, ...names }]))).toEqual(['UNSUPPORTED_ALGORITHM']);
  });

  it('the name of the key in the place of the name of the signature is accepted', async () => {
    expect(await reasonsOf(forgeCms([{ by: person, content, signatureOid: oids.gost2015Key }]))).toEqual([]);
  });

  const key = (algorithm: Uint8Array, bits: Uint8Array) => sequence(algorithm, bitString(bits));
  it.each<[string, () => Uint8Array]>([
    [
      'GOST-2015 of 256 bits',
      () =>
        key(
          sequence(oid('1.2.398.3.10.1.1.2.1'), sequence(oid('1.2.398.3.10.1.1.2.1.1'))),
          octetString(new Uint8Array(64).fill(1)),
        ),
    ],
    [
      'GOST on another curve',
      () =>
        key(
          sequence(oid(oids.gost2015Key), sequence(oid('1.2.398.3.10.1.1.2.2.2'), oid(oids.streebog512))),
          octetString(new Uint8Array(128).fill(1)),
        ),
    ],
    [
      'an elliptic curve of NIST',
      () => key(sequence(oid('1.2.840.10045.2.1'), oid('1.2.840.10045.3.1.7')), new Uint8Array(65).fill(4)),
    ],
    [
      'RSA of 1024 bits',
      () =>
        key(
          sequence(oid(oids.rsaEncryption), nullValue),
          sequence(integer(new Uint8Array(128).fill(0xc1)), integer(65537)),
        ),
    ],
    [
      'RSA of 20 000 bits',
      () =>
        key(
          sequence(oid(oids.rsaEncryption), nullValue),
          sequence(integer(new Uint8Array(2500).fill(0xc1)), integer(65537)),
        ),
    ],
  ])('a key of %s: UNSUPPORTED_ALGORITHM', async (_name, spki) => {
    const by = await forgeCertificate(issuing, { spki: spki() });
    expect(await reasonsOf(forgeCms([{ by, content }]))).toEqual(['UNSUPPORTED_ALGORITHM']);
  });

  it('a point that is not on the curve: BAD_SIGNATURE', async () => {
    const spki = key(
      sequence(oid(oids.gost2015Key), sequence(oid(oids.gost2015Curve), oid(oids.streebog512))),
      octetString(new Uint8Array(128).fill(1)),
    );
    const by = await forgeCertificate(issuing, { spki });
    expect(await reasonsOf(forgeCms([{ by, content }]))).toEqual(['BAD_SIGNATURE']);
  });
});

describe('the whole file', () => {
  it.each<[string, (cms: Uint8Array) => Uint8Array, readonly Reason[]]>([
    ['trailing byte', (cms) => joinBytes(cms, Uint8Array.of(0)), ['BAD_FORMAT']],
    ['a second file behind', (cms) => joinBytes(cms, cms), ['BAD_FORMAT']],
    ['cut', (cms) => cms.subarray(0, -1), ['BAD_FORMAT']],
    ['half', (cms) => cms.subarray(0, cms.length / 2), ['BAD_FORMAT']],
    [
      'indefinite length',
      (cms) => joinBytes(fromHex('3080'), cms.subarray(4), fromHex('0000')),
      ['BAD_FORMAT'],
    ],
    [
      'a longer form of the length than needed',
      (cms) => joinBytes(Uint8Array.of(0x30, 0x83, 0), cms.subarray(2)),
      ['BAD_FORMAT'],
    ],
    ['not signed data', () => sequence(oid(oids.data), tlv(0xa0, octetString(content))), ['BAD_FORMAT']],
    ['text', () => Buffer.from('Сәлем'), ['BAD_FORMAT']],
    ['PEM', (cms) => Buffer.from(armour(cms, 'CMS', '\n')), []],
    ['PEM of another system', (cms) => Buffer.from(armour(cms, 'PKCS7', '\r\n')), []],
    [
      'PEM with headers and words around',
      (cms) =>
        Buffer.from(`Қолтаңба\n${armour(cms, 'CMS', '\n').replace('\n', '\nContent-Type: x\n\n')}\nсоңы`),
      [],
    ],
    [
      'PEM behind a byte order mark',
      (cms) => joinBytes(fromHex('efbbbf'), Buffer.from(armour(cms, 'CMS', '\n'))),
      [],
    ],
    ['base64 alone', (cms) => Buffer.from(`${toBase64(cms)}\r\n`), []],
    ['two in one PEM', (cms) => Buffer.from(armour(cms, 'CMS', '\n').repeat(2)), ['BAD_FORMAT']],
    [
      'PEM without an end',
      (cms) => Buffer.from(armour(cms, 'CMS', '\n').replace('-----END', '')),
      ['BAD_FORMAT'],
    ],
    ['many beginnings', () => Buffer.from('-----BEGIN CMS-----'.repeat(500_000)), ['BAD_FORMAT']],
  ])('%s', async (_name, change, reasons) => {
    expect(await reasonsOf(change(forgeCms([{ by: person, content }])))).toEqual(reasons);
  });

  it('content inside is compared with the document, never believed', async () => {
    const attached = forgeCms([{ by: person, content }], { attached: content });
    expect(await reasonsOf(attached)).toEqual([]);
    expect(await reasonsOf(attached, { content: new Uint8Array(3) })).toEqual(['DIGEST_MISMATCH']);
    const other = forgeCms([{ by: person, content }], { attached: new Uint8Array(3) });
    expect(await reasonsOf(other)).toEqual(['DIGEST_MISMATCH']);
    const empty = { by: person, content: new Uint8Array() };
    expect(await reasonsOf(forgeCms([empty]), { content: new Uint8Array() })).toEqual([]);
    expect(await reasonsOf(forgeCms([{ by: person, content }], { contentType: oids.timeStampInfo }))).toEqual(
      ['BAD_FORMAT'],
    );
  });

  it('one good signer does not cover for a bad one', async () => {
    const pair = await generateKeyPair('rsa');
    const rsa = await forgeCertificate(issuing, { pair, serial: randomSerial() });
    const good = { by: person, content };
    expect(await reasonsOf(forgeCms([good, { by: rsa, content }]))).toEqual([]);
    const bad = { by: rsa, content, changeSignature: () => new Uint8Array(256) };
    const result = await judge(forgeCms([good, bad]));
    expect(result.reasons).toEqual(['BAD_SIGNATURE']);
    expect(result.signers).toHaveLength(2);
    expect(await reasonsOf(forgeCms([]))).toEqual(['NO_SIGNERS']);
    const attributes = usualAttributes(person, content);
    expect(await reasonsOf(forgeCms([good, { by: rsa, content, attributes }]))).toEqual([
      'DIGEST_MISMATCH',
      'BAD_SIGNATURE',
    ]);
  });
});

function armour(der: Uint8Array, label: string, end: string): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----${end}${lines.join(end)}${end}-----END ${label}-----${end}`;
}
