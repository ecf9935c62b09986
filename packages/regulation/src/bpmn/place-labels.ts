import type { Language } from '@qyzmet/kernel';
import type { FormField } from '../types.ts';
import { flowName, nodeName } from './diagram-labels.ts';
import { type Box, labelFontSize, lineHeight, type PlacedNode, type Placement } from './place-nodes.ts';
import type { ProcessGraph, SequenceFlow } from './process-graph.ts';
import { measureText, wrapText } from './text-measure.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface PlacedLabel extends Box {
  /** Id of the node or flow. */
  readonly of: string;
  readonly lines: readonly string[];
}

const branchLabelWidth = 140;
const eventLabelWidth = 100;
/** Viewers break lines by counting letters: a box as narrow as its words would cut them. */
const reserve = 10;
const leastLabelWidth = 90;
const distance = 4;

/** The side on which a flow leaves its node: onward to the right, the other answer of a branch down or up. */
export function leavingSide(flow: SequenceFlow, placement: Placement): 'right' | 'top' | 'bottom' {
  if (flow.answer === undefined || flow.answer === 'ok' || flow.answer === 'holds') return 'right';
  const source = findPlaced(placement, flow.source);
  const target = findPlaced(placement, flow.target);
  return source && target && middle(target) < middle(source) - source.height ? 'top' : 'bottom';
}

export function findPlaced({ nodes }: Placement, id: string): PlacedNode | undefined {
  return nodes.find(({ node }) => node.id === id);
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}

/** Words beside events and branches, on the side that no flow needs, and the answers beside a branch. */
export function placeLabels(
  graph: ProcessGraph,
  placement: Placement,
  { language, fields }: { readonly language: Language; readonly fields: readonly FormField[] },
): readonly PlacedLabel[] {
  const ofNodes = placement.nodes.flatMap((placed): PlacedLabel[] => {
    const { node } = placed;
    if (node.type === 'step' || node.type === 'join') return [];
    const lines = wrapText(
      nodeName(node, language, fields),
      node.type === 'branch' ? branchLabelWidth : eventLabelWidth,
      labelFontSize,
    );
    const { width: needed, height } = labelSize(lines);
    const width = Math.max(leastLabelWidth, needed + reserve);
    const x = placed.x + placed.width / 2 - width / 2;
    const above =
      node.type === 'branch'
        ? !leavesUpward(placed, graph, placement)
        : hearsFromBelow(placed, graph, placement);
    const y = above ? placed.y - distance - height : placed.y + placed.height + distance;
    return [{ of: node.id, lines, x, y, width, height }];
  });
  const ofFlows = graph.sequence.flatMap((flow): PlacedLabel[] => {
    const source = findPlaced(placement, flow.source);
    const name = flowName(flow, language);
    if (!source || name === '') return [];
    const { width, height } = labelSize([name]);
    const side = leavingSide(flow, placement);
    const x =
      side === 'right' ? source.x + source.width + distance : source.x + source.width / 2 + 2 * distance;
    const y =
      side === 'right'
        ? middle(source) - 2 * distance - height
        : side === 'bottom'
          ? source.y + source.height + distance
          : source.y - distance - height;
    return [{ of: flow.id, lines: [name], x, y, width, height }];
  });
  return [...ofNodes, ...ofFlows];
}

function labelSize(lines: readonly string[]): { readonly width: number; readonly height: number } {
  return {
    width: Math.ceil(Math.max(...lines.map((line) => measureText(line, labelFontSize)))) + 3,
    height: Math.ceil(lines.length * labelFontSize * lineHeight),
  };
}

function leavesUpward({ node }: PlacedNode, { sequence }: ProcessGraph, placement: Placement): boolean {
  return sequence.some((flow) => flow.source === node.id && leavingSide(flow, placement) === 'top');
}

function hearsFromBelow(placed: PlacedNode, { messages }: ProcessGraph, placement: Placement): boolean {
  return messages.some(({ source, target }) => {
    const sender = target === placed.node.id ? findPlaced(placement, source) : undefined;
    return sender !== undefined && sender.y > placed.y;
  });
}
