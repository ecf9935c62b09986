import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

export async function openSampleAuthority(): Promise<{ authority: DemonstrationAuthority; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'demo-authority-'));
  return { folder, authority: await openDemonstrationAuthority(folder, sampleDay) };
}
