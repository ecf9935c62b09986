import type { Language } from '@qyzmet/kernel';
import type { Actor, System } from '../types.ts';
import { nodeName } from './diagram-labels.ts';
import { systemWords } from './diagram-words.ts';
import type { FlowNode, ProcessGraph, SequenceFlow } from './process-graph.ts';
import { measureText, widestWord, wrapText } from './text-measure.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Lane extends Box {
  readonly id: string;
  readonly actor: Actor;
}

export interface Pool extends Box {
  readonly system: System;
  readonly lanes: readonly Lane[];
}

export interface PlacedNode extends Box {
  readonly node: FlowNode;
}

/** Nodes in columns and rows, and between them the lines on which flows may run. */
export interface Placement {
  readonly nodes: readonly PlacedNode[];
  readonly pools: readonly Pool[];
  readonly verticals: readonly number[];
  readonly horizontals: readonly number[];
  readonly width: number;
  readonly height: number;
}

export const fontSize = 12;
/** Viewers draw the words beside an event or a flow one size smaller. */
export const labelFontSize = 11;
export const lineHeight = 1.2;
const stepWidth = 168;
const stepHeight = 88;
const stepPadding = 10;
const eventSize = 36;
const branchSize = 50;
/** Columns of what has its words above or below, so wide that neighbours' words keep apart. */
const branchColumn = 108;
const eventColumn = 76;
const header = 30;
const track = 10;
const columnGap = 5 * track;
const rowPadding = 3 * track;
const poolGap = 5 * track;

export function placeNodes(graph: ProcessGraph, language: Language): Placement {
  const columns = assignColumns(graph);
  const size = stepSize(graph, language);
  const rows = assignRows(graph, columns);
  const rowHeight = size.height + 2 * rowPadding;

  const pools: Pool[] = [];
  const laneTops = new Map<string, number>();
  const horizontals: number[] = [];
  let y = 0;
  for (const { system, lanes } of rows) {
    const top = y;
    const laneBoxes = lanes.map((lane, index) => {
      const shortage =
        poolHeightFor(system, language) - lanes.reduce((sum, { count }) => sum + count, 0) * rowHeight;
      const height = lane.count * rowHeight + (index === lanes.length - 1 ? Math.max(0, shortage) : 0);
      laneTops.set(lane.id, y);
      for (let row = 0; row < lane.count; row++)
        horizontals.push(...rowLines(y + row * rowHeight, size.height));
      const box = { id: lane.id, actor: lane.actor, x: header, y, width: 0, height };
      y += height;
      return box;
    });
    pools.push({ system, x: 0, y: top, width: 0, height: y - top, lanes: laneBoxes });
    for (let line = track; line < poolGap; line += track) horizontals.push(y + line);
    y += poolGap;
  }

  const widths: number[] = [];
  for (const node of graph.nodes) {
    const column = columns.get(node.id) ?? 0;
    widths[column] = Math.max(widths[column] ?? 0, columnWidth(node, size.width));
  }
  const verticals: number[] = [];
  const centres: number[] = [];
  let x = 2 * header;
  for (const width of widths) {
    for (let line = track; line < columnGap; line += track) verticals.push(x + line);
    x += columnGap;
    centres.push(x + width / 2);
    for (const offset of [-2 * track, 0, 2 * track]) verticals.push(x + width / 2 + offset);
    x += width;
  }
  for (let line = track; line < columnGap; line += track) verticals.push(x + line);
  const width = x + columnGap;

  const nodes = graph.nodes.map((node): PlacedNode => {
    const own = nodeSize(node, size);
    const centreX = centres[columns.get(node.id) ?? 0] ?? 0;
    const row = rows.find(({ system }) => system === node.system)?.rowOf.get(node.id) ?? 0;
    const centreY = (laneTops.get(laneId(node)) ?? 0) + row * rowHeight + rowHeight / 2;
    return { node, x: centreX - own.width / 2, y: centreY - own.height / 2, ...own };
  });
  return {
    nodes,
    pools: pools.map((pool) => ({
      ...pool,
      width,
      lanes: pool.lanes.map((lane) => ({ ...lane, width: width - header })),
    })),
    verticals: ascending(verticals),
    horizontals: ascending(horizontals),
    width,
    height: y - poolGap,
  };
}

