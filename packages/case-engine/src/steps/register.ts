import { success } from '@qyzmet/kernel';
import { localDate } from '../local-date.ts';
import { organisationOf } from '../rights/may-act.ts';
import type { StepHandler, StepMoment, StepRun } from './handler.ts';
import { wrongInput } from './person-steps.ts';

/** Draws the next number of the organisation's book of the year; the store puts it in place of the token. */
export const register: StepHandler = {
  mover: 'actor',
  perform: ({ input, ...moment }) => (input.kind === 'done' ? success(draw(moment)) : wrongInput),
  run: draw,
};

function draw({ step, state, context }: StepMoment): StepRun {
  const token = context.newId();
  const year = localDate(context.now).slice(0, 4);
  const incoming = `${organisationOf(state) ?? state.body}/${year}`;
  const book = step.journal === 'outgoing' ? `${incoming}/outgoing` : incoming;
  const service = context.edition.regulation.channels[state.channel]?.steps.find(
    (other) => other.deadline?.of === 'service',
  );
  const serviceDue = service?.deadline ? context.dueAt(context.now, service.deadline).toISOString() : null;
  return {
    outcome: 'ok',
    entries: [{ type: 'registered', data: { number: token, serviceDue, step: step.id, book } }],
    number: { book, token },
  };
}
