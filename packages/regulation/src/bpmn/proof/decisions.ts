import type { Facts, StepOutcome } from '../../flow.ts';
import type { ChannelProcess, FactName, StepId, System } from '../../types.ts';

/** How the conditions of one path end and which facts hold in it. */
export interface Decisions {
  readonly outcomes: Readonly<Record<StepId, StepOutcome>>;
  readonly facts: Readonly<Partial<Record<FactName, boolean>>>;
}

export interface Visit {
  readonly system: System;
  readonly step: StepId;
  readonly outcome: StepOutcome;
}

/** Whoever runs a process under given decisions: the reference walker, the case engine. */
export type Walker = (process: ChannelProcess, decisions: Decisions) => readonly Visit[];

/** A condition that fails does so on the first visit only, so that a process that leads back to it ends. */
export function outcomeOf(decisions: Decisions, step: StepId, visitsBefore: number): StepOutcome {
  return visitsBefore === 0 ? (decisions.outcomes[step] ?? 'ok') : 'ok';
}

export function factsOf({ facts }: Decisions): Facts {
  return Object.fromEntries(Object.entries(facts).map(([name, holds]) => [name, holds === true]));
}

/**
 * All paths of a process: of the combinations of outcomes and facts, one for each different walk. A combination that
 * only differs after the process is over, or on what is never asked, walks no path of its own.
 */
export function enumeratePaths(process: ChannelProcess, walk: Walker): readonly Decisions[] {
  const facts = [...new Set(process.steps.flatMap(({ when }) => (when ? [when] : [])))];
  const conditions = process.steps.filter(({ onFail }) => onFail !== undefined).map(({ id }) => id);
  const paths = new Map<string, Decisions>();
  for (const holding of combinations(facts)) {
    for (const failing of combinations(conditions)) {
      const decisions: Decisions = {
        facts: Object.fromEntries(facts.map((fact) => [fact, holding.includes(fact)])),
        outcomes: Object.fromEntries(conditions.map((id) => [id, failing.includes(id) ? 'fail' : 'ok'])),
      };
      const visits = JSON.stringify(walk(process, decisions));
      if (!paths.has(visits)) paths.set(visits, decisions);
    }
  }
  return [...paths.values()];
}

function combinations<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>(
    (sets, item) => sets.flatMap((set) => [set, [...set, item]]),
    [[]],
  );
}
