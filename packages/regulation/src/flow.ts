import type { Answers, ChannelProcess, Step, StepId, System } from './types.ts';

/**
 * How a channel's steps follow one another. The engine, the BPMN export and the pages all read the order from here.
 * Within one system the next step is the next listed one that is no `refuse`; `next` overrides that, a failed condition
 * leads to `onFail`. A step whose `when` fact is false, or whose `answers` the application does not give, is passed over
 * to the next listed one.
 */
export type StepOutcome = 'ok' | 'fail';

/** Facts by name; a fact that is not named is false. */
export type Facts = Readonly<Record<string, boolean>>;

/** What decides which steps are passed over. */
export interface Circumstances {
  readonly facts: Facts;
  /** Values of the application, by field id. */
  readonly form: Readonly<Record<string, string>>;
}

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

/** First step of a system's own record that is not passed over. */
export function openingStep(
  process: ChannelProcess,
  system: System,
  circumstances: Circumstances,
): Step | undefined {
  return passOver(process, stepsOfSystem(process, system)[0], circumstances);
}

/** The step after `step` in the same system, or undefined where the system's part ends. */
export function nextStep(
  process: ChannelProcess,
  step: Step,
  outcome: StepOutcome,
  circumstances: Circumstances,
): Step | undefined {
  if (outcome === 'fail')
    return step.onFail ? passOver(process, getStep(process, step.onFail), circumstances) : undefined;
  return passOver(process, listedNext(process, step), circumstances);
}

/** The next step as the process lists it, before facts and answers are asked. */
export function listedNext(process: ChannelProcess, step: Step): Step | undefined {
  if (step.next === 'end') return undefined;
  if (step.next) return getStep(process, step.next);
  return step.kind === 'refuse' ? undefined : passedNext(process, step);
}

/** Where the way goes on when `step` is passed over: its own `next` and `end` belong to those who do it. */
export function passedNext(process: ChannelProcess, step: Step): Step | undefined {
  const siblings = stepsOfSystem(process, step.system);
  const index = siblings.findIndex((sibling) => sibling.id === step.id);
  return siblings.slice(index + 1).find((sibling) => sibling.kind !== 'refuse');
}

/** Whether the application answers each named field with one of the named options. */
export function answersHold(answers: Answers | undefined, form: Circumstances['form']): boolean {
  return Object.entries(answers ?? {}).every(([field, options]) => options.includes(form[field] ?? ''));
}

function passOver(
  process: ChannelProcess,
  candidate: Step | undefined,
  { facts, form }: Circumstances,
): Step | undefined {
  let step = candidate;
  while (step && ((step.when && !facts[step.when]) || !answersHold(step.answers, form)))
    step = passedNext(process, step);
  return step;
}
