import type { Language } from '@qyzmet/kernel';
import { BpmnModdle, type Element } from 'bpmn-moddle';
import { isMachine } from '../is-machine.ts';
import type { Answers, Channel, Regulation, Step, System } from '../types.ts';
import { flowName, nodeName } from './diagram-labels.ts';
import { actorWords, deadlineWords, diagramWords, messageWords, systemWords } from './diagram-words.ts';
import type { Point } from './flow-grid.ts';
import { fieldsOf, layoutProcess, type ProcessLayout } from './layout-process.ts';
import type { PlacedLabel } from './place-labels.ts';
import type { Box } from './place-nodes.ts';
import type { FlowNode, MessageFlow, ProcessGraph, SequenceFlow } from './process-graph.ts';

const feel = 'https://www.omg.org/spec/DMN/20191111/FEEL/';

/**
 * One channel as BPMN 2.0 XML with its diagram: a pool for each system, a lane for each actor, messages between the
 * pools. Flow nodes of steps bear the steps' ids. Conditions are FEEL over three contexts that the executing engine
 * provides: `outcomes` (step id → "ok" or "fail"), `facts` (fact name → boolean) and `form` (field id → value).
 *
 * Throws when the regulation does not have the channel.
 */
export async function exportBpmn(
  regulation: Regulation,
  channel: Channel,
  language: Language = 'kk',
): Promise<string> {
  const process = regulation.channels[channel];
  if (!process) throw new Error(`Regulation ${regulation.id} has no channel "${channel}"`);
  const layout = layoutProcess(process, language, fieldsOf(regulation));
  const moddle = new BpmnModdle();
  const { elements, roots, collaboration } = semantics(moddle, layout, language);
  const create = moddle.create.bind(moddle);
  const plane = create('bpmndi:BPMNPlane', {
    id: 'plane',
    bpmnElement: collaboration,
    planeElement: shapesAndEdges(moddle, layout, elements),
  });
  const definitions = create('bpmn:Definitions', {
    id: 'definitions',
    name: `${regulation.title[language]} (${regulation.act.number}, ${regulation.act.date})`,
    targetNamespace: `urn:qyzmet:regulation:${regulation.id}`,
    exporter: 'Qyzmet',
    expressionLanguage: feel,
    rootElements: roots,
    diagrams: [create('bpmndi:BPMNDiagram', { id: 'diagram', name: regulation.title[language], plane })],
  });
  return (await moddle.toXML(definitions, { format: true })).xml;
}

interface Semantics {
  readonly elements: ReadonlyMap<string, Element>;
  readonly roots: readonly Element[];
  readonly collaboration: Element;
}

