import type { ChannelProcess, Step, StepId, System } from './types.ts';

/**
 * How a channel's steps follow one another. The engine, the BPMN export and the pages all read the order from here.
 * Within one system the next step is the next listed one that is no `refuse`; `next` overrides that, a failed condition
 * leads to `onFail`, and a step whose `when` fact is false is passed over.
 */
export type StepOutcome = 'ok' | 'fail';

/** Facts by name; a fact that is not named is false. */
export type Facts = Readonly<Record<string, boolean>>;

export function findStep(process: ChannelProcess, id: StepId): Step | undefined {
  return process.steps.find((step) => step.id === id);
}

/** Throws when the edition has no such step: a loaded edition has been checked, so this is a broken journal. */
export function getStep(process: ChannelProcess, id: StepId): Step {
  const step = findStep(process, id);
  if (!step) throw new Error(`The process has no step "${id}"`);
  return step;
}

export function stepsOfSystem(process: ChannelProcess, system: System): readonly Step[] {
  return process.steps.filter((step) => step.system === system);
}

/** The system in which an application of this channel begins. */
export function openingSystem(process: ChannelProcess): System {
  const first = process.steps[0];
  if (!first) throw new Error('The process has no steps');
  return first.system;
}

/** First step of a system's own record, with steps whose fact is false passed over. */
export function openingStep(process: ChannelProcess, system: System, facts: Facts): Step | undefined {
  return passOver(process, stepsOfSystem(process, system)[0], facts);
}

/** The step after `step` in the same system, or undefined where the system's part ends. */
export function nextStep(
  process: ChannelProcess,
  step: Step,
  outcome: StepOutcome,
  facts: Facts,
): Step | undefined {
  if (outcome === 'fail')
    return step.onFail ? passOver(process, getStep(process, step.onFail), facts) : undefined;
  return passOver(process, listedNext(process, step), facts);
}

/** The next step as the process lists it, before facts are asked. */
export function listedNext(process: ChannelProcess, step: Step): Step | undefined {
  if (step.next === 'end') return undefined;
  if (step.next) return getStep(process, step.next);
  if (step.kind === 'refuse') return undefined;
  const siblings = stepsOfSystem(process, step.system);
  const index = siblings.findIndex((sibling) => sibling.id === step.id);
  return siblings.slice(index + 1).find((sibling) => sibling.kind !== 'refuse');
}

function passOver(process: ChannelProcess, candidate: Step | undefined, facts: Facts): Step | undefined {
  let step = candidate;
  while (step?.when && !facts[step.when]) step = listedNext(process, step);
  return step;
}
