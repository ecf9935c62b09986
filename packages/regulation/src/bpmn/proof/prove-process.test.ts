import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAll } from '../../model/index.ts';
import type { ChannelProcess, FormField, Step, System } from '../../types.ts';
import { exportBpmn } from '../export-bpmn.ts';
import { anyProcess } from './any-process.ts';
import { enumeratePaths, type Visit } from './decisions.ts';
import { inventedProcess, regulationOf } from './invented-process.ts';
import { runIndependently } from './run-independently.ts';
import { walk } from './walk.ts';

function bySystem(visits: readonly Visit[]): Partial<Record<System, readonly string[]>> {
  return Object.fromEntries(
    [...new Set(visits.map(({ system }) => system))]
      .sort()
      .map((system) => [
        system,
        visits.filter((visit) => visit.system === system).map(({ step, outcome }) => `${step}: ${outcome}`),
      ]),
  );
}

async function provePaths(
  process: ChannelProcess,
  most = Number.POSITIVE_INFINITY,
  fields: readonly FormField[] = [],
): Promise<number> {
  const xml = await exportBpmn(regulationOf(process, 'portal'), 'portal');
  const paths = enumeratePaths(process, walk, fields).slice(0, most);
  for (const decisions of paths) {
    expect(bySystem(await runIndependently(xml, decisions)), JSON.stringify(decisions)).toEqual(
      bySystem(walk(process, decisions)),
    );
  }
  return paths.length;
}

const { editions } = loadAll(fileURLToPath(new URL('../../../../../regulations', import.meta.url)));
const channelProcesses = editions.flatMap(({ id, regulation }) =>
  Object.entries(regulation.channels).map(([channel, process]) => ({
    id,
    channel,
    process,
    fields: regulation.form.sections.flatMap(({ fields }) => fields),
  })),
);

describe('an exported diagram run by an independent engine', () => {
  it('walks the steps that our rules of flow walk, on every path of the invented process', async () => {
    expect(await provePaths(inventedProcess)).toBe(14);
  });

  it.each(channelProcesses)(
    'walks them on every path of $id, $channel',
    async ({ process, fields }) => {
      expect(await provePaths(process, Number.POSITIVE_INFINITY, fields)).toBeGreaterThan(0);
    },
    180_000,
  );

  it('walks them in any process, also one that leads back', async () => {
    await fc.assert(
      fc.asyncProperty(anyProcess, async (process) => {
        await provePaths(process, 6);
      }),
      { numRuns: 8 },
    );
  });

  it('walks them in whatever order people get to their tasks', async () => {
    const xml = await exportBpmn(regulationOf(inventedProcess, 'portal'), 'portal');
    const paths = enumeratePaths(inventedProcess, walk);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.infiniteStream(fc.nat()), async (decisions, picks) => {
        const visits = await runIndependently(xml, decisions, (open) => picks.next().value % open);
        expect(bySystem(visits)).toEqual(bySystem(walk(inventedProcess, decisions)));
      }),
      { numRuns: 10 },
    );
  });

  it('stops at a message that never comes', async () => {
    const decisions = {
      form: {},
      outcomes: { 'check-log-in': 'ok', 'check-signed': 'ok', 'check-papers': 'fail' },
      facts: {
        'applicant-not-registered': false,
        'applicant-chose-email': false,
        'result-is-refusal': false,
      },
    } as const;
    const visits = await runIndependently(
      await exportBpmn(regulationOf(inventedProcess, 'portal'), 'portal'),
      decisions,
    );
    expect(bySystem(visits).psc).toEqual(['psc-received: ok']);
    expect(bySystem(visits).office?.at(-1)).toBe('tell-refusal: ok');
  });

  it('keeps a message for a record that is not yet there to hear it', async () => {
    const base = { title: { kk: 'Қадам', ru: 'Шаг', en: 'Step' }, cites: ['1'] } as const;
    const steps: readonly Step[] = [
      {
        ...base,
        id: 'ask',
        kind: 'send',
        system: 'portal',
        actor: 'gateway',
        message: { name: 'request', to: ['office'] },
      },
      { ...base, id: 'wait', kind: 'fill', system: 'portal', actor: 'applicant' },
      {
        ...base,
        id: 'first',
        kind: 'show-status',
        system: 'portal',
        actor: 'portal',
        receives: 'tell-first',
      },
      {
        ...base,
        id: 'second',
        kind: 'show-status',
        system: 'portal',
        actor: 'portal',
        receives: 'tell-second',
      },
      { ...base, id: 'register', kind: 'register', system: 'office', actor: 'leb-system', receives: 'ask' },
      {
        ...base,
        id: 'tell-second',
        kind: 'send',
        system: 'office',
        actor: 'gateway',
        message: { name: 'result', to: ['portal'] },
      },
      {
        ...base,
        id: 'tell-first',
        kind: 'send',
        system: 'office',
        actor: 'gateway',
        message: { name: 'status', to: ['portal'] },
      },
    ];
    expect(await provePaths({ steps })).toBe(1);
  });

  it('notices a diagram that leads elsewhere than the law', async () => {
    const xml = await exportBpmn(regulationOf(inventedProcess, 'portal'), 'portal');
    const wrong = xml.replace(
      'get value(outcomes, "check-signed") = "fail"',
      'get value(outcomes, "check-log-in") = "fail"',
    );
    expect(wrong).not.toBe(xml);
    const decisions = enumeratePaths(inventedProcess, walk).find(
      ({ outcomes }) => outcomes['check-signed'] === 'fail',
    );
    if (!decisions) throw new Error('no path on which the signature fails');
    expect(bySystem(await runIndependently(wrong, decisions))).not.toEqual(
      bySystem(walk(inventedProcess, decisions)),
    );
  });
});
