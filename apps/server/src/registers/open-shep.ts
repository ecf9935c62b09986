import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createShepClient, type ShepClient } from '@qyzmet/gateway';
import type { Clock } from '@qyzmet/kernel';
import type { SignatureVerifier } from '@qyzmet/signatures';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { readSettingsFile } from '../read-settings-file.ts';
import { SettingsFault } from '../settings.ts';
import { openSystemKey } from '../signing/open-system-key.ts';
import { signedMessages } from '../signing/signed-messages.ts';

const ShepSettings = Compile(
  Type.Object(
    {
      /** Synchronous channel of the gateway. */
      address: Type.String({ pattern: '^https?://' }),
      /** Whose certificate signs the answers. */
      gatewayBin: Type.String({ pattern: '^\\d{12}$' }),
      senderId: Type.String({ minLength: 1 }),
      /** Files beside this one: the password of the sender, the key of our system, its BIN and its password. */
      senderPassword: Type.String({ minLength: 1 }),
      bin: Type.String({ pattern: '^\\d{12}$' }),
      key: Type.String({ minLength: 1 }),
      keyPassword: Type.String({ minLength: 1 }),
    },
    { additionalProperties: false },
  ),
);

/**
 * A client of the national gateway, by the file of QYZMET_SHEP. Its key is opened now, so that a wrong one stops the start
 * and not an applicant's case.
 * @throws SettingsFault
 */
export async function openShep(path: string, verifier: SignatureVerifier, clock: Clock): Promise<ShepClient> {
  const settings = await readSettings(path);
  const at = (file: string) => resolve(dirname(path), file);
  try {
    const [senderPassword, key] = await Promise.all([
      readFile(at(settings.senderPassword), 'utf8'),
      openSystemKey({ key: at(settings.key), password: at(settings.keyPassword), bin: settings.bin }),
    ]);
    return createShepClient({
      address: settings.address,
      sender: { senderId: settings.senderId, password: senderPassword.trim() },
      security: signedMessages({ key: async () => key, verifier, peerBin: settings.gatewayBin, clock }),
      clock,
    });
  } catch (error) {
    throw new SettingsFault(`${path}: the gateway cannot be used: ${(error as Error).message}.`);
  }
}

async function readSettings(path: string) {
  const settings = await readSettingsFile(path, 'QYZMET_SHEP');
  if (ShepSettings.Check(settings)) return settings;
  const faults = [...ShepSettings.Errors(settings)].map(({ instancePath, message }) =>
    `${instancePath} ${message}`.trim(),
  );
  throw new SettingsFault(`${path} is not usable: ${faults.join('; ')}.`);
}
