import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { openKeyFile } from '../browser/open-key-file.ts';
import { signDetached } from '../browser/sign-detached.ts';
import { signCms } from '../cms/sign-cms.ts';
import { checkSignature } from '../crypto/check-signature.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import { oids } from '../der/oids.ts';
import { cryptoProA256 } from '../gost/curves.ts';
import { publicPointOf, randomScalar, signGost } from '../gost/gost3410.ts';
import { gost341194 } from '../gost/gost3411-94.ts';
import { createCrlStore } from '../revocation/crl-store.ts';
import {
  openSampleAuthority,
  sampleDay,
  sampleIin,
  samplePassword,
  samplePerson,
} from '../sample-authority.ts';
import type { SignatureVerifier } from '../types.ts';
import { createVerifier } from './create-verifier.ts';

const content = new TextEncoder().encode('{"анықтама":517}');
const gostPerson = { ...samplePerson, family: 'gost2015' } as const;
let authority: DemonstrationAuthority;
let verifier: SignatureVerifier;

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
  verifier = authority.verifier(new MovableClock(sampleDay));
});

async function sign(stamp = false): Promise<Uint8Array<ArrayBuffer>> {
  const { key, certificate } = await authority.signingKey(gostPerson, samplePassword, sampleDay);
  return signCms({
    content,
    key,
    certificate,
    detached: true,
    signingTime: sampleDay,
    ...(stamp ? { stamp: (signature: Uint8Array) => authority.stamp(signature, sampleDay, 'gost2015') } : {}),
  });
}

async function verdictOf(cms: Uint8Array) {
  return verifier.verifyCms({ cms, content, at: sampleDay, expect: { iin: sampleIin }, purpose: 'sign' });
}

describe('GOST-2015 signatures', () => {
  it('are accepted from the server and from the browser, with a stamp too', async () => {
    expect((await verdictOf(await sign(true))).reasons).toEqual([]);
    const file = await authority.keyFile(gostPerson, samplePassword, sampleDay);
    const key = await openKeyFile(file, samplePassword);
    const result = await verdictOf(await signDetached(key, content, sampleDay));
    expect(result.reasons).toEqual([]);
    expect(result.signers[0]).toMatchObject({ iin: sampleIin, algorithm: 'GOST 34.10-2015 (512)' });
  });

  it('are checked against a list signed with GOST', async () => {
    const revocation = createCrlStore([authority.currentCrl(sampleDay, 'gost2015')]);
    const offline = createVerifier({ ...authority, revocation });
    const cms = await sign();
    expect((await offline.verifyCms({ cms, content, at: sampleDay, purpose: 'sign' })).reasons).toEqual([]);
  });

  it('are refused with r and s swapped or zero', async () => {
    const cms = await sign();
    const signature = cms.subarray(cms.length - 128);
    const swapped = new Uint8Array([...signature.slice(64), ...signature.slice(0, 64)]);
    for (const wrong of [swapped, new Uint8Array(128)]) {
      const changed = Uint8Array.from(cms);
      changed.set(wrong, cms.length - 128);
      expect((await verdictOf(changed)).reasons).toEqual(['BAD_SIGNATURE']);
    }
  });

  it('are refused with any byte of the signer changed', async () => {
    const cms = await sign();
    const start = cms.length - 420;
    for (let position = start; position < cms.length; position += 3) {
      const changed = Uint8Array.from(cms);
      changed[position] = (changed[position] ?? 0) ^ 0x10;
      expect((await verdictOf(changed)).outcome, `byte ${position}`).toBe('invalid');
    }
  });
});

describe('GOST 34.310-2004 signatures', () => {
  it('are checked with the older curve and digest', () => {
    const scalar = randomScalar(cryptoProA256);
    const point = publicPointOf(cryptoProA256, scalar);
    const key = { family: 'gost2004', spki: new Uint8Array(), point } as const;
    const signature = signGost(cryptoProA256, scalar, gost341194(content));
    const algorithms = { signature: oids.gost2004Signature, digest: oids.gost34311 };
    expect(checkSignature(key, algorithms, content, signature)).toBe('good');
    expect(checkSignature(key, algorithms, content.slice(1), signature)).toBe('bad');
    expect(checkSignature(key, { ...algorithms, digest: oids.sha256 }, content, signature)).toBe(
      'unsupported',
    );
    // Real signers put the OID of the key in the place of the signature algorithm.
    expect(checkSignature(key, { ...algorithms, signature: oids.gost2004Key }, content, signature)).toBe(
      'good',
    );
  });
});
