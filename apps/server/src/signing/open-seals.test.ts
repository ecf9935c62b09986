import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Body } from '@qyzmet/regulation';
import { openDemonstrationAuthority } from '@qyzmet/signatures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettingsFault } from '../settings.ts';
import { openSeals } from './open-seals.ts';

const folder = mkdtempSync(join(tmpdir(), 'seals-'));
const now = new Date('2026-11-24T05:00:00Z');
const bin = '990140001233';
const system = { kind: 'system', bin, organisation: 'Бөлім', name: 'QYZMET' } as const;
const head = {
  kind: 'employee',
  iin: '910315500126',
  surname: 'Сейіт',
  name: 'Арман',
  bin,
  organisation: 'Бөлім',
  role: 'head',
} as const;

beforeAll(async () => {
  const authority = await openDemonstrationAuthority(join(folder, 'authority'), now);
  writeFileSync(join(folder, 'seal.p12'), await authority.keyFile(system, 'secret', now));
  writeFileSync(join(folder, 'person.p12'), await authority.keyFile(head, 'secret', now));
  writeFileSync(join(folder, 'seal.txt'), 'secret\n');
  writeFileSync(join(folder, 'wrong.txt'), 'guess');
});
afterAll(() => rmSync(folder, { recursive: true }));

function listed(content: unknown): string {
  const path = join(folder, 'seals.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('the seals of real bodies', () => {
  it('are opened from their key files, and a body without one seals nothing', async () => {
    const seals = await openSeals(listed({ [bin]: { key: 'seal.p12', password: 'seal.txt' } }));
    expect((await seals({ bin } as Body))?.certificate.subject).toBeDefined();
    expect(await seals({ bin: '050240001234' } as Body)).toBeUndefined();
    expect(await (await openSeals(undefined))({ bin } as Body)).toBeUndefined();
  });

  it.each([
    ['a person’s key', { [bin]: { key: 'person.p12', password: 'seal.txt' } }],
    ['another body’s key', { '050240001234': { key: 'seal.p12', password: 'seal.txt' } }],
    ['a wrong password', { [bin]: { key: 'seal.p12', password: 'wrong.txt' } }],
    ['a file that is not there', { [bin]: { key: 'absent.p12', password: 'seal.txt' } }],
    ['an entry without its files', { [bin]: {} }],
    ['no JSON', '{'],
  ])('stop the start over %s', async (_what, content) => {
    await expect(openSeals(listed(content))).rejects.toThrow(SettingsFault);
  });
});
