import { beforeAll, describe, expect, it } from 'vitest';
import type { Issuer } from '../demonstration/certificates.ts';
import { oids } from '../der/oids.ts';
import { boolean, tlv, utf8String } from '../der/write.ts';
import { sampleBin, sampleDay, sampleIin } from '../sample-authority.ts';
import { forgeCertificate, forgeCms, usualName } from '../testing/forge.ts';
import { sampleNationalAuthority } from '../testing/sample-national-authority.ts';
import type { Reason, SignatureVerifier, VerifyRequest, VerifyResult } from '../types.ts';
import { buildCertificate } from '../x509/build-certificate.ts';
import { roleOids } from '../x509/person.ts';
import { createVerifier } from './create-verifier.ts';

/*
 * What an attacker or a court would try, each with the reason it must get. Verified without revocation: that has tests
 * of its own.
 */
const content = new TextEncoder().encode('{"қызмет":"анықтама"}');
let issuing: Issuer;
let forger: Issuer;
let root: Issuer;
let person: Issuer;
let verifier: SignatureVerifier;

beforeAll(async () => {
  ({ issuing, root } = (await sampleNationalAuthority()).family);
  ({ issuing: forger } = (await sampleNationalAuthority()).family);
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

describe('whose certificate', () => {
  it('another certificate of the same key, beside or instead', async () => {
    const other = await forgeCertificate(issuing, {
      subject: [
        [oids.commonName, 'БАСҚА АДАМ'],
        [oids.serialNumber, 'IIN900101300017'],
      ],
    });
    const signer = { by: person, content };
    expect(await reasonsOf(forgeCms([signer], { certificates: [other.certificate] }))).toEqual([
      'SIGNER_CERT_MISSING',
    ]);
    expect(await reasonsOf(forgeCms([signer], { certificates: [] }))).toEqual(['SIGNER_CERT_MISSING']);
    const swapped = forgeCms([{ ...signer, named: other.certificate }], {
      certificates: [other.certificate],
    });
    expect(await reasonsOf(swapped, { expect: { iin: sampleIin } })).toEqual([
      'BAD_SIGNATURE',
      'IIN_MISMATCH',
    ]);
    const both = forgeCms([signer], { certificates: [other.certificate, person.certificate] });
    expect((await judge(both)).signers[0]?.iin).toBe(sampleIin);
  });

  it('of an authority that came with the signature under the name and number of the true one', async () => {
    const by = await forgeCertificate(forger, {
      issuerName: issuing.certificate.subject.der,
      serial: person.certificate.serial,
    });
    const cms = forgeCms([{ by, content }], { certificates: [by.certificate, forger.certificate] });
    expect(await reasonsOf(cms, { expect: { iin: sampleIin } })).toEqual(['UNTRUSTED_CHAIN']);
  });

  it('issued by a person, or with an extension that must be understood', async () => {
    const grandchild = await forgeCertificate(person);
    const chain = { certificates: [grandchild.certificate, person.certificate] };
    expect(await reasonsOf(forgeCms([{ by: grandchild, content }], chain))).toEqual(['UNTRUSTED_CHAIN']);
    const strange = await forgeCertificate(issuing, {
      extensions: [{ type: '1.2.3.4', critical: true, value: boolean(true) }],
    });
    expect(await reasonsOf(forgeCms([{ by: strange, content }]))).toEqual(['UNTRUSTED_CHAIN']);
  });

  it('with parts that no honest one has: BAD_FORMAT', async () => {
    for (const [type, value] of [
      [oids.keyUsage, tlv(0x03, Uint8Array.of(0), new Uint8Array(4_000_000).fill(0xff))],
      [oids.keyUsage, tlv(0x03, Uint8Array.of(0), new Uint8Array(1_000).fill(0xff))],
      ['1.2.3.4', new Uint8Array(70_000)],
    ] as const) {
      const { key, certificate } = person;
      const der = buildCertificate(
        {
          ...certificate,
          issuer: certificate.issuer.der,
          subject: certificate.subject.der,
          spki: certificate.publicKey.spki,
          extensions: [{ type, critical: false, value }],
        },
        { algorithm: oids.gost2015Signature, sign: key.sign },
      );
      const cms = forgeCms([{ by: person, content }], { certificates: [{ der }] });
      expect(await reasonsOf(cms)).toEqual(['BAD_FORMAT']);
    }
  });

  it('expired and not yet valid, to the second', async () => {
    const cms = forgeCms([{ by: person, content }]);
    const { notBefore, notAfter } = person.certificate;
    const moved = (time: Date, by: number) => new Date(time.getTime() + by);
    for (const [at, reasons] of [
      [notBefore, []],
      [notAfter, []],
      [moved(notBefore, -1000), ['NOT_YET_VALID']],
      [moved(notAfter, 1000), ['EXPIRED']],
    ] as const)
      expect(await reasonsOf(cms, { at })).toEqual(reasons);
  });

  it('for other uses', async () => {
    const auth = await forgeCertificate(issuing, {
      uses: [oids.clientAuth, roleOids.individual],
      bits: [0, 2],
    });
    const cms = forgeCms([{ by: auth, content }]);
    expect(await reasonsOf(cms)).toEqual(['WRONG_KEY_USAGE']);
    expect(await reasonsOf(cms, { purpose: 'auth' })).toEqual([]);
    expect(await reasonsOf(forgeCms([{ by: person, content }]), { purpose: 'auth' })).toEqual([
      'WRONG_KEY_USAGE',
    ]);
    const silent = await forgeCertificate(issuing, { bits: [0] });
    expect(await reasonsOf(forgeCms([{ by: silent, content }]))).toEqual(['WRONG_KEY_USAGE']);
  });
});

describe('whose name', () => {
  it.each<
    [string, Parameters<typeof forgeCertificate>[1] & object, VerifyRequest['expect'], readonly Reason[]]
  >([
    ['two IINs', { subject: [...usualName, [oids.serialNumber, 'IIN900101300017']] }, {}, ['IIN_MISSING']],
    ['the same IIN twice', { subject: [...usualName, ...usualName] }, {}, ['IIN_MISSING']],
    [
      'an IIN in the common name alone',
      { subject: [[oids.commonName, `IIN${sampleIin}`]] },
      { iin: sampleIin },
      ['IIN_MISSING'],
    ],
    [
      'an IIN as user id alone',
      { subject: [[oids.userId, `IIN${sampleIin}`]] },
      { iin: sampleIin },
      ['IIN_MISSING'],
    ],
    [
      'an IIN among the units',
      { subject: [[oids.organisationalUnit, `IIN${sampleIin}`]] },
      { iin: sampleIin },
      ['IIN_MISSING'],
    ],
    ['eleven digits', { subject: [[oids.serialNumber, 'IIN91031550012']] }, {}, ['IIN_MISSING']],
    ['thirteen digits', { subject: [[oids.serialNumber, `IIN${sampleIin}0`]] }, {}, ['IIN_MISSING']],
    [
      'a line break after the number',
      { subject: [[oids.serialNumber, `IIN${sampleIin}\n`]] },
      {},
      ['IIN_MISSING'],
    ],
    [
      'digits of another script',
      { subject: [[oids.serialNumber, utf8String('IIN٩١٠٣١٥٥٠٠١٢٦')]] },
      {},
      ['IIN_MISSING'],
    ],
    [
      'a comma and a forged part inside the name',
      { subject: [[oids.commonName, 'A, SERIALNUMBER=IIN900101300017'], ...usualName.slice(1)] },
      { iin: '900101300017' },
      ['IIN_MISMATCH'],
    ],
    [
      'a BIN among other units',
      {
        subject: [
          ...usualName,
          [oids.organisation, 'АО "ТЕСТ", OU=BIN000000000000'],
          [oids.organisationalUnit, 'Бөлім'],
          [oids.organisationalUnit, `BIN${sampleBin}`],
        ],
      },
      { bin: sampleBin },
      [],
    ],
    [
      'two BINs',
      {
        subject: [
          ...usualName,
          [oids.organisationalUnit, `BIN${sampleBin}`],
          [oids.organisationalUnit, 'BIN050240001230'],
        ],
      },
      { bin: sampleBin },
      ['BIN_MISMATCH'],
    ],
    ['no BIN', {}, { bin: sampleBin }, ['BIN_MISMATCH']],
    ['no role', {}, { roles: ['head', 'right-to-sign'] }, ['ROLE_MISSING']],
    [
      'a system',
      {
        subject: [
          [oids.commonName, 'ИС'],
          [oids.organisationalUnit, `BIN${sampleBin}`],
        ],
      },
      { iin: sampleIin },
      ['IIN_MISSING'],
    ],
  ])('%s', async (_name, wanted, expectation, reasons) => {
    const by = await forgeCertificate(issuing, wanted);
    expect(await reasonsOf(forgeCms([{ by, content }]), { expect: expectation ?? {} })).toEqual(reasons);
  });
});
