import type { Result } from '@qyzmet/kernel';
import type { Step, StepOutcome } from '@qyzmet/regulation';
import type { StepInput } from '../commands.ts';
import type { DecisionContext } from '../context.ts';
import type { CaseState, Party } from '../journal/types.ts';
import type { NumberRequest, OutboxItem } from '../ports.ts';
import type { CommandRefusal } from '../refusal.ts';
import type { EntryBody } from '../turn.ts';

export interface StepRun {
  readonly outcome: StepOutcome;
  readonly entries?: readonly EntryBody[];
  readonly outbox?: readonly OutboxItem[];
  readonly number?: NumberRequest;
}

interface StepMoment {
  readonly step: Step;
  readonly state: CaseState;
  readonly context: DecisionContext;
}

/** How one kind of step is done: by a person's command, by the engine at once, or by a registry's answer. */
export type StepHandler =
  | {
      readonly mover: 'person';
      perform(
        moment: StepMoment & { readonly input: StepInput; readonly by: Party },
      ): Result<StepRun, CommandRefusal>;
    }
  | { readonly mover: 'engine'; run(moment: StepMoment): StepRun }
  | {
      readonly mover: 'registry';
      ask(moment: StepMoment): {
        readonly entries: readonly EntryBody[];
        readonly outbox: readonly OutboxItem[];
      };
    };
