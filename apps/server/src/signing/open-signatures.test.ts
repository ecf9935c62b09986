import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@qyzmet/kernel';
import { openDemonstrationAuthority } from '@qyzmet/signatures';
import { expect, it } from 'vitest';
import { readSettings } from '../settings.ts';
import { openSignatures } from './open-signatures.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-signatures-'));
const pin = { file: 'absent.cer', sha256: '0'.repeat(64) };
const authoritySettings = {
  mode: 'nca',
  unknown: 'refuse',
  anchors: [pin],
  intermediates: [pin],
  lists: ['http://crl.invalid/list.crl'],
};

function settingsWith(file?: unknown) {
  const path = join(folder, 'signatures.json');
  if (file !== undefined) writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  const environment = { QYZMET_DATA: folder, ...(file === undefined ? {} : { QYZMET_SIGNATURES: path }) };
  return readSettings(environment, folder);
}

it('checks by the demonstration authority when nothing else is said', async () => {
  const authority = await openDemonstrationAuthority(join(folder, 'authority'), systemClock.now());
  const signatures = await openSignatures(settingsWith(), systemClock, authority);
  expect(signatures).toMatchObject({ mode: 'embedded-test', unknown: 'refuse' });
  expect(signatures.anchors).toEqual(authority.anchors);
  await signatures.close();
  await expect(openSignatures(settingsWith(authoritySettings), systemClock, authority)).rejects.toThrow(
    'QYZMET_DEMONSTRATION must be "off"',
  );
});

it.each([
  ['QYZMET_SIGNATURES does not say', undefined],
  ['cannot be read', '{'],
  ['mode must be', {}],
  ['cannot be read', authoritySettings],
  ['accept-pending', { ...authoritySettings, unknown: 'accept-pending' }],
])('does not start: %s', async (words, file) => {
  await expect(openSignatures(settingsWith(file), systemClock, undefined)).rejects.toThrow(words);
});
