import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Queues } from '@qyzmet/store';
import { describe, expect, it } from 'vitest';
import { LawFault } from '../law/law-fault.ts';
import { openLawLibrary } from '../law/law-library.ts';
import { openQueueLibrary, refuseOtherAgeDay } from './queue-law.ts';

const real = fileURLToPath(new URL('../../../../regulations', import.meta.url));
const now = new Date('2026-11-24T05:00:00Z');
const law = openLawLibrary(real);
const file = 'queues/kz-kyzylorda-preschool-queue.yaml';
const id = { body: 'kyzylorda-education-qyzylorda', service: 'preschool-queue' };

function roomWith(change: (content: string) => string): string {
  const room = mkdtempSync(join(tmpdir(), 'queue-law-'));
  cpSync(join(real, 'queues'), join(room, 'queues'), { recursive: true });
  writeFileSync(join(room, file), change(readFileSync(join(real, file), 'utf8')));
  return room;
}

describe('queues that bodies keep', () => {
  it('tie the law of an adopted edition to the settings of each of its bodies', () => {
    const kept = openQueueLibrary(real, law, now).find(id, now);
    expect(kept).toMatchObject({
      demonstration: true,
      law: { privilege: { document: 'privilege-document' }, registerWithin: { months: 1 } },
      rules: { ageOn: '09-01', noAnswer: 'keeps-place' },
    });
    expect(openQueueLibrary(real, law, now).find({ ...id, body: 'tayinsha-psc' }, now)).toBeUndefined();
  });

  it('take the settings of the body itself before those of the territory', () => {
    const room = roomWith((content) => {
      const [, own = ''] = content.split('settings:\n');
      const forBody = own.replace('    demonstration: true', `    bodies: [${id.body}]`);
      return `settings:\n${own}${forBody.replace('keeps-place', 'goes-last')}`;
    });
    expect(openQueueLibrary(room, law, now).find(id, now)?.rules.noAnswer).toBe('goes-last');
  });

  it('stop the start without settings, or with faulty ones', () => {
    const other = roomWith((content) => content.replace('kz-kyzylorda', 'kz-elsewhere'));
    expect(() => openQueueLibrary(other, law, now)).toThrow(LawFault);
    const faulty = roomWith((content) => content.replace('from: 2, to: 3', 'from: 2, to: 2'));
    expect(() => openQueueLibrary(faulty, law, now)).toThrow(/from-2/);
  });

  it('stop the start when the settings count age by another day than was published', async () => {
    const library = openQueueLibrary(real, law, now);
    const queues = (ageOn: string) => ({ list: async () => [{ ...id, ageOn }] }) as unknown as Queues;
    await expect(refuseOtherAgeDay(library, queues('01-01'), now)).rejects.toThrow(LawFault);
    await expect(refuseOtherAgeDay(library, queues('09-01'), now)).resolves.toBeUndefined();
  });
});
