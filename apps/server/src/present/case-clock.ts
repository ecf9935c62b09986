import { awaitsMessage, type CaseState } from '@qyzmet/case-engine';
import type { Step } from '@qyzmet/regulation';
import type { LegalClockModel } from '@qyzmet/web';
import type { DecisionContexts } from '../cases/decision-contexts.ts';
import type { EditionWords } from './edition-words.ts';

export interface ShownHolder {
  readonly name: string;
  readonly step: Step;
  readonly since: Date;
  readonly due: Date | null;
}

/** Who holds the case: the person of this record's own step, or, while it waits, whom the office has told. */
export function holderOf(words: EditionWords, state: CaseState): ShownHolder | undefined {
  if (state.endedAt) return undefined;
  const own = words.findStep(state.channel, state.step);
  if (own && !awaitsMessage(own, state)) {
    const due = state.stepDue ? new Date(state.stepDue) : null;
    return { name: words.actor(own.actor), step: own, since: new Date(state.stepSince), due };
  }
  const { holder } = state;
  const step = holder ? words.findStep(state.channel, holder.step) : own;
  if (!step) return undefined;
  return {
    name: words.actor(holder?.actor ?? step.actor),
    step,
    since: new Date(holder?.since ?? state.stepSince),
    due: holder?.due ? new Date(holder.due) : null,
  };
}

/** The legal clock of a record: holder, both deadlines, and how the nearer one was counted. */
export function clockOf(words: EditionWords, state: CaseState, contexts: DecisionContexts): LegalClockModel {
  const holder = holderOf(words, state);
  const { deadline } = holder?.step ?? {};
  const extension = state.extensions.findLast(({ step }) => step === holder?.step.id);
  const reckoned =
    !extension && holder?.due && deadline ? contexts.reckon(state.body, holder.since, deadline) : undefined;
  return {
    holder: holder?.name ?? null,
    since: holder?.since ?? null,
    duty: holder ? words.say(holder.step.title) : null,
    due: holder?.due ?? null,
    serviceDue: state.serviceDue && !state.endedAt ? new Date(state.serviceDue) : null,
    finishedAt: state.endedAt ? new Date(state.endedAt) : null,
    derivation: reckoned?.derivation.map(({ text }) => words.say(text)) ?? [],
    cites: deadline ? words.cite(deadline.cites) : [],
    ...(extension ? { extended: { from: new Date(extension.from), reason: extension.reason } } : {}),
  };
}