function semantics(moddle: BpmnModdle, layout: ProcessLayout, language: Language): Semantics {
  const { graph } = layout;
  const elements = new Map<string, Element>();
  const create = (type: string, id: string, properties: Readonly<Record<string, unknown>> = {}): Element => {
    const element = moddle.create(type, { id, ...properties });
    elements.set(id, element);
    return element;
  };
  const messages = createMessages(moddle, graph, language);
  const refused = moddle.create('bpmn:Error', {
    id: 'refused',
    name: diagramWords.refused[language],
    errorCode: 'refused',
  });

  for (const node of graph.nodes) {
    create(nodeElementType(node), node.id, {
      ...(node.type === 'join'
        ? { gatewayDirection: 'Converging' }
        : { name: nodeName(node, language, layout.fields) }),
      ...(node.type === 'branch' ? { gatewayDirection: 'Diverging' } : {}),
      ...(node.type === 'step' ? { documentation: documentation(moddle, node.step, language) } : {}),
      ...(messages.has(node.id) && node.type === 'step' ? { messageRef: messages.get(node.id) } : {}),
      ...eventDefinitions(moddle, node, messages, refused),
    });
  }
  const get = (id: string): Element => {
    const element = elements.get(id);
    if (!element) throw new Error(`The diagram has no element "${id}"`);
    return element;
  };
  const flows = new Map<System, Element[]>(graph.systems.map((system) => [system, []]));
  for (const flow of graph.sequence) {
    const element = create('bpmn:SequenceFlow', flow.id, {
      sourceRef: get(flow.source),
      targetRef: get(flow.target),
      ...(flowName(flow, language) === '' ? {} : { name: flowName(flow, language) }),
      ...condition(moddle, graph, flow),
    });
    link(get(flow.source), 'outgoing', element);
    link(get(flow.target), 'incoming', element);
    if (flow.answer === 'ok' || flow.answer === 'holds-not') get(flow.source).set('default', element);
    flows.get(nodeById(graph, flow.source).system)?.push(element);
  }
  const participants = layout.pools.map((pool) => {
    const nodes = graph.nodes.filter(({ system }) => system === pool.system);
    const lanes = pool.lanes.map((lane) =>
      create('bpmn:Lane', lane.id, {
        name: actorWords[lane.actor][language],
        flowNodeRef: nodes.filter(({ actor }) => actor === lane.actor).map(({ id }) => get(id)),
      }),
    );
    const process = moddle.create('bpmn:Process', {
      id: `${pool.system}_process`,
      name: systemWords[pool.system][language],
      isExecutable: true,
      laneSets: [moddle.create('bpmn:LaneSet', { id: `${pool.system}_lanes`, lanes })],
      flowElements: [...nodes.map(({ id }) => get(id)), ...(flows.get(pool.system) ?? [])],
    });
    return create('bpmn:Participant', `${pool.system}_pool`, {
      name: systemWords[pool.system][language],
      processRef: process,
    });
  });
  const messageFlows = graph.messages.map((flow) =>
    create('bpmn:MessageFlow', flow.id, {
      sourceRef: get(flow.source),
      targetRef: get(flow.target),
    }),
  );
  const collaboration = create('bpmn:Collaboration', 'collaboration', { participants, messageFlows });
  const refuses = graph.nodes.some(({ type }) => type === 'refused-end');
  return {
    elements,
    collaboration,
    roots: [
      ...new Set(messages.values()),
      ...(refuses ? [refused] : []),
      collaboration,
      ...participants.map((participant) => participant.processRef as Element),
    ],
  };
}

function nodeById({ nodes }: ProcessGraph, id: string): FlowNode {
  const node = nodes.find((candidate) => candidate.id === id);
  if (!node) throw new Error(`The process has no node "${id}"`);
  return node;
}

function link(node: Element, end: 'incoming' | 'outgoing', flow: Element): void {
  node.set(end, [...((node.get(end) as Element[] | undefined) ?? []), flow]);
}

/** One message for each step whose message somebody awaits; the step's id tells equal names apart. */
function createMessages(
  moddle: BpmnModdle,
  graph: ProcessGraph,
  language: Language,
): ReadonlyMap<string, Element> {
  const senders = [...new Set(graph.messages.map(({ source }: MessageFlow) => source))];
  const name = (id: string): string => messageWords(nodeById(graph, id).step.message)[language];
  return new Map(
    senders.map((id) => {
      const repeated = senders.filter((other) => name(other) === name(id)).length > 1;
      const message = moddle.create('bpmn:Message', {
        id: `${id}_sent`,
        name: repeated ? `${name(id)} (${id})` : name(id),
      });
      return [id, message];
    }),
  );
}

function nodeElementType({ type, step }: FlowNode): string {
  switch (type) {
    case 'start':
    case 'message-start':
      return 'bpmn:StartEvent';
    case 'message-catch':
      return 'bpmn:IntermediateCatchEvent';
    case 'end':
    case 'refused-end':
      return 'bpmn:EndEvent';
    case 'branch':
    case 'join':
      return 'bpmn:ExclusiveGateway';
    case 'step':
      if (step.message) return 'bpmn:SendTask';
      return isMachine(step.actor) ? 'bpmn:ServiceTask' : 'bpmn:UserTask';
  }
}

