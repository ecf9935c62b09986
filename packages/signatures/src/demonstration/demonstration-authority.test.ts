import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { signCms } from '../cms/sign-cms.ts';
import { oids } from '../der/oids.ts';
import { toHex } from '../der/values.ts';
import { readKeyFile } from '../pkcs12/read-key-file.ts';
import { openSampleAuthority, sampleDay, samplePassword, samplePerson } from '../sample-authority.ts';
import { readCertificate } from '../x509/certificate.ts';
import { firstValueOf } from '../x509/distinguished-name.ts';
import type { DemoOwner } from './demo-owner.ts';
import { type DemonstrationAuthority, openDemonstrationAuthority } from './demonstration-authority.ts';

let authority: DemonstrationAuthority;
let folder: string;
const gostPerson = { ...samplePerson, family: 'gost2015' } as const;
const yearMs = 365 * 24 * 3600_000;
const content = Uint8Array.of(1, 2, 3);

beforeAll(async () => {
  ({ authority, folder } = await openSampleAuthority());
});

async function verdictOf(from: DemonstrationAuthority, owner: DemoOwner, at: Date) {
  const { key, certificate } = await from.signingKey(owner, samplePassword, at);
  const cms = signCms({ content, key, certificate, detached: true, signingTime: at });
  return from.verifier(new MovableClock(at)).verifyCms({ cms, content, at, purpose: 'sign' });
}

describe('openDemonstrationAuthority', () => {
  it('opens again what it made, with keys and revocations', async () => {
    const before = await authority.keyFile(gostPerson, samplePassword, sampleDay);
    const again = await openDemonstrationAuthority(folder, new Date(sampleDay.getTime() + yearMs / 10));
    expect(again.anchors).toEqual(authority.anchors);
    expect(await again.keyFile(gostPerson, samplePassword, sampleDay)).toEqual(before);
    expect((await verdictOf(again, gostPerson, sampleDay)).reasons).toEqual([]);
  });

  it('bears names that nobody takes for the national authority', () => {
    for (const der of [...authority.anchors, ...authority.intermediates])
      expect(firstValueOf(readCertificate(der).subject, oids.commonName)).toMatch(/^ТЕСТ .*DEMO, NOT NCA$/);
  });

  it('keeps its folder to itself', async () => {
    expect((await stat(folder)).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'rsa-root.key'))).mode & 0o077).toBe(0);
  });

  it('makes a new certificate when the clock has left the old one', async () => {
    const owner = { ...gostPerson, name: 'Уақыт' };
    const serialAt = async (at: Date) =>
      toHex((await authority.signingKey(owner, samplePassword, at)).certificate.serial);
    const first = await serialAt(sampleDay);
    for (const years of [2, -13]) {
      const moment = new Date(sampleDay.getTime() + years * yearMs);
      expect(await serialAt(moment)).not.toBe(first);
      expect((await verdictOf(authority, owner, moment)).reasons).toEqual([]);
    }
  });

  it('answers everywhere that a key was revoked', async () => {
    const owner = { ...gostPerson, name: 'Жоғалған' };
    expect((await verdictOf(authority, owner, sampleDay)).reasons).toEqual([]);
    const { certificate, key } = await authority.signingKey(owner, samplePassword, sampleDay);
    await authority.revoke(toHex(certificate.serial), sampleDay, 1);
    const cms = signCms({ content, key, certificate, detached: true, signingTime: sampleDay });
    const verifier = authority.verifier(new MovableClock(sampleDay));
    const result = await verifier.verifyCms({ cms, content, at: sampleDay, purpose: 'sign' });
    expect(result.reasons).toEqual(['REVOKED']);
    expect(
      Buffer.from(authority.currentCrl(sampleDay, 'gost2015')).includes(Buffer.from(certificate.serial)),
    ).toBe(true);
  });

  it('issues to many at once without losing any from its record', async () => {
    const owners = Array.from({ length: 6 }, (_, index) => ({ ...gostPerson, name: `Адам${index}` }));
    const files = await Promise.all(
      owners.map((owner) => authority.keyFile(owner, samplePassword, sampleDay)),
    );
    for (const [index, owner] of owners.entries()) {
      expect((await verdictOf(authority, owner, sampleDay)).reasons).toEqual([]);
      const { certificates } = await readKeyFile(files[index] ?? new Uint8Array(), samplePassword);
      expect(certificates).toHaveLength(1);
    }
  });
});
