import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createCrlStore, createVerifier, openDemonstrationAuthority, signCms } from '@qyzmet/signatures';

/** Whole verifications per second on one core: document digest, signer, chain, revocation list, owner. */
const day = new Date('2026-03-02T05:00:00Z');
const person = { kind: 'individual', iin: '910315500124', surname: 'Сейіт', name: 'Арман' } as const;
const content = new TextEncoder().encode(JSON.stringify({ service: 'sample', text: 'қ'.repeat(1500) }));
const seconds = 5;

const folder = await mkdtemp(join(tmpdir(), 'bench-signatures-'));
try {
  const authority = await openDemonstrationAuthority(folder, day);
  for (const family of ['rsa', 'gost2015'] as const) {
    const { key, certificate } = await authority.signingKey({ ...person, family }, 'bench', day);
    const cms = signCms({ content, key, certificate, detached: true, signingTime: day });
    const verifier = createVerifier({
      ...authority,
      revocation: createCrlStore([authority.currentCrl(day, family)]),
    });
    const verify = () => verifier.verifyCms({ cms, content, at: day, purpose: 'sign' });
    const { outcome } = await verify();
    if (outcome !== 'valid') throw new Error(`${family}: ${outcome}`);
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < seconds * 1000) {
      await verify();
      done++;
    }
    const perSecond = done / ((performance.now() - start) / 1000);
    process.stdout.write(`${family.padEnd(10)}${perSecond.toFixed(0).padStart(8)} verifications/s\n`);
  }
} finally {
  await rm(folder, { recursive: true });
}
