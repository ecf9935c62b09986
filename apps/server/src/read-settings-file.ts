import { readFile } from 'node:fs/promises';
import { SettingsFault } from './settings.ts';

/** The JSON of the file that a variable names. @throws SettingsFault */
export async function readSettingsFile(path: string, variable: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new SettingsFault(`The file of ${variable} cannot be read: ${(error as Error).message}.`);
  }
}
