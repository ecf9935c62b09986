import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { signCms } from '../cms/sign-cms.ts';
import type { DemoOwner } from '../demonstration/demo-owner.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import { createCrlStore } from '../revocation/crl-store.ts';
import {
  openForgedAuthority,
  openSampleAuthority,
  sampleBin,
  sampleDay,
  sampleHead,
  samplePassword,
  samplePerson,
  sampleSystem,
} from '../sample-authority.ts';
import { addTimeStamps } from '../timestamp/add-time-stamps.ts';
import type { VerifyRequest } from '../types.ts';
import { createVerifier } from './create-verifier.ts';
import { verifyKept } from './verify-kept.ts';

const content = new TextEncoder().encode('%PDF-1.7 анықтама');
const threeYears = 3 * 365 * 24 * 3600_000;
const later = new Date(sampleDay.getTime() + threeYears);
let authority: DemonstrationAuthority;

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
});

async function sign(owner: DemoOwner, { stamped = true } = {}) {
  const { key, certificate } = await authority.signingKey(owner, samplePassword, sampleDay);
  const cms = signCms({ content, key, certificate, detached: true, signingTime: sampleDay });
  return stamped
    ? addTimeStamps(cms, (signature, family) => authority.stamp(signature, sampleDay, family))
    : cms;
}

/** What a server keeps at receipt. */
async function receive(cms: Uint8Array, purpose: VerifyRequest['purpose'] = 'sign') {
  const verdict = await authority
    .verifier(new MovableClock(sampleDay))
    .verifyCms({ cms, content, at: sampleDay, purpose });
  return { verdict, evidence: JSON.parse(JSON.stringify({ ...verdict, judgedAt: sampleDay.toISOString() })) };
}

async function verifyLater(
  cms: Uint8Array,
  evidence: unknown,
  changes: {
    content?: Uint8Array;
    anchors?: readonly Uint8Array[];
    now?: Date;
    bodies?: readonly string[] | 'any';
  } = {},
) {
  const { bodies } = changes;
  const kept = {
    cms,
    content: changes.content ?? content,
    evidence,
    now: changes.now ?? later,
    ...(bodies ? { bodies } : {}),
  };
  return verifyKept(kept, { anchors: changes.anchors ?? authority.anchors });
}

