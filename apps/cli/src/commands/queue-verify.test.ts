import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chainAfter, emptyChain, type Movement, memberHash, type Publication } from '@qyzmet/queue';
import { describe, expect, it } from 'vitest';
import { queueVerify } from './queue-verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'queue-verify-'));
const ticket = (number: number) => `000000000${number} AAAA-BBBB-CCCC-DDD${number}`;
const hash = (number: number) => {
  const [own = '', code = ''] = ticket(number).split(' ');
  return memberHash(own, code);
};
const joined = (number: number): Movement => ({
  at: '2026-11-24T05:00:00.000Z',
  type: 'joined',
  member: hash(number),
  since: `2026-11-0${number}T05:00:00.000Z`,
  privilege: false,
  cohort: 2024,
});

function written(name: string, movements: readonly Movement[], change: Partial<Publication> = {}): string {
  let chain = emptyChain;
  const publication: Publication = {
    format: 'qyzmet-queue/1',
    body: 'body',
    service: 'preschool-queue',
    asOf: '2026-11-24T06:00:00.000Z',
    rules: { ageOn: '09-01', groups: [{ id: 'little', from: 0, to: 7 }] },
    waiting: movements.flatMap((movement) =>
      movement.type === 'joined'
        ? [{ hash: movement.member, since: movement.since, privilege: false, cohort: 2024 }]
        : [],
    ),
    movements: movements.map((movement) => {
      chain = chainAfter(chain, movement);
      return { movement, chain };
    }),
    ...change,
  };
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(publication));
  return path;
}
const run = (...args: string[]) => Promise.resolve(queueVerify.run(args, folder));

describe('qyzmet queue verify', () => {
  const honest = written('honest', [joined(1), joined(2)]);

  it('computes the queue again, and the place of a ticket', async () => {
    expect(await run(honest, '--ticket', ticket(2), '--json')).toMatchObject({ code: 0 });
    const { output } = await run(honest, '--ticket', ticket(2), '--json');
    expect(JSON.parse(output)).toEqual({
      movements: 2,
      waiting: 2,
      faults: [],
      own: { hash: hash(2), place: 2, group: 'little' },
    });
    expect((await run(honest, '--lang', 'en')).output).toContain('The chain is whole');
    expect((await run(honest, '--ticket', ticket(3))).output).toMatch(/— {2}—\n$/);
  });

  it('tells what does not follow, and where', async () => {
    const forged = written('forged', [joined(1), joined(2)], { waiting: [] });
    const answer = await run(forged, '--json');
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.output).faults).toEqual([{ position: null, fault: 'list-differs' }]);
  });

  it('holds a later file against an earlier one: history that was published stays', async () => {
    const earlier = written('earlier', [joined(1)]);
    expect((await run(honest, '--before', earlier)).code).toBe(0);
    const other = written('other', [joined(3), joined(2)]);
    const answer = await run(other, '--before', earlier, '--json');
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.output).faults).toEqual([{ position: 1, fault: 'history-rewritten' }]);
  });

  it('says what it cannot read', async () => {
    for (const args of [[], [join(folder, 'nothing.json')], [written('alien', [], { format: 'x' as never })]])
      expect(await run(...args)).toMatchObject({ code: 2, output: '' });
  });
});
