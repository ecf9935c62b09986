import { FlowGrid, type Gate, type Heading, opposite, type Point } from './flow-grid.ts';
import { findPlaced, leavingSide, type PlacedLabel, type Side } from './place-labels.ts';
import type { Box, PlacedNode, Placement } from './place-nodes.ts';
import type { MessageFlow, ProcessGraph, SequenceFlow } from './process-graph.ts';

export type Routes = ReadonlyMap<string, readonly Point[]>;

interface Port extends Point {
  readonly heading: Heading;
}

const headingOut: Readonly<Record<Side, Heading>> = { right: 0, bottom: 1, left: 2, top: 3 };
/** A message runs between the pools rather than through them. */
const insidePoolPrice = 1.6;
const messageOffset = 20;

/** Orthogonal ways for all flows: sequence inside its pool from left to right, messages from pool to pool. */
export function routeFlows(
  graph: ProcessGraph,
  placement: Placement,
  labels: readonly PlacedLabel[],
): Routes {
  const grid = new FlowGrid(placement.verticals, placement.horizontals, [...placement.nodes, ...labels]);
  const routes = new Map<string, readonly Point[]>();
  const usedPorts = new Set<string>();

  const draw = (
    flow: SequenceFlow | MessageFlow,
    leave: readonly Side[],
    arrive: readonly Side[],
    limits: Pick<Parameters<FlowGrid['route']>[0], 'allowed' | 'price' | 'group'>,
  ): void => {
    const source = findPlaced(placement, flow.source);
    const target = findPlaced(placement, flow.target);
    if (!source || !target) throw new Error(`Flow ${flow.id} leads to or from nothing`);
    const spread = limits.group.startsWith('message');
    const open = (
      box: PlacedNode,
      sides: readonly Side[],
      inward: boolean,
    ): readonly (readonly [Port, Gate])[] =>
      sides
        .flatMap((side) => ports(box, side, spread && !inward))
        .filter(
          (port) =>
            (inward || !usedPorts.has(`${port.x}/${port.y}`)) && !labels.some((label) => hides(label, port)),
        )
        .flatMap((port) => {
          const heading = inward ? opposite(port.heading) : port.heading;
          const gate = grid.gate(port.x, port.y, heading, inward);
          return gate ? [[port, gate] as const] : [];
        });
    const from = open(source, leave, false);
    const to = open(target, arrive, true);
    const route = grid.route({
      from: from.map(([, gate]) => gate),
      to: to.map(([, gate]) => gate),
      ...limits,
    });
    if (!route) throw new Error(`No way for flow ${flow.id}`);
    const start = from.find(([, gate]) => gate === route.from)?.[0];
    const end = to.find(([, gate]) => gate === route.to)?.[0];
    if (!start || !end) throw new Error(`Flow ${flow.id} has lost its port`);
    usedPorts.add(`${start.x}/${start.y}`);
    routes.set(flow.id, straighten([start, ...route.points, end]));
  };

  for (const flow of graph.sequence) {
    const reserve = (box: PlacedNode | undefined, side: Side, inward: boolean): void => {
      for (const { x, y, heading } of box ? ports(box, side, false) : []) {
        const gate = grid.gate(x, y, inward ? opposite(heading) : heading, inward);
        if (gate) grid.reserve(gate, `sequence ${flow.target}`);
      }
    };
    const [arrival, other] = arrivingSides(flow, placement);
    if (leavingSide(flow, placement) === 'right') reserve(findPlaced(placement, flow.source), 'right', false);
    if (arrival && !other) reserve(findPlaced(placement, flow.target), arrival, true);
  }
  for (const flow of [...graph.sequence].sort((a, b) => urgency(a, placement) - urgency(b, placement))) {
    const pool = placement.pools.find(
      ({ system }) => system === findPlaced(placement, flow.source)?.node.system,
    );
    draw(flow, [leavingSide(flow, placement)], arrivingSides(flow, placement), {
      group: `sequence ${flow.target}`,
      allowed: (y) => pool !== undefined && y > pool.y && y < pool.y + pool.height,
      price: () => 1,
    });
  }
  for (const flow of graph.messages) {
    const above = (findPlaced(placement, flow.source)?.y ?? 0) < (findPlaced(placement, flow.target)?.y ?? 0);
    draw(flow, [above ? 'bottom' : 'top'], [above ? 'top' : 'bottom'], {
      group: `message ${flow.target}`,
      allowed: () => true,
      price: (y) =>
        placement.pools.some((pool) => y > pool.y && y < pool.y + pool.height) ? insidePoolPrice : 1,
    });
  }
  return routes;
}

/** Ways meet in a join from all sides; what stands right below or above a branch is entered from there. */
function arrivingSides(flow: SequenceFlow, placement: Placement): readonly Side[] {
  const source = findPlaced(placement, flow.source);
  const target = findPlaced(placement, flow.target);
  if (target?.node.type === 'join') return ['left', 'top', 'bottom'];
  const stacked = source && target && source.x + source.width / 2 === target.x + target.width / 2;
  if (!stacked) return ['left'];
  return [source.y < target.y ? 'top' : 'bottom'];
}

/** Onward flows first and short before long, so that the main course stays straight. */
function urgency(flow: SequenceFlow, placement: Placement): number {
  const source = findPlaced(placement, flow.source);
  const target = findPlaced(placement, flow.target);
  if (!source || !target) return 0;
  const side = leavingSide(flow, placement) === 'right' ? 0 : 1_000_000;
  return (
    side +
    Math.abs(target.x - source.x) +
    10 * Math.abs(target.y + target.height / 2 - source.y - source.height / 2)
  );
}

function ports({ x, y, width, height, node }: PlacedNode, side: Side, spread: boolean): readonly Port[] {
  const centre = { x: x + width / 2, y: y + height / 2 };
  const heading = headingOut[side];
  if (side === 'left' || side === 'right')
    return [{ x: side === 'left' ? x : x + width, y: centre.y, heading }];
  const offsets = spread && node.type === 'step' ? [0, -messageOffset, messageOffset] : [0];
  return offsets.map((offset) => ({ x: centre.x + offset, y: side === 'top' ? y : y + height, heading }));
}

/** Whether a label stands right before a port, where the flow must run. */
function hides(label: Box, { x, y, heading }: Port): boolean {
  const reach = 12;
  const ahead = {
    x: x + (heading === 0 ? reach : heading === 2 ? -reach : 0),
    y: y + (heading === 1 ? reach : heading === 3 ? -reach : 0),
  };
  return (
    ahead.x > label.x &&
    ahead.x < label.x + label.width &&
    ahead.y > label.y &&
    ahead.y < label.y + label.height
  );
}

function straighten(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (!before || !after) return true;
    const vertical = before.x === point.x && point.x === after.x;
    const horizontal = before.y === point.y && point.y === after.y;
    return !vertical && !horizontal;
  });
}
