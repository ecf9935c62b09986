import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { regulationsDiff } from './regulations-diff.ts';

const room = join(import.meta.dirname, '../../../../regulations');
const older = 'kz-kyzylorda/unemployed-certificate/2011-12-29';
const newer = 'kz-tayinsha/unemployed-certificate/2012-08-01';

describe('qyzmet regulations diff', () => {
  it('answers what changes as JSON', async () => {
    const { output, code } = await regulationsDiff.run([older, newer, '--json'], room);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      from: { id: older, act: { number: '267' } },
      to: { id: newer, act: { number: '517' } },
      process: { channels: { portal: { change: 'changed' } } },
    });
  }, 60_000);

  it('answers for people in the language asked for', async () => {
    const { output } = await regulationsDiff.run([older, newer, '--lang', 'en'], room);
    expect(output).toContain('Deadlines\n');
    expect(output).toContain('1 working day → 10 minutes');
    expect(output).not.toMatch(/undefined|\[object /);
  }, 60_000);

  it('names the editions there are when one is unknown', async () => {
    const { output, notes, code } = await regulationsDiff.run([older, 'kz-nowhere/x/2000-01-01'], room);
    expect({ output, code }).toEqual({ output: '', code: 2 });
    expect(notes?.[0]?.en).toContain(newer);
  }, 60_000);
});
