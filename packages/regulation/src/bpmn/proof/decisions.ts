import type { Circumstances, StepOutcome } from '../../flow.ts';
import type { ChannelProcess, FactName, FormField, StepId, System } from '../../types.ts';

/** How the conditions of one path end, which facts hold in it and what the application answers. */
export interface Decisions {
  readonly outcomes: Readonly<Record<StepId, StepOutcome>>;
  readonly facts: Readonly<Partial<Record<FactName, boolean>>>;
  /** Options by field id, for the fields that steps ask about. */
  readonly form: Readonly<Record<string, string>>;
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

export function circumstancesOf({ facts, form }: Decisions): Circumstances {
  return {
    facts: Object.fromEntries(Object.entries(facts).map(([name, holds]) => [name, holds === true])),
    form,
  };
}

/**
 * All paths of a process: of the combinations of outcomes, facts and answers, one for each different walk. A combination
 * that only differs after the process is over, or on what is never asked, walks no path of its own. Answers are tried
 * with the options of the form's `fields`; for a field that is not among them, with those that the steps name.
 */
export function enumeratePaths(
  process: ChannelProcess,
  walk: Walker,
  fields: readonly FormField[] = [],
): readonly Decisions[] {
  const facts = [...new Set(process.steps.flatMap(({ when }) => (when ? [when] : [])))];
  const conditions = process.steps.filter(({ onFail }) => onFail !== undefined).map(({ id }) => id);
  const paths = new Map<string, Decisions>();
  for (const form of formsOf(process, fields)) {
    for (const holding of combinations(facts)) {
      for (const failing of combinations(conditions)) {
        const decisions: Decisions = {
          form,
          facts: Object.fromEntries(facts.map((fact) => [fact, holding.includes(fact)])),
          outcomes: Object.fromEntries(conditions.map((id) => [id, failing.includes(id) ? 'fail' : 'ok'])),
        };
        const visits = JSON.stringify(walk(process, decisions));
        if (!paths.has(visits)) paths.set(visits, decisions);
      }
    }
  }
  return [...paths.values()];
}

/** Every way in which the application may answer the fields that steps ask about. */
function formsOf({ steps }: ChannelProcess, fields: readonly FormField[]): readonly Decisions['form'][] {
  const named = new Map<string, Set<string>>();
  for (const [field, options] of steps.flatMap(({ answers }) => Object.entries(answers ?? {})))
    named.set(field, new Set([...(named.get(field) ?? []), ...options]));
  return [...named].reduce<readonly Decisions['form'][]>(
    (forms, [field, options]) => {
      const offered = fields.find(({ id }) => id === field)?.options?.map(({ id }) => id) ?? [...options];
      return forms.flatMap((form) => offered.map((option) => ({ ...form, [field]: option })));
    },
    [{}],
  );
}

function combinations<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>(
    (sets, item) => sets.flatMap((set) => [set, [...set, item]]),
    [[]],
  );
}
