import { dirname, resolve } from 'node:path';
import type { Body } from '@qyzmet/regulation';
import type { DemonstrationAuthority, SealRequest } from '@qyzmet/signatures';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { readSettingsFile } from '../read-settings-file.ts';
import { SettingsFault } from '../settings.ts';
import { openSystemKey } from './open-system-key.ts';

type Seal = SealRequest['seal'];

/** The key with which a body seals what it issues; undefined for a body that has none here. */
export type Seals = (body: Body) => Promise<Seal | undefined>;

/** The demonstration authority gives every body a key of its information system, made when it is first needed. */
export function demonstrationSeals(authority: DemonstrationAuthority, now: () => Date): Seals {
  return ({ bin, name }) =>
    authority.signingKey(
      { kind: 'system', bin, organisation: name.kk, name: 'QYZMET' },
      demonstrationPassword,
      now(),
    );
}

/**
 * Seals of real bodies: a JSON file `{ "<BIN>": { "key": "seal.p12", "password": "seal.txt" } }`, paths beside the file. Every
 * key is opened now, so that a wrong one stops the start and not an applicant's result.
 * @throws SettingsFault
 */
export async function openSeals(path: string | undefined): Promise<Seals> {
  if (path === undefined) return async () => undefined;
  const seals = new Map<string, Seal>();
  for (const [bin, { key, password }] of Object.entries(await readList(path))) {
    const at = (file: string) => resolve(dirname(path), file);
    try {
      seals.set(bin, await openSystemKey({ key: at(key), password: at(password), bin }));
    } catch (error) {
      throw new SettingsFault(`${path}: the seal of ${bin} is not usable: ${(error as Error).message}.`);
    }
  }
  return async ({ bin }) => seals.get(bin);
}

async function readList(path: string): Promise<Readonly<Record<string, { key: string; password: string }>>> {
  const list = await readSettingsFile(path, 'QYZMET_SEALS');
  const entries = typeof list === 'object' && list !== null ? Object.entries(list) : [];
  for (const [bin, entry] of entries)
    if (!/^\d{12}$/.test(bin) || typeof entry?.key !== 'string' || typeof entry?.password !== 'string')
      throw new SettingsFault(`${path}: "${bin}" must be a BIN with "key" and "password" (names of files).`);
  return Object.fromEntries(entries);
}
