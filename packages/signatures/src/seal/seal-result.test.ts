import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, expect, test } from 'vitest';
import type { DemoOwner } from '../demonstration/demo-owner.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import {
  openSampleAuthority,
  sampleBin,
  sampleDay,
  sampleHead,
  samplePassword,
  sampleSystem,
} from '../sample-authority.ts';
import { sealResult } from './seal-result.ts';

const content = new TextEncoder().encode('%PDF-1.7');
let authority: DemonstrationAuthority;

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
});

async function seal(owner: DemoOwner, changes: { bin?: string; now?: Date } = {}) {
  return sealResult({
    content,
    seal: await authority.signingKey(owner, samplePassword, sampleDay),
    bin: sampleBin,
    now: sampleDay,
    timeStamper: (signature, family) => authority.stamp(signature, sampleDay, family),
    ...changes,
  });
}

test('a seal of the body is made, stamped, and verifies as a seal only', async () => {
  const sealed = await seal(sampleSystem);
  if (!sealed.ok) throw new Error(sealed.error);
  const verifier = authority.verifier(new MovableClock(sampleDay));
  const request = { cms: sealed.value, content, at: sampleDay, purpose: 'seal' } as const;
  expect(await verifier.verifyCms({ ...request, expect: { bin: sampleBin } })).toMatchObject({
    outcome: 'valid',
    signers: [{ iin: null, bin: sampleBin, stamp: { time: sampleDay.toISOString() } }],
  });
  const elsewhere = await verifier.verifyCms({ ...request, expect: { bin: '050240001230' } });
  expect(elsewhere.reasons).toEqual(['BIN_MISMATCH']);
  expect((await verifier.verifyCms({ ...request, purpose: 'sign' })).reasons).toEqual(['IIN_MISSING']);
});

test('no seal is made by a person, for another body, or out of time', async () => {
  expect(await seal(sampleHead)).toEqual({ ok: false, error: 'not-a-seal' });
  expect(await seal(sampleSystem, { bin: '050240001230' })).toEqual({ ok: false, error: 'other-body' });
  expect(await seal(sampleSystem, { now: new Date('2031-01-01T00:00:00Z') })).toEqual({
    ok: false,
    error: 'out-of-time',
  });
});
