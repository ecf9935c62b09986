import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkDigitOf } from '@qyzmet/kernel';
import type { DemoOwner } from './demonstration/demo-owner.ts';
import {
  type DemonstrationAuthority,
  openDemonstrationAuthority,
} from './demonstration/demonstration-authority.ts';

/** Tests only: an authority in a fresh folder, its day, and invented people. */
export const sampleDay = new Date('2026-03-02T05:00:00Z');
export const samplePassword = 'Құпия-1';

function withCheckDigit(eleven: string): string {
  return `${eleven}${checkDigitOf(eleven)}`;
}

export const sampleIin = withCheckDigit('91031550012');
export const sampleBin = withCheckDigit('05024000123');

export const samplePerson = {
  kind: 'individual',
  iin: sampleIin,
  surname: 'Сәрсенова',
  name: 'Әйгерім',
  patronymic: 'Қуанышқызы',
} as const satisfies DemoOwner;

export const sampleHead = {
  ...samplePerson,
  kind: 'employee',
  bin: sampleBin,
  organisation: 'ММ "Тайынша ауданының жұмыспен қамту бөлімі"',
  role: 'head',
} as const satisfies DemoOwner;

export const sampleSystem = {
  kind: 'system',
  bin: sampleBin,
  organisation: 'ММ "Тайынша ауданының жұмыспен қамту бөлімі"',
  name: 'ИС Qyzmet',
} as const satisfies DemoOwner;

export interface SampleAuthority {
  readonly authority: DemonstrationAuthority;
  readonly folder: string;
}

/**
 * The authority of the tests, in a folder of its own. Keys take seconds to make, so they are made once for the code as
 * it stands, with those of the usual people, and copied.
 */
export async function openSampleAuthority(): Promise<SampleAuthority> {
  return openCopy('sample');
}

/** Another authority under the very same names. */
export async function openForgedAuthority(): Promise<SampleAuthority> {
  return openCopy('forged');
}

async function openCopy(name: 'sample' | 'forged'): Promise<SampleAuthority> {
  const kept = join(tmpdir(), `qyzmet-${name}-authority-${await codeDigest()}`);
  const folder = await mkdtemp(join(tmpdir(), 'demo-authority-'));
  const isKept = await cp(kept, folder, { recursive: true }).then(
    () => true,
    () => false,
  );
  const authority = await openDemonstrationAuthority(folder, sampleDay);
  if (!isKept) {
    await Promise.all(usualOwners.map((owner) => authority.keyFile(owner, samplePassword, sampleDay)));
    await keepCopy(folder, kept);
  }
  return { folder, authority };
}

const usualOwners: readonly DemoOwner[] = [
  samplePerson,
  { ...samplePerson, use: 'auth' },
  { ...samplePerson, state: 'expired' },
  { ...samplePerson, state: 'revoked' },
  { ...samplePerson, family: 'gost2015' },
  sampleHead,
  sampleSystem,
];

/** Several test processes may come here at once: the first one's copy stays. */
async function keepCopy(folder: string, kept: string): Promise<void> {
  const copy = await mkdtemp(`${kept}-`);
  await cp(folder, copy, { recursive: true });
  await rename(copy, kept).catch(() => rm(copy, { recursive: true }));
}

/** Of the code that makes keys and certificates: older copies are of no use. */
async function codeDigest(): Promise<string> {
  const digest = createHash('sha256');
  for (const room of ['demonstration', 'der', 'gost', 'pkcs12', 'x509']) {
    const folder = fileURLToPath(new URL(room, import.meta.url));
    for (const file of (await readdir(folder)).toSorted())
      if (!file.endsWith('.test.ts')) digest.update(await readFile(join(folder, file)));
  }
  return digest
    .update(await readFile(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 16);
}
