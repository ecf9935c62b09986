import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DetachedSignature {
  readonly content: Uint8Array;
  readonly cms: Uint8Array;
  /** DER of roots and issuing certificates. */
  readonly certificates: readonly Uint8Array[];
  /** The moment of the journey's clock. */
  readonly at: Date;
}

/** What `openssl cms -verify`, an independent judge, says of a detached signature. */
export function opensslVerdict({ content, cms, certificates, at }: DetachedSignature): string {
  const folder = mkdtempSync(join(tmpdir(), 'qyzmet-openssl-'));
  try {
    const path = (name: string) => join(folder, name);
    writeFileSync(path('content'), content);
    writeFileSync(path('signature'), cms);
    writeFileSync(path('authorities.pem'), certificates.filter(isRsa).map(pemOf).join(''));
    const { stderr, error } = spawnSync('openssl', [
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      path('signature'),
      '-content',
      path('content'),
      '-CAfile',
      path('authorities.pem'),
      '-attime',
      String(Math.floor(at.getTime() / 1000)),
      '-purpose',
      'any',
      '-out',
      path('out'),
    ]);
    if (error) throw error;
    return String(stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** OpenSSL cannot read keys of the Kazakh GOST: such authorities are left out, and their signatures would be refused. */
function isRsa(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der).publicKey.asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

function pemOf(der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