describe('verifyKept', () => {
  it.each(['rsa', 'gost2015'] as const)('finds a signature valid three years later (%s)', async (family) => {
    const cms = await sign({ ...samplePerson, family });
    const { verdict, evidence } = await receive(cms);
    expect(verdict.reasons).toEqual([]);
    const result = await verifyLater(cms, evidence);
    expect(result).toMatchObject({ outcome: 'valid', reasons: [] });
    expect(result.signers[0]?.stamp).toEqual({ time: sampleDay.toISOString() });
  });

  it('is not moved by a stamp of nobody we know, or by none at all', async () => {
    const cms = await sign(samplePerson, { stamped: false });
    const { evidence } = await receive(cms);
    expect((await verifyLater(cms, evidence, { now: sampleDay })).reasons).toEqual([]);
    expect((await verifyLater(cms, evidence)).reasons).toEqual(['EXPIRED', 'REVOCATION_UNKNOWN']);
    const { authority: forger } = await openForgedAuthority();
    const forged = await addTimeStamps(cms, (signature) => forger.stamp(signature, sampleDay));
    expect((await verifyLater(forged, evidence)).reasons).toContain('TIMESTAMP_INVALID');
  });

  it('needs the answers about revocation of that time', async () => {
    const cms = await sign(samplePerson);
    expect(await verifyLater(cms, {})).toMatchObject({
      outcome: 'invalid',
      reasons: ['UNTRUSTED_CHAIN', 'EXPIRED', 'TIMESTAMP_INVALID'],
    });
    const { evidence } = await receive(cms);
    const text = JSON.stringify(evidence);
    const without = JSON.parse(text.replace(/"response":"[^"]+"/, '"response":"AAAA"'));
    expect(await verifyLater(cms, without)).toMatchObject({
      outcome: 'unknown',
      reasons: ['REVOCATION_UNKNOWN'],
    });
    // An answer of two days before the stamp says nothing of the moment of the stamp.
    const stale = new Date(sampleDay.getTime() + 2 * 24 * 3600_000);
    const { key, certificate } = await authority.signingKey(samplePerson, samplePassword, sampleDay);
    const stampedLater = signCms({
      content,
      key,
      certificate,
      detached: true,
      signingTime: sampleDay,
      stamp: (signature) => authority.stamp(signature, stale),
    });
    expect((await verifyLater(stampedLater, evidence)).reasons).toEqual(['REVOCATION_UNKNOWN']);
  });

  it('takes a kept list in place of an answer', async () => {
    const cms = await sign(samplePerson);
    const verifier = createVerifier({
      ...authority,
      timeStamps: authority,
      revocation: createCrlStore([authority.currentCrl(sampleDay)]),
    });
    const verdict = await verifier.verifyCms({ cms, content, at: sampleDay, purpose: 'sign' });
    expect((await verifyLater(cms, verdict)).reasons).toEqual([]);
    const other = await authority.signingKey(
      { ...samplePerson, state: 'revoked' },
      samplePassword,
      sampleDay,
    );
    const revoked = signCms({ content, ...other, detached: true, signingTime: sampleDay });
    const stamped = await addTimeStamps(revoked, (signature) => authority.stamp(signature, sampleDay));
    expect((await verifyLater(stamped, verdict)).reasons).toEqual(['REVOKED']);
  });

  it('trusts the pinned anchors alone, whatever the evidence holds', async () => {
    const { authority: forger } = await openForgedAuthority();
    const cms = await sign(samplePerson);
    const { evidence } = await receive(cms);
    expect((await verifyLater(cms, evidence, { anchors: forger.anchors })).reasons).toContain(
      'UNTRUSTED_CHAIN',
    );
    expect((await verifyLater(cms, evidence, { anchors: [] })).reasons).toContain('UNTRUSTED_CHAIN');
  });

  it('refuses a changed document', async () => {
    const cms = await sign(sampleHead);
    const { evidence } = await receive(cms);
    const changed = Uint8Array.from(content);
    changed[0] = 0;
    expect((await verifyLater(cms, evidence, { content: changed })).reasons).toEqual(['DIGEST_MISMATCH']);
  });

  it('tells the document of a body from one that a private person has signed', async () => {
    const reasonsOf = async (owner: DemoOwner, bodies: readonly string[] | 'any') => {
      const cms = await sign(owner);
      const { evidence } = await receive(cms, owner.kind === 'system' ? 'seal' : 'sign');
      return (await verifyLater(cms, evidence, { bodies })).reasons;
    };
    for (const owner of [sampleHead, sampleSystem]) {
      expect(await reasonsOf(owner, 'any')).toEqual([]);
      expect(await reasonsOf(owner, [sampleBin])).toEqual([]);
      expect(await reasonsOf(owner, ['990140001233'])).toEqual(['BIN_MISMATCH']);
    }
    expect(await reasonsOf(samplePerson, 'any')).toEqual(['BIN_MISMATCH']);
    expect(await reasonsOf(samplePerson, [sampleBin])).toEqual(['BIN_MISMATCH']);
  });

  it('accepts the seal of a body', async () => {
    const cms = await sign(sampleSystem);
    const { verdict, evidence } = await receive(cms, 'seal');
    expect(verdict.reasons).toEqual([]);
    expect(await verifyLater(cms, evidence)).toMatchObject({
      outcome: 'valid',
      signers: [{ iin: null, bin: sampleBin }],
    });
  });
});

describe('addTimeStamps', () => {
  it('stamps once, keeps the signature, and leaves alone what is no CMS', async () => {
    const plain = await sign(samplePerson, { stamped: false });
    let asked = 0;
    const stamper = (signature: Uint8Array) => {
      asked++;
      return authority.stamp(signature, sampleDay);
    };
    const stamped = await addTimeStamps(plain, stamper);
    expect(await addTimeStamps(stamped, stamper)).toEqual(stamped);
    expect(asked).toBe(1);
    expect((await receive(stamped)).verdict.reasons).toEqual([]);
    const garbage = new Uint8Array(50).fill(0x30);
    expect(await addTimeStamps(garbage, stamper)).toEqual(garbage);
  });
});
