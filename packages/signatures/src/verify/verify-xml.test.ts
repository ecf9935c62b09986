import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SigningKey } from '../crypto/signing-key.ts';
import type { DemoOwner } from '../demonstration/demo-owner.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import { toBase64 } from '../der/pem.ts';
import {
  openSampleAuthority,
  sampleDay,
  sampleHead,
  sampleIin,
  samplePassword,
  samplePerson,
} from '../sample-authority.ts';
import type { SignatureVerifier } from '../types.ts';

const canonicalXml = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const national = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:';
const methods = {
  rsa: ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'http://www.w3.org/2001/04/xmlenc#sha256'],
  gost2015: [`${national}gostr34102015-gostr34112015-512`, `${national}gostr34112015-512`],
} as const;

let authority: DemonstrationAuthority;
let verifier: SignatureVerifier;

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
  verifier = authority.verifier(new MovableClock(sampleDay));
});

/** Adds an enveloped signature before the closing tag of `text`, which must be canonical already. */
async function sign(text: string, owner: DemoOwner, uri = ''): Promise<string> {
  const { key, certificate } = await authority.signingKey(owner, samplePassword, sampleDay);
  const at = text.lastIndexOf('</');
  const info = (namespace: string) => signedInfo(key, text, uri, namespace);
  const signed = new TextEncoder().encode(
    info(' xmlns="urn:q" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"'),
  );
  const signature = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${info('')}<ds:SignatureValue>${toBase64(
    key.sign(signed),
  )}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${toBase64(
    certificate.der,
  )}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`;
  return text.slice(0, at) + signature + text.slice(at);
}

function signedInfo(key: SigningKey, text: string, uri: string, namespace: string): string {
  const [method, digestMethod] = methods[key.family];
  const digest = toBase64(key.digest(new TextEncoder().encode(text)));
  return `<ds:SignedInfo${namespace}><ds:CanonicalizationMethod Algorithm="${canonicalXml}"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="${method}"></ds:SignatureMethod><ds:Reference URI="${uri}"><ds:Transforms><ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></ds:Transform><ds:Transform Algorithm="${canonicalXml}"></ds:Transform></ds:Transforms><ds:DigestMethod Algorithm="${digestMethod}"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`;
}

async function reasonsOf(text: string) {
  const xml = new TextEncoder().encode(text);
  return (await verifier.verifyXml({ xml, at: sampleDay, expect: { iin: sampleIin }, purpose: 'sign' }))
    .reasons;
}

const application = '<өтініш xmlns="urn:q"><жсн>1</жсн></өтініш>';

describe('verifyXml', () => {
  it('accepts RSA and GOST signatures, and one over another', async () => {
    const once = await sign(application, samplePerson);
    expect(await reasonsOf(once)).toEqual([]);
    const twice = await sign(once, { ...sampleHead, family: 'gost2015' });
    expect(await reasonsOf(`<?xml version="1.0" encoding="UTF-8"?>\n${twice}`)).toEqual([]);
    const result = await verifier.verifyXml({
      xml: new TextEncoder().encode(twice),
      at: sampleDay,
      purpose: 'sign',
    });
    expect(result.signers.map(({ algorithm }) => algorithm)).toEqual(['RSA-2048', 'GOST 34.10-2015 (512)']);
  });

  it('refuses a changed document and a changed signature', async () => {
    const signed = await sign(application, samplePerson);
    expect(await reasonsOf(signed.replace('>1<', '>2<'))).toEqual(['DIGEST_MISMATCH']);
    expect(await reasonsOf(signed.replace('<ds:SignatureValue>', '<ds:SignatureValue>AAAA'))).toEqual([
      'BAD_SIGNATURE',
    ]);
    const twice = await sign(signed, samplePerson);
    expect(await reasonsOf(twice.replace('>1<', '>2<'))).toEqual(['DIGEST_MISMATCH']);
  });

  it('refuses any form in which something else than the whole document could be signed', async () => {
    const signed = await sign(application, samplePerson);
    const wrapped = `<outer>${signed}</outer>`;
    const other = await sign(application, samplePerson, '#part');
    const transformed = signed.replace('enveloped-signature', 'base64');
    for (const text of [wrapped, other, transformed, 'not xml', signed.slice(0, -3)])
      expect(await reasonsOf(text)).toEqual(['BAD_FORMAT']);
    expect(await reasonsOf(application)).toEqual(['NO_SIGNERS']);
    const bare = signed.replace(/<ds:X509Data>.*<\/ds:X509Data>/, '');
    expect(await reasonsOf(bare)).toEqual(['SIGNER_CERT_MISSING']);
  });
});
