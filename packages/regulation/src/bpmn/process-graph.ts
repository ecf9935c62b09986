import { findStep, listedNext, openingSystem, passedNext, type StepOutcome } from '../flow.ts';
import type { Actor, Answers, ChannelProcess, FactName, Step, StepId, System } from '../types.ts';

export type NodeType =
  | 'start'
  | 'message-start'
  | 'message-catch'
  | 'step'
  | 'branch'
  | 'join'
  | 'end'
  | 'refused-end';

/** What a branch asks: how a step ended, whether a fact holds, or what the application answers. */
export type Question =
  | { readonly outcomeOf: StepId }
  | { readonly fact: FactName }
  | { readonly answers: Answers };

export interface FlowNode {
  /** A step keeps its own id; everything drawn around it adds an underscore, which no step id has. */
  readonly id: string;
  readonly type: NodeType;
  readonly system: System;
  readonly actor: Actor;
  /** The step itself, or the one that the node stands beside. */
  readonly step: Step;
  readonly question?: Question;
  /** Type `message-start`, `message-catch`: the step whose message is awaited. */
  readonly awaits?: Step;
}

export type Answer = StepOutcome | 'holds' | 'holds-not';

export interface SequenceFlow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The answer on which a branch is left this way. */
  readonly answer?: Answer;
}

export interface MessageFlow {
  readonly id: string;
  readonly source: StepId;
  readonly target: string;
}

/** One channel as nodes and flows. Steps that nothing leads to are left out: they never run. */
export interface ProcessGraph {
  readonly systems: readonly System[];
  readonly nodes: readonly FlowNode[];
  readonly sequence: readonly SequenceFlow[];
  readonly messages: readonly MessageFlow[];
}

interface Draft {
  readonly nodes: FlowNode[];
  readonly sequence: Omit<SequenceFlow, 'id'>[];
}

export function buildProcessGraph(process: ChannelProcess): ProcessGraph {
  const systems = [...new Set(process.steps.map((step) => step.system))];
  const parts = systems.map((system) => reachable(draftSystem(process, system)));
  const joined = parts.map(joinIncoming);
  const nodes = joined.flatMap((part) => part.nodes);
  const messages = nodes.flatMap((node): MessageFlow[] =>
    node.awaits && nodes.some(({ id }) => id === node.awaits?.id)
      ? [{ id: `${node.awaits.id}_to_${node.id}`, source: node.awaits.id, target: node.id }]
      : [],
  );
  const sequence = joined.flatMap((part) =>
    part.sequence.map((flow) => ({ id: `${flow.source}__${flow.target}${suffix(flow.answer)}`, ...flow })),
  );
  return { systems, nodes, sequence, messages };
}

function suffix(answer: Answer | undefined): string {
  return answer === undefined ? '' : `__${answer}`;
}

function draftSystem(process: ChannelProcess, system: System): Draft {
  const steps = process.steps.filter((step) => step.system === system);
  const first = steps[0];
  if (!first) return { nodes: [], sequence: [] };
  const nodes: FlowNode[] = [];
  const sequence: Omit<SequenceFlow, 'id'>[] = [];
  const opensByMessage = first.receives !== undefined && openingSystem(process) !== system;

  const waits = (step: Step): boolean => step.receives !== undefined && !(step === first && opensByMessage);
  const afterFact = (step: Step): string => (waits(step) ? `${step.id}_message` : step.id);
  const entry = (step: Step): string => guardsOf(step)[0]?.id ?? afterFact(step);
  const awaited = (step: Step): Pick<FlowNode, 'awaits'> => {
    const sender = step.receives === undefined ? undefined : findStep(process, step.receives);
    return sender ? { awaits: sender } : {};
  };
  const add = (id: string, type: NodeType, step: Step, extra: Partial<FlowNode> = {}): void => {
    nodes.push({ id, type, system, actor: step.actor, step, ...extra });
  };
  const follow = (from: string, to: Step | undefined, last: Step, answer?: Answer): void => {
    const target = to ? entry(to) : last.kind === 'refuse' ? `${last.id}_end` : `${system}_end`;
    sequence.push({ source: from, target, ...(answer ? { answer } : {}) });
    if (to || nodes.some(({ id }) => id === target)) return;
    add(target, last.kind === 'refuse' ? 'refused-end' : 'end', last);
  };

  const start = `${system}_start`;
  add(start, opensByMessage ? 'message-start' : 'start', first, opensByMessage ? awaited(first) : {});
  sequence.push({ source: start, target: entry(first) });
  for (const step of steps) {
    const guards = guardsOf(step);
    for (const [index, { id, question }] of guards.entries()) {
      add(id, 'branch', step, { question });
      sequence.push({ source: id, target: guards[index + 1]?.id ?? afterFact(step), answer: 'holds' });
      follow(id, passedNext(process, step), step, 'holds-not');
    }
    if (waits(step)) {
      add(`${step.id}_message`, 'message-catch', step, awaited(step));
      sequence.push({ source: `${step.id}_message`, target: step.id });
    }
    add(step.id, 'step', step);
    const failure = step.onFail === undefined ? undefined : findStep(process, step.onFail);
    if (failure) {
      const branch = `${step.id}_outcome`;
      add(branch, 'branch', step, { question: { outcomeOf: step.id } });
      sequence.push({ source: step.id, target: branch });
      follow(branch, listedNext(process, step), step, 'ok');
      sequence.push({ source: branch, target: entry(failure), answer: 'fail' });
    } else {
      follow(step.id, listedNext(process, step), step);
    }
  }
  return { nodes, sequence };
}

/** The branches before a step that let it be passed over. */
function guardsOf({
  id,
  when,
  answers,
}: Step): readonly { readonly id: string; readonly question: Question }[] {
  return [
    ...(when ? [{ id: `${id}_when`, question: { fact: when } }] : []),
    ...(answers ? [{ id: `${id}_answers`, question: { answers } }] : []),
  ];
}

function reachable(draft: Draft): Draft {
  const seen = new Set<string>();
  const pending = draft.nodes.slice(0, 1).map(({ id }) => id);
  while (pending.length > 0) {
    const id = pending.pop();
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    pending.push(...draft.sequence.filter(({ source }) => source === id).map(({ target }) => target));
  }
  return {
    nodes: draft.nodes.filter(({ id }) => seen.has(id)),
    sequence: draft.sequence.filter(({ source }) => seen.has(source)),
  };
}

/** In BPMN a second flow into a task would start it twice over; a converging gateway says that the ways meet. */
function joinIncoming({ nodes, sequence }: Draft): Draft {
  const crowded = nodes.filter(({ id }) => sequence.filter(({ target }) => target === id).length > 1);
  const joins = crowded.map((node): FlowNode => {
    const { system, actor, step } = node;
    return { id: `${node.id}_join`, type: 'join', system, actor, step };
  });
  const behindJoin = new Set(crowded.map(({ id }) => id));
  return {
    nodes: nodes.flatMap((node) => [...joins.filter(({ id }) => id === `${node.id}_join`), node]),
    sequence: [
      ...sequence.map((flow) =>
        behindJoin.has(flow.target) ? { ...flow, target: `${flow.target}_join` } : flow,
      ),
      ...crowded.map(({ id }) => ({ source: `${id}_join`, target: id })),
    ],
  };
}
