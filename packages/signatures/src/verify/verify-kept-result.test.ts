import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, expect, it } from 'vitest';
import { signCms } from '../cms/sign-cms.ts';
import type { DemoOwner } from '../demonstration/demo-owner.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import {
  openSampleAuthority,
  sampleDay,
  sampleHead,
  samplePassword,
  sampleSystem,
} from '../sample-authority.ts';
import { addTimeStamps } from '../timestamp/add-time-stamps.ts';
import { verifyKeptResult } from './verify-kept-result.ts';

const content = new TextEncoder().encode('%PDF-1.7');
const later = new Date(sampleDay.getTime() + 3 * 365 * 86_400_000);
let authority: DemonstrationAuthority;

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
});

/** A stamped signature and the evidence of its check, as they are kept. */
async function kept(owner: DemoOwner, purpose: 'sign' | 'seal') {
  const key = await authority.signingKey(owner, samplePassword, sampleDay);
  const bare = signCms({ content, ...key, detached: true, signingTime: sampleDay });
  const cms = await addTimeStamps(bare, (bytes, family) => authority.stamp(bytes, sampleDay, family));
  const verdict = await authority
    .verifier(new MovableClock(sampleDay))
    .verifyCms({ cms, content, at: sampleDay, purpose });
  return { cms, evidence: JSON.parse(JSON.stringify({ ...verdict, judgedAt: sampleDay.toISOString() })) };
}

async function judged(seal: Awaited<ReturnType<typeof kept>>) {
  const signature = await kept(sampleHead, 'sign');
  const evidence = { ...signature.evidence, seal: seal.evidence };
  const { anchors } = authority;
  return verifyKeptResult(
    { content, cms: signature.cms, seal: seal.cms, evidence, now: later, bodies: 'any' },
    { anchors },
  );
}

it('a signature and the seal of the same body hold years later', async () => {
  expect(await judged(await kept(sampleSystem, 'seal'))).toMatchObject({ outcome: 'valid', reasons: [] });
});

it('a person’s good signature is no seal, even with its own evidence', async () => {
  const verdict = await judged(await kept(sampleHead, 'sign'));
  expect(verdict.signature.outcome).toBe('valid');
  expect(verdict.outcome).toBe('invalid');
});

it('what one body has signed another cannot seal', async () => {
  const other = { ...sampleSystem, bin: '050240001230' };
  const verdict = await judged(await kept(other, 'seal'));
  expect(verdict.seal?.outcome).toBe('valid');
  expect(verdict).toMatchObject({ outcome: 'invalid', reasons: ['BIN_MISMATCH'] });
});
