import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DemoOwner } from '../demonstration/demo-owner.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import {
  openSampleAuthority,
  sampleDay,
  sampleHead,
  sampleIin,
  samplePassword,
  samplePerson,
} from '../sample-authority.ts';
import { signXml } from '../testing/sign-xml.ts';
import type { SignatureVerifier } from '../types.ts';

let authority: DemonstrationAuthority;
let verifier: SignatureVerifier;

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
  verifier = authority.verifier(new MovableClock(sampleDay));
});

async function sign(text: string, owner: DemoOwner, uri?: string): Promise<string> {
  const signer = await authority.signingKey(owner, samplePassword, sampleDay);
  return new TextDecoder().decode(signXml(new TextEncoder().encode(text), signer, uri));
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
    for (const part of [/<ds:X509Data>.*<\/ds:X509Data>/, /<ds:KeyInfo>.*<\/ds:KeyInfo>/])
      expect(await reasonsOf(signed.replace(part, ''))).toEqual(['SIGNER_CERT_MISSING']);
    const [reference = ''] = /<ds:Reference.*<\/ds:Reference>/.exec(signed) ?? [];
    for (const [part, changed] of [
      [reference, reference + reference],
      ['</ds:Signature>', '<ds:Object><a/></ds:Object></ds:Signature>'],
      ['<ds:SignatureValue>', '<ds:SignatureValue><a/>'],
      [/<ds:Transforms>.*<\/ds:Transforms>/, '<ds:Transforms></ds:Transforms>'],
      [reference, ''],
    ] as const)
      expect(await reasonsOf(signed.replace(part, changed))).toEqual(['BAD_FORMAT']);
  });

  it('refuses algorithms that are not of the family of the key, and those of 256 bits', async () => {
    const signed = await sign(application, { ...samplePerson, family: 'gost2015' });
    for (const [from, to] of [
      ['gostr34102015-gostr34112015-512', 'gostr34102015-gostr34112015-256'],
      ['gostr34112015-512"/><ds:DigestValue', 'gostr34112015-256"/><ds:DigestValue'],
    ] as const) {
      expect(signed).toContain(from);
      expect(await reasonsOf(signed.replace(from, to))).toEqual(['UNSUPPORTED_ALGORITHM']);
    }
    const weak = (await sign(application, samplePerson)).replace('#rsa-sha256', '#rsa-sha1');
    expect(await reasonsOf(weak)).toEqual(['UNSUPPORTED_ALGORITHM']);
  });
});
