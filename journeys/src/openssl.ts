import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DetachedSignature {
  readonly content: Uint8Array;
  readonly cms: Uint8Array;
  /** DER of roots and issuing certificates. */
  readonly certificates: readonly Uint8Array[];
}

/** What `openssl cms -verify` says of a detached signature: an independent judge. */
export function opensslAccepts({ content, cms, certificates }: DetachedSignature): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'qyzmet-openssl-'));
  try {
    const path = (name: string) => join(folder, name);
    writeFileSync(path('content'), content);
    writeFileSync(path('signature'), cms);
    writeFileSync(path('authorities.pem'), certificates.map(pemOf).join(''));
    const { status, error } = spawnSync('openssl', [
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
      '-purpose',
      'any',
      '-out',
      path('out'),
    ]);
    if (error) throw error;
    return status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pemOf(der: Uint8Array): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/(.{64})/g, '$1\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
