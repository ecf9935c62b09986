import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BpmnModdle, type Element } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { loadAll } from '../model/index.ts';
import { exportBpmn } from './export-bpmn.ts';
import type { Point } from './flow-grid.ts';
import { layoutProcess, type ProcessLayout } from './layout-process.ts';
import type { Box } from './place-nodes.ts';
import { inventedProcess, regulationOf } from './proof/invented-process.ts';

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

describe.each(drawings)('layoutProcess of $name in $language', ({ process, language }) => {
  const layout = layoutProcess(process, language);

  it('lets no node, label or pool overlap another', () => {
    expect(overlaps(layout.nodes, layout.nodes)).toEqual([]);
    expect(overlaps(layout.labels, layout.labels)).toEqual([]);
    expect(overlaps(layout.labels, layout.nodes)).toEqual([]);
    expect(overlaps(layout.pools, layout.pools)).toEqual([]);
  });

  it('keeps every node and its words inside its lane', () => {
    for (const placed of layout.nodes) {
      const pool = layout.pools.find(({ system }) => system === placed.node.system);
      const lane = pool?.lanes.find(({ actor }) => actor === placed.node.actor);
      const label = layout.labels.find(({ of }) => of === placed.node.id);
      expect(lane && contains(lane, placed), placed.node.id).toBe(true);
      if (label) expect(lane && contains(lane, label), label.of).toBe(true);
    }
  });

  it('leads no flow through a node or a label', () => {
    for (const [id, points] of layout.routes) {
      for (const box of [...layout.nodes, ...layout.labels]) {
        const hit = segments(points).filter((segment) => intersect(segment, shrink(box)));
        expect(hit, `${id} through ${'node' in box ? box.node.id : box.of}`).toEqual([]);
      }
    }
  });

  it('draws flows at right angles, onward, and never one upon another unless they meet at their end', () => {
    for (const [id, points] of layout.routes) {
      for (const [a, b] of segments(points)) expect(a.x === b.x || a.y === b.y, id).toBe(true);
    }
    for (const { source, target } of [...layout.graph.sequence, ...layout.graph.messages]) {
      expect(centre(layout, target)).toBeGreaterThanOrEqual(centre(layout, source));
    }
    const targets = new Map(
      [...layout.graph.sequence, ...layout.graph.messages].map(({ id, target }) => [id, target]),
    );
    const routes = [...layout.routes];
    const shared = routes.flatMap(([id, points], index) =>
      routes
        .slice(index + 1)
        .filter(([other, others]) => targets.get(other) !== targets.get(id) && runTogether(points, others))
        .map(([other]) => `${id} and ${other}`),
    );
    expect(shared).toEqual([]);
  });
});

function centre({ nodes }: ProcessLayout, id: string): number {
  const placed = nodes.find(({ node }) => node.id === id);
  return placed ? placed.x + placed.width / 2 : Number.NaN;
}

function overlaps(boxes: readonly Box[], others: readonly Box[]): readonly Box[] {
  return boxes.filter((box) => others.some((other) => other !== box && overlap(box, other)));
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Box, inner: Box): boolean {
  return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height && inner.x >= outer.x;
}

function shrink({ x, y, width, height }: Box): Box {
  return { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
}

type Segment = readonly [Point, Point];

function segments(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

function intersect([a, b]: Segment, box: Box): boolean {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const width = Math.abs(a.x - b.x);
  const height = Math.abs(a.y - b.y);
  return x < box.x + box.width && x + width > box.x && y < box.y + box.height && y + height > box.y;
}

function runTogether(points: readonly Point[], others: readonly Point[]): boolean {
  return segments(points).some(([a, b]) =>
    segments(others).some(([c, d]) => {
      const along = a.x === b.x ? 'y' : 'x';
      const across = along === 'x' ? 'y' : 'x';
      if (c[across] !== d[across] || c[across] !== a[across]) return false;
      return (
        Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along])) <
        Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along]))
      );
    }),
  );
}
