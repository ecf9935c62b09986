import {
  type CaseState,
  type Command,
  type CommandRefusal,
  decide,
  type Journal,
  toTransition,
} from '@qyzmet/case-engine';
import { failure, QyzmetError, type Result, success } from '@qyzmet/kernel';
import type { System } from '@qyzmet/regulation';
import type { CaseJournal } from '@qyzmet/store';
import type { DecisionContexts } from './decision-contexts.ts';

const maxAttempts = 8;

export interface Executed {
  readonly state: CaseState;
  readonly sequence: number;
}

export interface ExecuteOptions {
  /** A command with the same key in the same system happens once; the second caller gets the state it led to. */
  readonly idempotencyKey?: string;
  /** Edition for a record that these commands open. */
  readonly edition?: string;
}

/** The only way by which records change: load, decide, append in one statement, again when somebody was faster. */
export class CaseService {
  readonly #journal: CaseJournal;
  readonly #contexts: DecisionContexts;

  constructor(journal: CaseJournal, contexts: DecisionContexts) {
    this.#journal = journal;
    this.#contexts = contexts;
  }

  async find(system: System, caseId: string): Promise<Executed | undefined> {
    const found = await this.#journal.findHead(system, caseId);
    return found && { state: found.head, sequence: found.sequence };
  }

  async execute(
    system: System,
    caseId: string,
    commands: readonly Command[],
    options: ExecuteOptions = {},
  ): Promise<Result<Executed, CommandRefusal>> {
    const { idempotencyKey } = options;
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const found = await this.#journal.findHead(system, caseId);
      const edition = found?.head.edition ?? options.edition;
      if (!edition) return failure({ code: 'case-not-found' });
      const body = found?.head.body ?? bodyOf(commands);
      const context = this.#contexts.contextFor(edition, body);
      const decided = decide(commands, found?.head, context);
      if (!decided.ok) return this.#refusedOrRepeated(system, found, decided.error, idempotencyKey);
      if (decided.value.entries.length === 0)
        return success({ state: decided.value.state, sequence: found?.sequence ?? 0 });
      const transition = toTransition(decided.value, found?.sequence ?? 0, context, idempotencyKey);
      const outcome = await this.#journal.append(transition);
      if (outcome.kind === 'appended') {
        const state = withNumber(decided.value.state, transition.number?.token, outcome.number);
        return success({ state, sequence: outcome.sequence });
      }
      if (outcome.kind === 'duplicate') {
        const now = await this.#journal.findHead(system, caseId);
        if (now) return success({ state: now.head, sequence: now.sequence });
        return failure({ code: 'changed-meanwhile' });
      }
    }
    return failure({ code: 'changed-meanwhile' });
  }

  /** The second of two equal submissions finds the step done; it is told what the first one reached. */
  async #refusedOrRepeated(
    system: System,
    found: Awaited<ReturnType<Journal['findHead']>>,
    refusal: CommandRefusal,
    idempotencyKey: string | undefined,
  ): Promise<Result<Executed, CommandRefusal>> {
    if (found && idempotencyKey && (await this.#journal.wasApplied(system, idempotencyKey)))
      return success({ state: found.head, sequence: found.sequence });
    return failure(refusal);
  }
}

function bodyOf(commands: readonly Command[]): string {
  for (const command of commands) {
    if (command.type === 'open') return command.body;
    if (command.type === 'receive') return command.conversation.body;
  }
  throw new QyzmetError('case-not-found');
}

function withNumber(state: CaseState, token: string | undefined, number: string | null): CaseState {
  if (!token || !number) return state;
  return JSON.parse(JSON.stringify(state).replaceAll(token, number)) as CaseState;
}
