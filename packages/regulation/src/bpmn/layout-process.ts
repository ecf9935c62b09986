import type { Language } from '@qyzmet/kernel';
import type { ChannelProcess } from '../types.ts';
import { type PlacedLabel, placeLabels } from './place-labels.ts';
import { type Placement, placeNodes } from './place-nodes.ts';
import { buildProcessGraph, type ProcessGraph } from './process-graph.ts';
import { type Routes, routeFlows } from './route-flows.ts';

/** One channel of a regulation as a drawing, in pixels: what the BPMN export and the page's picture share. */
export interface ProcessLayout extends Placement {
  readonly graph: ProcessGraph;
  readonly labels: readonly PlacedLabel[];
  readonly routes: Routes;
}

export function layoutProcess(process: ChannelProcess, language: Language): ProcessLayout {
  const graph = buildProcessGraph(process);
  const placement = placeNodes(graph, language);
  const labels = placeLabels(graph, placement, language);
  return { ...placement, graph, labels, routes: routeFlows(graph, placement, labels) };
}
