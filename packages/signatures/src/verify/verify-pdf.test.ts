import { beforeAll, describe, expect, it } from 'vitest';
import type { Issuer } from '../demonstration/certificates.ts';
import { joinBytes } from '../der/write.ts';
import { sampleDay, sampleIin } from '../sample-authority.ts';
import { forgeCertificate, forgeCms } from '../testing/forge.ts';
import { sampleNationalAuthority } from '../testing/sample-national-authority.ts';
import { signPdf } from '../testing/sign-pdf.ts';
import type { SignatureVerifier } from '../types.ts';
import { createVerifier } from './create-verifier.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const text = (octets: Uint8Array) => Buffer.from(octets).toString('latin1');
const plain = bytes('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
let person: Issuer;
let verifier: SignatureVerifier;

beforeAll(async () => {
  const { family } = await sampleNationalAuthority();
  person = await forgeCertificate(family.issuing);
  verifier = createVerifier({
    anchors: [family.root.certificate.der],
    intermediates: [family.issuing.certificate.der],
    revocation: 'not-checked',
  });
});

const sign = (pdf: Uint8Array, change?: (cms: Uint8Array) => Uint8Array) => signPdf(pdf, person, change);

async function reasonsOf(pdf: Uint8Array) {
  const result = await verifier.verifyPdf({
    pdf,
    at: sampleDay,
    purpose: 'sign',
    expect: { iin: sampleIin },
  });
  return result.reasons;
}

describe('signatures inside a PDF', () => {
  it('are accepted, one and several', async () => {
    const once = sign(plain);
    expect(await reasonsOf(once)).toEqual([]);
    expect(await reasonsOf(sign(once))).toEqual([]);
    expect(await reasonsOf(plain)).toEqual(['NO_SIGNERS']);
  });

  it('must cover the file to its end', async () => {
    const signed = sign(plain);
    expect(await reasonsOf(joinBytes(signed, bytes('\n')))).toEqual(['DIGEST_MISMATCH']);
    expect(await reasonsOf(joinBytes(signed, plain))).toEqual(['DIGEST_MISMATCH']);
    const changed = text(signed).replace('Catalog', 'Katalog');
    expect(await reasonsOf(bytes(changed))).toEqual(['DIGEST_MISMATCH']);
  });

  it.each<[string, (pdf: string) => string]>([
    ['a hole before the beginning', (pdf) => pdf.replace('[0 ', '[1 ')],
    ['a hole that is larger than the signature', (pdf) => pdf.replace(/0000>/, '00> <00')],
    ['words in the padding', (pdf) => pdf.replace(/00>/, '0g>')],
    ['something behind the signature', (pdf) => pdf.replace(/00>/, '01>')],
    ['a range beyond the file', (pdf) => pdf.replace(/(\[0 \d+ \d+ )\d+/, '$1999999')],
    ['no numbers', (pdf) => pdf.replace(/\[0 \d+ \d+ \d+\]/, '[] ')],
    ['twenty-one ranges', (pdf) => pdf.replace('%%EOF', '/ByteRange '.repeat(21))],
    ['no PDF', (pdf) => ` ${pdf}`],
  ])('are refused with %s', async (_name, change) => {
    const signed = text(sign(plain));
    const changed = change(signed);
    expect(changed).not.toBe(signed);
    expect(await reasonsOf(bytes(changed))).toEqual(['BAD_FORMAT']);
  });

  it('give the reasons of their CMS', async () => {
    expect(await reasonsOf(sign(plain, (cms) => cms.subarray(1)))).toEqual(['BAD_FORMAT']);
    const other = sign(plain, () => forgeCms([{ by: person, content: plain }]));
    expect(await reasonsOf(other)).toEqual(['DIGEST_MISMATCH']);
    expect(await reasonsOf(sign(plain, () => forgeCms([])))).toEqual(['NO_SIGNERS']);
  });

  it('costs bounded time, whatever stands in it', async () => {
    const hole = `%PDF-1.7/ByteRange [0 8 60000000 1]${'0'.repeat(60_000_000)}`;
    expect(await reasonsOf(bytes(hole))).toEqual(['BAD_FORMAT']);
    expect(await reasonsOf(bytes(`%PDF-${'/ByteRange'.repeat(1_000_000)}`))).toEqual(['BAD_FORMAT']);
    expect(await reasonsOf(new Uint8Array(65 * 1024 * 1024))).toEqual(['BAD_FORMAT']);
  });
});
