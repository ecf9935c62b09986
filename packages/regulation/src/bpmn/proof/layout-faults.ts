import type { Point } from '../flow-grid.ts';
import type { ProcessLayout } from '../layout-process.ts';
import type { Box } from '../place-nodes.ts';

interface Named extends Box {
  readonly name: string;
}

/** What a reader would trip over: things that overlap, words outside their lane, flows through boxes or upon flows. */
export function layoutFaults(layout: ProcessLayout): readonly string[] {
  const nodes = layout.nodes.map((placed): Named => ({ ...placed, name: placed.node.id }));
  const labels = layout.labels.map((label): Named => ({ ...label, name: `label of ${label.of}` }));
  const pools = layout.pools.map((pool): Named => ({ ...pool, name: pool.system }));
  const boxes = [...nodes, ...labels];
  return [
    ...[boxes, pools].flatMap((group) =>
      pairs(group)
        .filter(([a, b]) => overlap(a, b))
        .map(([a, b]) => `${a.name} overlaps ${b.name}`),
    ),
    ...outsiders(layout),
    ...[...layout.routes].flatMap(([id, points]) => [
      ...segments(points)
        .filter(([a, b]) => a.x !== b.x && a.y !== b.y)
        .map(() => `${id} runs aslant`),
      ...boxes
        .filter((box) => segments(points).some((segment) => intersect(segment, box)))
        .map(({ name }) => `${id} runs through ${name}`),
    ]),
    ...mergedFlows(layout),
  ];
}

function outsiders({ nodes, pools, labels }: ProcessLayout): readonly string[] {
  return nodes.flatMap((placed) => {
    const lane = pools
      .find(({ system }) => system === placed.node.system)
      ?.lanes.find(({ actor }) => actor === placed.node.actor);
    const label = labels.find(({ of }) => of === placed.node.id);
    const inside = lane && contains(lane, placed) && (!label || contains(lane, label));
    return inside ? [] : [`${placed.node.id} leaves its lane`];
  });
}

/** Flows may run together only where they lead to the same place. */
function mergedFlows({ graph, routes }: ProcessLayout): readonly string[] {
  const targets = new Map([...graph.sequence, ...graph.messages].map(({ id, target }) => [id, target]));
  return pairs([...routes])
    .filter(([[a, points], [b, others]]) => targets.get(a) !== targets.get(b) && runTogether(points, others))
    .map(([[a], [b]]) => `${a} runs upon ${b}`);
}

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((item, index) => items.slice(index + 1).map((other) => [item, other] as const));
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Box, inner: Box): boolean {
  return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height && inner.x >= outer.x;
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