export function laneId({ system, actor }: { readonly system: System; readonly actor: Actor }): string {
  return `${system}_${actor}_lane`;
}

function ascending(lines: readonly number[]): readonly number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}

function rowLines(top: number, height: number): readonly number[] {
  const lines = [top + rowPadding + height / 2];
  for (let line = track; line < rowPadding; line += track)
    lines.push(top + line, top + 2 * rowPadding + height - line);
  return lines;
}

function columnWidth({ type }: FlowNode, step: number): number {
  if (type === 'step') return step;
  if (type === 'branch') return branchColumn;
  return type === 'join' ? branchSize : eventColumn;
}

function nodeSize({ type }: FlowNode, step: { readonly width: number; readonly height: number }) {
  if (type === 'step') return step;
  const side = type === 'branch' || type === 'join' ? branchSize : eventSize;
  return { width: side, height: side };
}

/** One size for all steps of a diagram, so that the longest title fits under the icon of its kind. */
function stepSize(
  { nodes }: ProcessGraph,
  language: Language,
): { readonly width: number; readonly height: number } {
  const names = nodes.filter(({ type }) => type === 'step').map((node) => nodeName(node, language));
  const longestWord = Math.max(0, ...names.map((name) => widestWord(name, fontSize)));
  const width = even(Math.max(stepWidth, longestWord + 2 * stepPadding));
  const lines = Math.max(0, ...names.map((name) => wrapText(name, width - 2 * stepPadding, fontSize).length));
  return { width, height: even(Math.max(stepHeight, lines * fontSize * lineHeight + 36)) };
}

function even(length: number): number {
  return 2 * Math.ceil(length / 2);
}

function poolHeightFor(system: System, language: Language): number {
  return measureText(systemWords[system][language], fontSize) + 2 * stepPadding;
}

/**
 * The column of a node is one past the last of those before it; a message is awaited in the column of its sender, and
 * what only a failure leads to stands in the column of the condition. Where the way goes on when a step is passed over
 * stands behind that step, also when the step itself leads elsewhere.
 */
function assignColumns(graph: ProcessGraph): ReadonlyMap<string, number> {
  const main = mainCourse(graph);
  const edges = [
    ...graph.sequence.map((flow) => ({
      source: flow.source,
      target: flow.target,
      length: standsBelow(flow, main) ? 0 : 1,
    })),
    ...graph.messages.map(({ source, target }) => ({ source, target, length: 0 })),
    ...graph.sequence.flatMap(({ source, target, answer }) => {
      const passed = answer === 'holds-not' && graph.nodes.find(({ id }) => id === source)?.step;
      return passed ? [{ source: passed.id, target, length: 1 }] : [];
    }),
  ];
  const order = topologicalOrder(
    graph.nodes.map(({ id }) => id),
    edges,
  );
  const position = new Map(order.map((id, index) => [id, index]));
  const columns = new Map<string, number>();
  for (const id of order) {
    const before = edges.filter(
      ({ source, target }) => target === id && (position.get(source) ?? 0) < (position.get(id) ?? 0),
    );
    columns.set(id, Math.max(0, ...before.map(({ source, length }) => (columns.get(source) ?? 0) + length)));
  }
  return columns;
}

function standsBelow({ answer, target }: SequenceFlow, main: ReadonlySet<string>): boolean {
  return answer === 'fail' && !main.has(target);
}

/** Depth first from every start; a flow that leads back counts for nothing. */
function topologicalOrder(
  ids: readonly string[],
  edges: readonly { readonly source: string; readonly target: string }[],
): readonly string[] {
  const finished: string[] = [];
  const state = new Set<string>();
  const visit = (id: string): void => {
    if (state.has(id)) return;
    state.add(id);
    for (const edge of edges) if (edge.source === id) visit(edge.target);
    finished.push(id);
  };
  for (const id of ids) visit(id);
  return finished.reverse();
}

