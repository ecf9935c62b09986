import type { Channel, Edition, Flow, FlowStep } from '../../types.ts';
import { plain } from './words.ts';

/** A step that the law itself calls a condition: "2-шарт". */
export function isCondition(step: FlowStep): boolean {
  return step.label !== null && plain(step.label).includes('шарт');
}

const failure = /бас тарту|расталма|бұзушылы\p{L}* бол|болмау|жоқтығы туралы|кемшілік/u;

/** A step that says what happens when a check fails. */
export function isFailure(step: FlowStep): boolean {
  return !isCondition(step) && failure.test(plain(step.kk));
}

/** The flow's printed arrows; false where the text never says which action comes next. */
export function namesNext(flow: Flow): boolean {
  return flow.steps.some((step) => step.next !== null && step.next.length > 0);
}

export function flowsOf(edition: Edition, channel: Channel, source: Flow['source']): Flow[] {
  return edition.text.flows.filter((flow) => flow.channel === channel && flow.source === source);
}

export function channelsOf(edition: Edition): Channel[] {
  return [...new Set(edition.text.flows.map((flow) => flow.channel))];
}

/** What the service gives, by the noun of its own title. */
export const resultNouns = ['анықтама', 'хабарлама', 'жолдама'] as const;
