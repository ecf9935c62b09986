import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import type { SigningKey } from '../crypto/signing-key.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import { toBase64 } from '../der/pem.ts';
import { readKeyFile } from '../pkcs12/read-key-file.ts';
import {
  openSampleAuthority,
  sampleBin,
  sampleDay,
  samplePassword,
  sampleSystem,
} from '../sample-authority.ts';
import type { SignatureVerifier } from '../types.ts';
import type { Certificate } from '../x509/certificate.ts';
import { isMessage } from './read-message.ts';
import { signMessage } from './sign-message.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (octets: Uint8Array | null) => (octets ? new TextDecoder().decode(octets) : null);
const content =
  '<q:сұраныс xmlns:q="urn:q" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" q:саны="1" a="&quot;&#9;">жауап <b/>&amp; 1 &lt; 2</q:сұраныс>';
const minuteMs = 60_000;
let authority: DemonstrationAuthority;
let verifier: SignatureVerifier;
let seal: { key: SigningKey; certificate: Certificate };

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
  verifier = authority.verifier(new MovableClock(sampleDay));
  seal = await authority.signingKey(sampleSystem, samplePassword, sampleDay);
});

async function judge(message: string | Uint8Array, at = sampleDay) {
  const xml = typeof message === 'string' ? bytes(message) : message;
  const expectation = { purpose: 'seal', expect: { bin: sampleBin } } as const;
  return verifier.verifyMessage({ xml, at, now: sampleDay, ...expectation });
}

const sign = () => text(signMessage({ content: bytes(content), ...seal, now: sampleDay })) ?? '';

