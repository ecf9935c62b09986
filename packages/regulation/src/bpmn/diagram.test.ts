import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BpmnModdle, type Element } from 'bpmn-moddle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAll } from '../model/index.ts';
import { exportBpmn } from './export-bpmn.ts';
import { layoutProcess } from './layout-process.ts';
import { anyProcess } from './proof/any-process.ts';
import { inventedProcess, regulationOf } from './proof/invented-process.ts';
import { layoutFaults } from './proof/layout-faults.ts';

const { editions } = loadAll(fileURLToPath(new URL('../../../../regulations', import.meta.url)));
const drawings = [
  { name: 'invented process', process: inventedProcess },
  ...editions.flatMap(({ id, regulation }) =>
    Object.entries(regulation.channels).map(([channel, process]) => ({ name: `${id}, ${channel}`, process })),
  ),
].flatMap(({ name, process }) =>
  (['kk', 'ru', 'en'] as const).map((language) => ({ name, process, language })),
);

interface Report {
  readonly id: string;
  readonly message: string;
}

interface Linter {
  lint(root: Element): Promise<Readonly<Record<string, readonly Report[]>>>;
}

const nodeRequire = createRequire(import.meta.url);
const { Linter } = nodeRequire('bpmnlint') as {
  Linter: new (options: { config: unknown; resolver: unknown }) => Linter;
};
const NodeResolver = nodeRequire('bpmnlint/lib/resolver/node-resolver.js') as new () => unknown;

async function readExport() {
  return new BpmnModdle().fromXML(await exportBpmn(regulationOf(inventedProcess, 'portal'), 'portal'));
}

describe('exportBpmn', () => {
  it('is read without a warning', async () => {
    expect((await readExport()).warnings).toEqual([]);
  });

  it.each(drawings)(
    'satisfies the recommended rules of bpmnlint: $name in $language',
    async ({ process, language }) => {
      const linter = new Linter({
        config: { extends: 'bpmnlint:recommended' },
        resolver: new NodeResolver(),
      });
      const xml = await exportBpmn(regulationOf(process, 'portal'), 'portal', language);
      expect(await linter.lint((await new BpmnModdle().fromXML(xml)).rootElement)).toEqual({});
    },
  );

  it('draws a shape for every node, lane and pool, and an edge for every flow', async () => {
    const { rootElement } = await readExport();
    const drawn = new Set<string>();
    const elements: string[] = [];
    const [diagram] = rootElement.diagrams as readonly { plane: { planeElement: Element[] } }[];
    for (const figure of diagram?.plane.planeElement ?? []) drawn.add((figure.bpmnElement as Element).id);
    for (const root of rootElement.rootElements as Element[]) {
      for (const part of ['flowElements', 'participants', 'messageFlows']) {
        elements.push(...((root[part] ?? []) as Element[]).map(({ id }) => id));
      }
      for (const set of (root.laneSets ?? []) as Element[])
        elements.push(...(set.lanes as Element[]).map(({ id }) => id));
    }
    expect(elements.length).toBeGreaterThan(60);
    expect([...drawn].sort()).toEqual([...elements].sort());
  });

  it('keeps the ids of the steps, names them in the language asked for and cites the clauses', async () => {
    const xml = await exportBpmn(regulationOf(inventedProcess, 'portal'), 'portal', 'en');
    const { rootElement } = await new BpmnModdle().fromXML(xml);
    const tasks = (rootElement.rootElements as Element[])
      .flatMap((root) => (root.flowElements ?? []) as Element[])
      .filter(({ $type }) => $type.endsWith('Task'));
    expect(tasks.map(({ id }) => id).sort()).toEqual(inventedProcess.steps.map(({ id }) => id).sort());
    const send = tasks.find(({ id }) => id === 'send-request');
    expect(send?.name).toContain('no more than 1 minute');
    expect((send?.documentation as Element[] | undefined)?.[0]?.text).toContain('Basis: 1/9');
  });

  it('refuses a channel that the regulation does not have', async () => {
    await expect(exportBpmn(regulationOf(inventedProcess, 'portal'), 'psc')).rejects.toThrow(
      'no channel "psc"',
    );
  });
});

describe('layoutProcess', () => {
  it.each(drawings)('draws $name in $language without a fault', ({ process, language }) => {
    expect(layoutFaults(layoutProcess(process, language))).toEqual([]);
  });

  it('draws any process without a fault', () => {
    fc.assert(
      fc.property(anyProcess, (process) => {
        expect(layoutFaults(layoutProcess(process, 'kk'))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('leads every flow onward where nothing leads back', () => {
    const { nodes, graph } = layoutProcess(inventedProcess, 'kk');
    const centres = new Map(nodes.map(({ node, x, width }) => [node.id, x + width / 2]));
    for (const { id, source, target } of [...graph.sequence, ...graph.messages]) {
      expect(centres.get(target), id).toBeGreaterThanOrEqual(centres.get(source) ?? Number.NaN);
    }
  });
});
