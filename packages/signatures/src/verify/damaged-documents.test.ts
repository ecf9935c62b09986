import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Issuer } from '../demonstration/certificates.ts';
import { signMessage } from '../message/sign-message.ts';
import { sampleDay } from '../sample-authority.ts';
import { damage, damaged } from '../testing/damage.ts';
import { forgeCertificate } from '../testing/forge.ts';
import { sampleNationalAuthority } from '../testing/sample-national-authority.ts';
import { signPdf } from '../testing/sign-pdf.ts';
import { signXml } from '../testing/sign-xml.ts';
import type { SignatureVerifier } from '../types.ts';
import { canonicaliseDocument } from '../xml/canonicalise.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { createVerifier } from './create-verifier.ts';

/* Documents that bear their signatures. The same seed every time: whatever is found valid says what was signed. */
const options = { seed: 517, numRuns: 600 };
const request = { at: sampleDay, purpose: 'sign' } as const;
const content = new TextEncoder().encode('<q:a xmlns:q="urn:q" b="1"><c>мазмұн</c><!-- сөз --></q:a>');
const plainPdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n', 'latin1');
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

async function everyDamage(whole: Uint8Array, saidBy: (bytes: Uint8Array) => Promise<string | null>) {
  const said = await saidBy(whole);
  expect(said).not.toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      expect([null, said]).toContain(await saidBy(damages.reduce(damaged, whole)));
    }),
    options,
  );
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('a damaged document is never valid with other words in it', () => {
  it('XML', async () => {
    const canonical = (xml: Uint8Array) =>
      text(
        canonicaliseDocument(
          parseXml(xml),
          (node) => node.kind === 'comment' || (node.kind === 'element' && node.local === 'Signature'),
        ),
      );
    await everyDamage(signXml(content, person), async (xml) =>
      (await verifier.verifyXml({ ...request, xml })).outcome === 'valid' ? canonical(xml) : null,
    );
  });

  it('a message', async () => {
    await everyDamage(signMessage({ content, ...person, now: sampleDay }), async (xml) => {
      const { outcome, body } = await verifier.verifyMessage({ ...request, xml });
      expect(outcome === 'valid').toBe(body !== null);
      return body && text(body);
    });
  });

  it('PDF', async () => {
    const withoutHole = (pdf: Uint8Array) => text(pdf).replace(/<[0-9a-fA-F]+>/, '');
    await everyDamage(signPdf(plainPdf, person), async (pdf) =>
      (await verifier.verifyPdf({ ...request, pdf })).outcome === 'valid' ? withoutHole(pdf) : null,
    );
  });
});