/** The same key and certificate as the other library wants them. */
async function pemOf(): Promise<{ key: string; certificate: string }> {
  const file = await authority.keyFile(sampleSystem, samplePassword, sampleDay);
  const { privateKey } = await readKeyFile(file, samplePassword);
  const armour = (label: string, der: Uint8Array) =>
    `-----BEGIN ${label}-----\n${toBase64(der).replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;
  return {
    key: armour('PRIVATE KEY', privateKey),
    certificate: armour('CERTIFICATE', seal.certificate.der),
  };
}

describe('messages under WS-Security', () => {
  it.each(['rsa', 'gost2015'] as const)('are signed and verified (%s)', async (family) => {
    const own = await authority.signingKey({ ...sampleSystem, family }, samplePassword, sampleDay);
    const message = signMessage({ content: bytes(content), ...own, now: sampleDay });
    const result = await judge(message);
    expect(result).toMatchObject({
      outcome: 'valid',
      reasons: [],
      signers: [{ bin: sampleBin, signingTime: sampleDay.toISOString() }],
    });
    expect(text(result.body)).toMatch(/^<soap:Body xmlns:soap="[^"]+" xmlns:wsu="[^"]+" wsu:Id="body-/);
    expect(text(result.body)).toContain('жауап <b></b>&amp; 1 &lt; 2</q:сұраныс>');
    expect(isMessage(message)).toBe(true);
    expect(isMessage(bytes(content))).toBe(false);
  });

  it('are verified by another library, and its messages by us', async () => {
    const pem = await pemOf();
    const signed = sign();
    const theirs = new SignedXml({ publicCert: pem.certificate, idMode: 'wssecurity' });
    const start = signed.indexOf('<ds:Signature');
    theirs.loadSignature(signed.slice(start, signed.indexOf('</ds:Signature>') + 15));
    expect(theirs.checkSignature(signed)).toBe(true);

    const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
    const secext = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
    const plain = `<s:Envelope xmlns:s="${soap}" xmlns:unused="urn:u">\n<s:Header><wsse:Security xmlns:wsse="${secext}"></wsse:Security></s:Header>\n<s:Body xmlns="urn:d" Id="b1"><x y="2" xmlns:z="urn:z" z:w="1"><z:v/>текст<!-- сөз --></x></s:Body></s:Envelope>`;
    const signer = new SignedXml({
      privateKey: pem.key,
      publicCert: pem.certificate,
      signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
      getKeyInfoContent: () =>
        `<X509Data><X509Certificate>${toBase64(seal.certificate.der)}</X509Certificate></X509Data>`,
    });
    signer.addReference({
      xpath: "//*[local-name(.)='Body']",
      transforms: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
      digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
      inclusiveNamespacesPrefixList: ['unused'],
    });
    signer.computeSignature(plain, {
      location: { reference: "//*[local-name(.)='Security']", action: 'append' },
    });
    const result = await judge(signer.getSignedXml());
    expect(result.reasons).toEqual([]);
    expect(text(result.body)).toContain('xmlns:unused="urn:u"');
    expect(await judge(signer.getSignedXml().replace('y="2"', 'y="3"'))).toMatchObject({
      reasons: ['DIGEST_MISMATCH'],
      body: null,
    });
  });

  it('are refused when anything signed was changed', async () => {
    const signed = sign();
    for (const [from, to] of [
      ['жауап', 'Жауап'],
      ['q:саны="1"', 'q:саны="2"'],
      [
        `<wsu:Created>${sampleDay.toISOString()}`,
        `<wsu:Created>${new Date(sampleDay.getTime() + 1).toISOString()}`,
      ],
    ] as const) {
      expect(signed).toContain(from);
      expect((await judge(signed.replace(from, to))).reasons).toEqual(['DIGEST_MISMATCH']);
    }
    const other = await authority.signingKey({ ...sampleSystem, name: 'Басқа' }, samplePassword, sampleDay);
    const swapped = signed.replace(toBase64(seal.certificate.der), toBase64(other.certificate.der));
    expect((await judge(swapped)).reasons).toEqual(['DIGEST_MISMATCH', 'BAD_SIGNATURE']);
  });

  it('are refused when the signed part was hung up elsewhere', async () => {
    const signed = sign();
    const body = /<soap:Body .*<\/soap:Body>/.exec(signed)?.[0] ?? '';
    const [, id = ''] = /wsu:Id="(body-[^"]+)"/.exec(body) ?? [];
    const forged = '<soap:Body><q:сұраныс xmlns:q="urn:q">жалған</q:сұраныс></soap:Body>';
    const wsu =
      'xmlns:wsu="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"';
    const shapes = {
      'the Body in the header': signed
        .replace(body, forged)
        .replace('<soap:Header>', `<soap:Header><w>${body}</w>`),
      'the Body as a header of its own': signed
        .replace(body, forged)
        .replace('<soap:Header>', `<soap:Header>${body}`),
      'the Body inside the forged one': signed.replace(
        body,
        forged.replace('</soap:Body>', `${body}</soap:Body>`),
      ),
      'two bodies': signed.replace(body, forged + body),
      'the Body after a forged one of the same name': signed.replace(
        body,
        forged.replace('<soap:Body>', `<soap:Body ${wsu} wsu:Id="${id}">`) + body,
      ),
      'the name a second time, spelt otherwise': signed.replace('жауап', `<c ID="${id}"></c>жауап`),
      'another Security header': signed.replace(
        '<soap:Header>',
        '<soap:Header><wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"></wsse:Security>',
      ),
      'the signature in the Body': signed.replace(
        /(<ds:Signature.*<\/ds:Signature>)(.*)(<\/q:сұраныс>)/,
        '$2$1$3',
      ),
      'nothing of the Body signed': signed.replace(
        new RegExp(`<ds:Reference URI="#${id}".*?</ds:Reference>`),
        '',
      ),
      'the whole as a part': `<o>${signed}</o>`,
      'another transform': signed.replace(
        '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>',
        '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"/>',
      ),
    };
    for (const [shape, message] of Object.entries(shapes)) {
      expect(message, shape).not.toBe(signed);
      const { outcome, reasons, body: read } = await judge(message);
      expect({ shape, outcome, read }).toEqual({ shape, outcome: 'invalid', read: null });
      expect(reasons, shape).toEqual(['BAD_FORMAT']);
    }
  });

  it('are refused out of their time, or when nobody has signed the time', async () => {
    const at = (minutes: number) => new Date(sampleDay.getTime() + minutes * minuteMs);
    const signedAt = (minutes: number) => signMessage({ content: bytes(content), ...seal, now: at(minutes) });
    expect((await judge(signedAt(-11))).reasons).toEqual(['TIMESTAMP_INVALID']);
    expect((await judge(signedAt(6))).reasons).toEqual(['TIMESTAMP_INVALID']);
    expect((await judge(signedAt(-4))).reasons).toEqual([]);
    const [, id = ''] = /wsu:Id="(time-[^"]+)"/.exec(sign()) ?? [];
    expect(id).not.toBe('');
    const signed = sign();
    const [, time = ''] = /wsu:Id="(time-[^"]+)"/.exec(signed) ?? [];
    const unsigned = signed.replace(new RegExp(`<ds:Reference URI="#${time}".*?</ds:Reference>`), '');
    expect((await judge(unsigned)).reasons).toContain('TIMESTAMP_INVALID');
  });

  it('without a signature, a certificate, or sense', async () => {
    const signed = sign();
    const without = (pattern: RegExp) => signed.replace(pattern, '');
    expect((await judge(without(/<ds:Signature.*<\/ds:Signature>/))).reasons).toEqual(['NO_SIGNERS']);
    expect((await judge(without(/<ds:KeyInfo>.*<\/ds:KeyInfo>/))).reasons).toEqual(['SIGNER_CERT_MISSING']);
    expect((await judge(without(/<soap:Header>.*<\/soap:Header>/))).reasons).toEqual(['NO_SIGNERS']);
    const crowd = signed.replace('жауап', '<c id="1"/>'.repeat(150_000));
    expect((await judge(crowd)).reasons).toEqual(['DIGEST_MISMATCH']);
    for (const message of ['', '<a/>', signed.slice(0, -5), '<!DOCTYPE a><a/>', '<a>'.repeat(300_000)])
      expect((await judge(message)).reasons).toEqual(['BAD_FORMAT']);
  });
});
