import { MovableClock } from '@qyzmet/kernel';
import { describe, expect, it } from 'vitest';
import { signCms } from '../cms/sign-cms.ts';
import { createCrlStore } from '../revocation/crl-store.ts';
import {
  openSampleAuthority,
  sampleDay,
  sampleIin,
  samplePassword,
  samplePerson,
} from '../sample-authority.ts';
import { createVerifier } from './create-verifier.ts';

const content = new TextEncoder().encode('small');

describe('verifyCms under damage', () => {
  it('never throws and never accepts a CMS with one changed byte that is under a signature', async () => {
    const { authority } = await openSampleAuthority();
    const verifier = createVerifier({
      ...authority,
      timeStamps: authority,
      revocation: createCrlStore([authority.currentCrl(sampleDay)]),
    });
    const { key, certificate } = await authority.signingKey(samplePerson, samplePassword, sampleDay);
    const stamp = (signature: Uint8Array) => authority.stamp(signature, sampleDay);
    const cms = signCms({ content, key, certificate, detached: false, signingTime: sampleDay, stamp });
    const request = { content, at: sampleDay, expect: { iin: sampleIin }, purpose: 'sign' } as const;
    expect((await verifier.verifyCms({ ...request, cms })).reasons).toEqual([]);

    const accepted: number[] = [];
    for (let position = 0; position < cms.length; position++) {
      const changed = Uint8Array.from(cms);
      changed[position] = (changed[position] ?? 0) ^ (1 << (position % 8));
      const { outcome, signers } = await verifier.verifyCms({ ...request, cms: changed });
      // A stamp under another attribute name is no stamp: as if somebody had taken it off.
      if (outcome === 'valid' && signers[0]?.stamp) accepted.push(position);
    }
    // Not under any signature: the digestAlgorithms hints and the version numbers of SignedData.
    const unsigned = accepted.filter((position) => !isHint(cms, position));
    expect(unsigned).toEqual([]);
    expect(accepted.length).toBeLessThan(60);
  });

  it('keeps its word with another clock', async () => {
    const { authority } = await openSampleAuthority();
    const verifier = authority.verifier(new MovableClock(sampleDay));
    const result = await verifier.verifyCms({ cms: new Uint8Array(4), at: sampleDay, purpose: 'sign' });
    expect(result).toMatchObject({ outcome: 'invalid', reasons: ['BAD_FORMAT'], signers: [] });
  });
});

/** SignedData.version and digestAlgorithms, of the CMS and of the token inside it. */
function isHint(cms: Uint8Array, position: number): boolean {
  const hint = Buffer.from('310f300d06096086480165030402010500', 'hex');
  const buffer = Buffer.from(cms);
  for (let at = buffer.indexOf(hint); at >= 0; at = buffer.indexOf(hint, at + 1))
    if (position >= at - 3 && position < at + hint.length) return true;
  return false;
}
