import type { Result } from '@qyzmet/kernel';
import { isMachine, type Step, type StepOutcome } from '@qyzmet/regulation';
import type { StepInput } from '../commands.ts';
import type { DecisionContext } from '../context.ts';
import type { CaseState, Party } from '../journal/types.ts';
import type { NumberRequest, OutboxItem } from '../ports.ts';
import type { CommandRefusal } from '../refusal.ts';
import type { EntryBody } from '../turn.ts';

export interface StepRun {
  readonly outcome: StepOutcome;
  /** Why a person found that the condition does not hold. */
  readonly reason?: string;
  readonly entries?: readonly EntryBody[];
  readonly outbox?: readonly OutboxItem[];
  readonly number?: NumberRequest;
}

export interface StepMoment {
  readonly step: Step;
  readonly state: CaseState;
  readonly context: DecisionContext;
}

/**
 * How one kind of step is done: by a person's command, by the engine at once, by whichever of the two the step's actor
 * is, or by a registry's answer.
 */
export type StepHandler =
  | {
      readonly mover: 'person';
      perform(
        moment: StepMoment & { readonly input: StepInput; readonly by: Party },
      ): Result<StepRun, CommandRefusal>;
    }
  | { readonly mover: 'engine'; run(moment: StepMoment): StepRun }
  | {
      readonly mover: 'actor';
      perform(
        moment: StepMoment & { readonly input: StepInput; readonly by: Party },
      ): Result<StepRun, CommandRefusal>;
      run(moment: StepMoment): StepRun;
    }
  | {
      readonly mover: 'registry';
      ask(moment: StepMoment): {
        readonly entries: readonly EntryBody[];
        readonly outbox: readonly OutboxItem[];
      };
    };

/** Who moves a step of this kind with this actor. */
export function moverOf(handler: StepHandler, { actor }: Step): 'person' | 'engine' | 'registry' {
  if (handler.mover !== 'actor') return handler.mover;
  return isMachine(actor) ? 'engine' : 'person';
}
