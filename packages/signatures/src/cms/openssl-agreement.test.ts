import { spawnSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openKeyFile } from '../browser/open-key-file.ts';
import { signDetached } from '../browser/sign-detached.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import { openSampleAuthority, sampleDay, samplePassword, samplePerson } from '../sample-authority.ts';
import { signCms } from './sign-cms.ts';
import { readSignedData } from './signed-data.ts';

const content = new TextEncoder().encode('Тұрғын үй анықтамасы, 517');
const folder = mkdtempSync(join(tmpdir(), 'openssl-agreement-'));
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
let authority: DemonstrationAuthority;

function file(name: string, data: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}

function pem(label: string, der: Uint8Array): string {
  return `-----BEGIN ${label}-----\n${Buffer.from(der).toString('base64')}\n-----END ${label}-----\n`;
}

/** What any foreign implementation must find true; openssl says it in full where the machine has it. */
function expectForeignAgreement(cms: Uint8Array, document: Uint8Array, good: boolean): void {
  const [signer] = readSignedData(cms).signers;
  const [certificate] = readSignedData(cms).certificates;
  const key = createPublicKey({
    key: Buffer.from(certificate?.publicKey.spki ?? []),
    format: 'der',
    type: 'spki',
  });
  const attributes = signer?.signedBytes ?? new Uint8Array();
  expect(verify('sha256', attributes, key, signer?.signature ?? new Uint8Array())).toBe(true);
  if (!hasOpenssl) return;
  const run = spawnSync('openssl', [
    ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', file('signature.p7s', cms)],
    ...['-content', file('document.bin', document)],
    ...[
      '-CAfile',
      file(
        'ca.pem',
        [...authority.anchors, ...authority.intermediates].map((der) => pem('CERTIFICATE', der)).join(''),
      ),
    ],
    ...['-attime', String(sampleDay.getTime() / 1000), '-purpose', 'any', '-out', join(folder, 'out.bin')],
  ]);
  expect(run.status === 0, run.stderr.toString()).toBe(good);
}

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
});

describe('foreign implementations', () => {
  it('verify what the server signs, and refuse a changed document', async () => {
    const { key, certificate } = await authority.signingKey(samplePerson, samplePassword, sampleDay);
    const cms = signCms({ content, key, certificate, detached: true, signingTime: sampleDay });
    expectForeignAgreement(cms, content, true);
    expectForeignAgreement(cms, content.slice(1), false);
  });

  it('verify what the browser signs', async () => {
    const key = await openKeyFile(
      await authority.keyFile(samplePerson, samplePassword, sampleDay),
      samplePassword,
    );
    expectForeignAgreement(await signDetached(key, content, sampleDay), content, true);
  });

  it('open our key files', async () => {
    const bytes = await authority.keyFile(samplePerson, 'plain-pass', sampleDay);
    expect((await openKeyFile(bytes, 'plain-pass')).subject.iin).toBe(samplePerson.iin);
    if (!hasOpenssl) return;
    const path = file('key.p12', bytes);
    const run = spawnSync('openssl', ['pkcs12', '-in', path, '-passin', 'pass:plain-pass', '-nodes']);
    expect(run.status, run.stderr.toString()).toBe(0);
    expect(run.stdout.toString()).toContain('BEGIN PRIVATE KEY');
    expect(run.stdout.toString()).toContain('BEGIN CERTIFICATE');
  });

  it('read our certificates, revocation list and OCSP answers', async () => {
    const revoked = { ...samplePerson, state: 'revoked' } as const;
    const { certificate } = await authority.signingKey(revoked, samplePassword, sampleDay);
    const list = authority.currentCrl(sampleDay);
    expect(Buffer.from(list).includes(Buffer.from(certificate.serial))).toBe(true);
    if (!hasOpenssl) return;
    const issuer = file('issuer.pem', pem('CERTIFICATE', authority.intermediates[0] ?? new Uint8Array()));
    const check = spawnSync('openssl', [
      'crl',
      '-inform',
      'DER',
      '-in',
      file('list.crl', list),
      '-CAfile',
      issuer,
      '-noout',
    ]);
    expect(check.stderr.toString()).toContain('verify OK');
    const request = join(folder, 'request.der');
    const leaf = file('leaf.pem', pem('CERTIFICATE', certificate.der));
    spawnSync('openssl', [
      'ocsp',
      '-sha256',
      '-no_nonce',
      '-issuer',
      issuer,
      '-cert',
      leaf,
      '-reqout',
      request,
    ]);
    const answer = authority.answerOcsp(readFileSync(request), sampleDay);
    const text = spawnSync('openssl', [
      ...[
        'ocsp',
        '-respin',
        file('answer.der', answer),
        '-no_nonce',
        '-sha256',
        '-issuer',
        issuer,
        '-cert',
        leaf,
      ],
      ...['-CAfile', file('root.pem', pem('CERTIFICATE', authority.anchors[0] ?? new Uint8Array()))],
      ...[
        '-verify_other',
        issuer,
        '-attime',
        String(sampleDay.getTime() / 1000),
        '-validity_period',
        '3153600000',
      ],
    ]);
    expect(text.stderr.toString()).toContain('Response verify OK');
    expect(text.stdout.toString()).toContain('revoked');
  });
});