interface PoolRows {
  readonly system: System;
  readonly lanes: readonly { readonly id: string; readonly actor: Actor; readonly count: number }[];
  readonly rowOf: ReadonlyMap<string, number>;
}

/** What only a failure leads to stands in a row below; two nodes of one column never share a row. */
function assignRows(graph: ProcessGraph, columns: ReadonlyMap<string, number>): readonly PoolRows[] {
  const main = mainCourse(graph);
  const pools = orderPools(graph);
  return pools.map((system) => {
    const own = graph.nodes.filter((node) => node.system === system);
    const rowOf = new Map<string, number>();
    const lanes = orderLanes(graph, own, pools).map((actor) => {
      const inLane = own.filter((node) => node.actor === actor);
      const failuresFrom = inLane.some(({ id }) => main.has(id)) ? 1 : 0;
      const taken = new Set<string>();
      for (const node of inLane) {
        let row = main.has(node.id) ? 0 : failuresFrom;
        while (taken.has(`${columns.get(node.id)}/${row}`)) row++;
        taken.add(`${columns.get(node.id)}/${row}`);
        rowOf.set(node.id, row);
      }
      const count = 1 + Math.max(...inLane.map(({ id }) => rowOf.get(id) ?? 0));
      return { id: laneId({ system, actor }), actor, count };
    });
    return { system, lanes, rowOf };
  });
}

function mainCourse({ nodes, sequence }: ProcessGraph): ReadonlySet<string> {
  const reached = new Set(
    nodes.filter(({ type }) => type === 'start' || type === 'message-start').map(({ id }) => id),
  );
  for (const id of reached) {
    for (const flow of sequence) if (flow.source === id && flow.answer !== 'fail') reached.add(flow.target);
  }
  return reached;
}

/** The order in which messages cross the fewest strange pools; the opening system stays on top among equals. */
function orderPools({ systems, nodes, messages }: ProcessGraph): readonly System[] {
  const systemOf = new Map(nodes.map(({ id, system }) => [id, system]));
  const distance = (order: readonly System[]): number =>
    messages.reduce((sum, { source, target }) => {
      const from = systemOf.get(source);
      const to = systemOf.get(target);
      return from && to ? sum + Math.abs(order.indexOf(from) - order.indexOf(to)) : sum;
    }, 0);
  return permutations(systems).reduce(
    (best, order) => (distance(order) < distance(best) ? order : best),
    systems,
  );
}

/** The order in which flows of the pool cross the fewest lanes, with senders near the pools they send to. */
function orderLanes(
  graph: ProcessGraph,
  own: readonly FlowNode[],
  pools: readonly System[],
): readonly Actor[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const actors = [...new Set(own.map(({ actor }) => actor))];
  const pairs = graph.sequence.flatMap(({ source, target }) => {
    const from = nodes.get(source);
    const to = nodes.get(target);
    return from && to && own.includes(from) && from.actor !== to.actor
      ? [[from.actor, to.actor] as const]
      : [];
  });
  const rims = graph.messages.flatMap(({ source, target }) => {
    const ends = [nodes.get(source), nodes.get(target)].filter((node) => node !== undefined);
    const inside = ends.find((node) => own.includes(node));
    const outside = ends.find((node) => !own.includes(node));
    if (!inside || !outside) return [];
    return [{ actor: inside.actor, below: pools.indexOf(outside.system) > pools.indexOf(inside.system) }];
  });
  const price = (order: readonly Actor[]): number =>
    pairs.reduce((sum, [from, to]) => sum + Math.abs(order.indexOf(from) - order.indexOf(to)), 0) +
    rims.reduce((sum, { actor, below }) => {
      const index = order.indexOf(actor);
      return sum + (below ? order.length - 1 - index : index);
    }, 0);
  if (actors.length > 6) return actors;
  return permutations(actors).reduce((best, order) => (price(order) < price(best) ? order : best), actors);
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
