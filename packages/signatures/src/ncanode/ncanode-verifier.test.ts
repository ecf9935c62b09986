import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signCms } from '../cms/sign-cms.ts';
import { toHex } from '../der/values.ts';
import { sampleDay, sampleIin } from '../sample-authority.ts';
import { type LocalServer, startLocalServer } from '../testing/local-server.ts';
import { sampleNationalAuthority } from '../testing/sample-national-authority.ts';
import type { SignatureVerifier } from '../types.ts';
import { ncanodeVerifier } from './ncanode-verifier.ts';

/* A simulator of the answers of NCANode 3.x to POST /cms/verify. */

const content = new TextEncoder().encode('құжат');
let national: Awaited<ReturnType<typeof sampleNationalAuthority>>;
let server: LocalServer;
let verifier: SignatureVerifier;
let asked: { url: string; body: Record<string, unknown> }[];
let answer: (status: { valid: boolean; certificate: Record<string, unknown> }) => unknown;
let status: number;

function good(changes: Record<string, unknown> = {}) {
  const { certificate } = national.person;
  return {
    valid: true,
    certificate: {
      valid: true,
      serialNumber: toHex(certificate.serial).replace(/^0+/, ''),
      notBefore: certificate.notBefore.toISOString(),
      notAfter: certificate.notAfter.toISOString(),
      keyUsage: 'SIGN',
      keyUser: ['INDIVIDUAL'],
      subject: { commonName: 'СӘРСЕНОВА ӘЙГЕРІМ', iin: sampleIin },
      revocations: [{ revoked: false, by: 'OCSP', revocationTime: null, reason: null }],
      ...changes,
    },
  };
}

beforeAll(async () => {
  national = await sampleNationalAuthority();
  server = await startLocalServer((request, body, response) => {
    asked.push({ url: request.url ?? '', body: JSON.parse(body.toString('utf8')) });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer(good())));
  });
  verifier = ncanodeVerifier(`${server.address}/`);
});

afterAll(() => server.close());

beforeEach(() => {
  asked = [];
  status = 200;
  answer = ({ valid, certificate }) => ({
    status: 200,
    message: 'OK',
    valid,
    signers: [{ certificates: [certificate], tsp: { genTime: sampleDay.toISOString() } }],
  });
});

async function verify(expected: Record<string, unknown> = { iin: sampleIin }, detached = true) {
  const cms = signCms({ content, ...national.person, detached, signingTime: sampleDay });
  return verifier.verifyCms({ cms, content, at: sampleDay, expect: expected, purpose: 'sign' });
}

test('asks by the documented protocol and takes the answer', async () => {
  expect(await verify()).toMatchObject({
    outcome: 'valid',
    reasons: [],
    signers: [{ iin: sampleIin, stamp: { time: sampleDay.toISOString() } }],
  });
  expect(asked).toMatchObject([
    {
      url: '/cms/verify',
      body: { revocationCheck: ['OCSP', 'CRL'], data: Buffer.from(content).toString('base64') },
    },
  ]);
  await verify({}, false);
  expect(asked[1]?.body).not.toHaveProperty('data');
});

test('judges by itself whose key it is, whatever the service says', async () => {
  expect((await verify({ iin: '900101300017' })).reasons).toEqual(['IIN_MISMATCH']);
  expect((await verify({ bin: '050240001230' })).reasons).toEqual(['BIN_MISMATCH']);
});

test.each([
  ['a bad signature', () => ({ ...good(), valid: false }), 'BAD_SIGNATURE'],
  [
    'a revoked key',
    () => ({ ...good({ valid: false, revocations: [{ revoked: true, by: 'CRL' }] }), valid: false }),
    'REVOKED',
  ],
  [
    'an expired key',
    () => ({ ...good({ valid: false, notAfter: '2020-01-01T00:00:00.000+00:00' }), valid: false }),
    'EXPIRED',
  ],
  ['an unknown authority', () => ({ ...good({ valid: false }), valid: false }), 'UNTRUSTED_CHAIN'],
  [
    'nothing known of revocation',
    () => ({ ...good({ valid: false, revocations: [] }), valid: false }),
    'REVOCATION_UNKNOWN',
  ],
] as const)('names %s', async (_name, verdict, reason) => {
  const usual = answer;
  answer = () => usual(verdict());
  expect((await verify()).reasons).toEqual([reason]);
});

test('a silent, broken or mistaken service gives "unknown", never "valid"', async () => {
  const unknown = { outcome: 'unknown', reasons: ['REVOCATION_UNKNOWN'] };
  status = 500;
  expect(await verify()).toMatchObject(unknown);
  status = 200;
  for (const broken of [
    {},
    [],
    { valid: 'true', signers: [] },
    { valid: true, signers: [] },
    { valid: true, signers: [{ certificates: [{ ...good().certificate, serialNumber: 'ff' }] }] },
  ]) {
    answer = () => broken;
    expect(await verify()).toMatchObject(unknown);
  }
  const absent = ncanodeVerifier('http://127.0.0.1:1');
  const cms = signCms({ content, ...national.person, detached: true, signingTime: sampleDay });
  expect(await absent.verifyCms({ cms, content, at: sampleDay, purpose: 'sign' })).toMatchObject(unknown);
});

test('does not ask about what is no signature', async () => {
  for (const cms of [new Uint8Array(), new Uint8Array(100).fill(0x30)])
    expect((await verifier.verifyCms({ cms, content, at: sampleDay, purpose: 'sign' })).reasons).toEqual([
      'BAD_FORMAT',
    ]);
  expect(
    (await verifier.verifyXml({ xml: Buffer.from('<a/>'), at: sampleDay, purpose: 'sign' })).outcome,
  ).toBe('invalid');
  expect(asked).toEqual([]);
});
