import type { Language } from '@qyzmet/kernel';
import type { ChannelProcess, FormField, Regulation } from '../types.ts';
import { type PlacedLabel, placeLabels } from './place-labels.ts';
import { type Placement, placeNodes } from './place-nodes.ts';
import { buildProcessGraph, type ProcessGraph } from './process-graph.ts';
import { type Routes, routeFlows } from './route-flows.ts';

/** One channel of a regulation as a drawing, in pixels: what the BPMN export and the page's picture share. */
export interface ProcessLayout extends Placement {
  readonly graph: ProcessGraph;
  /** Of the application: they name what a branch asks. */
  readonly fields: readonly FormField[];
  readonly labels: readonly PlacedLabel[];
  readonly routes: Routes;
}

/** `fields` are those of the application: without them a branch cannot name the answer that it asks for. */
export function layoutProcess(
  process: ChannelProcess,
  language: Language,
  fields: readonly FormField[] = [],
): ProcessLayout {
  const graph = buildProcessGraph(process);
  const placement = placeNodes(graph, language);
  const labels = placeLabels(graph, placement, { language, fields });
  return { ...placement, graph, fields, labels, routes: routeFlows(graph, placement, labels) };
}

export function fieldsOf({ form }: Regulation): readonly FormField[] {
  return form.sections.flatMap(({ fields }) => fields);
}
