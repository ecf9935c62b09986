import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SettingsFault } from '../settings.ts';

/** The secret of form tokens: QYZMET_SECRET where several nodes share the work, else made once in the data folder (0600). */
export async function serverSecret(given: string | undefined, dataFolder: string): Promise<Buffer> {
  if (given !== undefined) {
    if (given.length < 32) throw new SettingsFault('QYZMET_SECRET must have at least 32 characters.');
    return Buffer.from(given);
  }
  const file = join(dataFolder, 'form-secret');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const secret = randomBytes(32);
    await writeFile(file, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  }
}