function eventDefinitions(
  moddle: BpmnModdle,
  node: FlowNode,
  messages: ReadonlyMap<string, Element>,
  refused: Element,
): Readonly<Record<string, unknown>> {
  const id = `${node.id}_definition`;
  if (node.type === 'refused-end') {
    return { eventDefinitions: [moddle.create('bpmn:ErrorEventDefinition', { id, errorRef: refused })] };
  }
  if (node.type !== 'message-start' && node.type !== 'message-catch') return {};
  const messageRef = node.awaits && messages.get(node.awaits.id);
  return {
    eventDefinitions: [
      moddle.create('bpmn:MessageEventDefinition', { id, ...(messageRef ? { messageRef } : {}) }),
    ],
  };
}

function condition(
  moddle: BpmnModdle,
  graph: ProcessGraph,
  flow: SequenceFlow,
): Readonly<Record<string, unknown>> {
  const { question } = nodeById(graph, flow.source);
  const asks = flow.answer === 'fail' || flow.answer === 'holds';
  if (!question || !asks) return {};
  const body =
    'fact' in question
      ? `get value(facts, "${question.fact}") = true`
      : 'answers' in question
        ? answersCondition(question.answers)
        : `get value(outcomes, "${question.outcomeOf}") = "fail"`;
  return { conditionExpression: moddle.create('bpmn:FormalExpression', { language: feel, body }) };
}

/** `list contains(["a", "b"], get value(form, "field"))`, for each field. */
function answersCondition(answers: Answers): string {
  return Object.entries(answers)
    .map(([field, options]) => `list contains(${JSON.stringify(options)}, get value(form, "${field}"))`)
    .join(' and ');
}

function documentation(moddle: BpmnModdle, step: Step, language: Language): readonly Element[] {
  const lines = [
    [step.label, step.title.kk].filter((part) => part !== undefined).join('. '),
    ...(step.cites.length > 0 ? [`${diagramWords.basis[language]}: ${step.cites.join(', ')}`] : []),
    ...(step.practice === undefined
      ? []
      : [`${diagramWords.practice[language]}: ${step.practice[language]}`]),
    ...(step.deadline
      ? [
          `${diagramWords.deadline[language]}: ${deadlineWords(step.deadline)[language]} (${step.deadline.cites.join(', ')})`,
        ]
      : []),
  ];
  return [moddle.create('bpmn:Documentation', { text: lines.join('\n') })];
}

function shapesAndEdges(
  moddle: BpmnModdle,
  layout: ProcessLayout,
  elements: ReadonlyMap<string, Element>,
): Element[] {
  const bounds = ({ x, y, width, height }: Box): Element =>
    moddle.create('dc:Bounds', { x, y, width, height });
  const label = (of: string): Readonly<Record<string, unknown>> => {
    const placed = layout.labels.find((candidate: PlacedLabel) => candidate.of === of);
    return placed ? { label: moddle.create('bpmndi:BPMNLabel', { bounds: bounds(placed) }) } : {};
  };
  const shape = (id: string, box: Box, extra: Readonly<Record<string, unknown>> = {}): Element =>
    moddle.create('bpmndi:BPMNShape', {
      id: `${id}_shape`,
      bpmnElement: elements.get(id),
      bounds: bounds(box),
      ...label(id),
      ...extra,
    });
  const edge = (id: string, points: readonly Point[]): Element =>
    moddle.create('bpmndi:BPMNEdge', {
      id: `${id}_edge`,
      bpmnElement: elements.get(id),
      waypoint: points.map(({ x, y }) => moddle.create('dc:Point', { x, y })),
      ...label(id),
    });
  return [
    ...layout.pools.flatMap((pool) => [
      shape(`${pool.system}_pool`, pool, { isHorizontal: true }),
      ...pool.lanes.map((lane) => shape(lane.id, lane, { isHorizontal: true })),
    ]),
    ...layout.nodes.map((placed) =>
      shape(
        placed.node.id,
        placed,
        placed.width === placed.height && placed.width === 50 ? { isMarkerVisible: true } : {},
      ),
    ),
    ...[...layout.routes].map(([id, points]) => edge(id, points)),
  ];
}
