import { dirname, join, resolve } from 'node:path';
import type { Clock } from '@qyzmet/kernel';
import {
  type DemonstrationAuthority,
  openSignatureMode,
  readModeSettings,
  type SignatureMode,
  SignatureModeFault,
} from '@qyzmet/signatures';
import { readSettingsFile } from '../read-settings-file.ts';
import { type Settings, SettingsFault } from '../settings.ts';

/**
 * Opens the way in which this installation checks signatures. Without settings it is the demonstration authority.
 * @throws SettingsFault on any doubt, with a sentence that says what to do
 */
export async function openSignatures(
  settings: Settings,
  clock: Clock,
  authority: DemonstrationAuthority | undefined,
): Promise<SignatureMode> {
  const path = settings.signatureSettings;
  if (!path) {
    if (!authority) throw new SettingsFault('QYZMET_SIGNATURES does not say how signatures are checked.');
    return openSignatureMode({ mode: 'embedded-test', authority, unknown: 'refuse' }, clock);
  }
  const read = readModeSettings(
    await readSettingsFile(path, 'QYZMET_SIGNATURES'),
    join(settings.dataFolder, 'revocation-lists'),
  );
  if ('faults' in read) throw new SettingsFault(`${path} is not usable: ${read.faults.join('; ')}.`);
  const { mode, unknown } = read.settings;
  if (authority && mode !== 'nca-test')
    throw new SettingsFault(
      `QYZMET_DEMONSTRATION must be "off" in the mode "${mode}": its keys belong to nobody.`,
    );
  if (unknown === 'accept-pending')
    throw new SettingsFault(
      `${path}: "accept-pending" is not usable, for no step of a case checks a signature again later. Set "refuse" or "ask-again".`,
    );
  try {
    return await openSignatureMode(besideTheFile(read.settings, dirname(path)), clock);
  } catch (error) {
    if (error instanceof SignatureModeFault) throw new SettingsFault(error.message);
    throw error;
  }
}

type Configured = Extract<ReturnType<typeof readModeSettings>, { settings: unknown }>['settings'];

/** Certificate files are named from the folder of the settings. */
function besideTheFile(settings: Configured, folder: string): Configured {
  if (settings.mode === 'ncanode') return settings;
  const named = (files: typeof settings.anchors) =>
    files.map(({ file, sha256 }) => ({ file: resolve(folder, file), sha256 }));
  return {
    ...settings,
    anchors: named(settings.anchors),
    intermediates: named(settings.intermediates),
    timeStampAnchors: named(settings.timeStampAnchors),
    timeStampIntermediates: named(settings.timeStampIntermediates),
  };
}
