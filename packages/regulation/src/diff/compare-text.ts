import type { Text } from '@qyzmet/kernel';
import { elementsOf } from '../model/elements.ts';
import type { Clause, ClauseId, Edition, Flow, FlowStep, TextLayer } from '../types.ts';
import { align, type Pair, type Trait } from './align.ts';
import { compareFields } from './compare-elements.ts';
import type { StepPairs } from './compare-process.ts';
import type {
  ClauseChange,
  ClauseWords,
  DeadlineChange,
  FlowChange,
  FlowStepChange,
} from './edition-diff.ts';

/** A clause with the cells that stand under it: an action of a table is recognised by its cells together. */
interface Unit {
  readonly head: Clause;
  readonly cells: readonly Clause[];
  readonly kind: string;
}

const action = /^(.+\/table-\d+\/action-[^/]+)(?:\/.+)?$/u;
const tableHead = /^(.+\/table-\d+)\/part-/u;

/**
 * Clauses of two texts. A cell belongs with its action, and the clauses of one flow with that flow; a clause is also
 * known by the elements of the process that stand on it.
 */
export function pairClauses(from: Edition, to: Edition, steps: StepPairs): readonly Pair<Clause>[] {
  const known = { from: knownOf(from, renamedSteps(steps)), to: knownOf(to, new Map()) };
  const unitsTo = new Set(unitsOf(to.text));
  const traitOf = (unit: Unit): Trait => {
    const { places, signs } = unitsTo.has(unit) ? known.to : known.from;
    const clauses = [unit.head, ...unit.cells];
    const place = places.get(unit.head.id);
    return {
      id: unit.head.id,
      words: clauses.map(({ kk }) => kk).join(' '),
      kind: unit.kind,
      signs: counted(clauses.flatMap(({ id }) => signs.get(id) ?? [])),
      ...(place ? { place } : {}),
    };
  };
  return align(unitsOf(from.text), [...unitsTo], traitOf, 'little').flatMap(pairCells);
}

function knownOf({ text, regulation }: Edition, renamed: ReadonlyMap<string, string>) {
  const signs = new Map<ClauseId, string[]>();
  for (const { name, cites } of elementsOf(regulation))
    for (const clause of cites) signs.set(clause, [...(signs.get(clause) ?? []), renamed.get(name) ?? name]);
  return { places: placesOf(text), signs };
}

/** Names of the steps of `from` as `to` calls them. */
function renamedSteps(steps: StepPairs): ReadonlyMap<string, string> {
  return new Map(
    [...steps].flatMap(([channel, pairs]) =>
      pairs.flatMap(({ from, to }) =>
        from && to ? [[`channels/${channel}/${from.id}`, `channels/${channel}/${to.id}`] as const] : [],
      ),
    ),
  );
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name) => [name, 1]));
}

function unitsOf({ clauses }: TextLayer): readonly Unit[] {
  const units = new Map<ClauseId, { head: Clause; cells: Clause[]; kind: string }>();
  for (const clause of clauses) {
    const id = action.exec(clause.id)?.[1];
    const known = id === undefined ? undefined : units.get(id);
    if (known) known.cells.push(clause);
    else {
      const kind = id === undefined ? (tableHead.test(clause.id) ? 'head' : 'clause') : 'action';
      units.set(id ?? clause.id, { head: clause, cells: [], kind });
    }
  }
  return [...units.values()];
}

/** The flow in which a clause is a step: "portal table". */
function placesOf({ flows }: TextLayer): ReadonlyMap<ClauseId, string> {
  return new Map(
    flows.flatMap(({ channel, source, steps }) =>
      steps.map(({ clause }) => [clause, `${channel} ${source}`] as const),
    ),
  );
}

function pairCells({ from, to }: Pair<Unit>): readonly Pair<Clause>[] {
  const row = ({ id }: Clause) => id.split('/').at(-1);
  if (!from) return [to.head, ...to.cells].map((clause) => ({ from: null, to: clause }));
  if (!to) return [from.head, ...from.cells].map((clause) => ({ from: clause, to: null }));
  return [
    { from: from.head, to: to.head },
    ...from.cells
      .filter((cell) => !to.cells.some((other) => row(other) === row(cell)))
      .map((cell) => ({ from: cell, to: null })),
    ...to.cells.map((cell): Pair<Clause> => {
      const before = from.cells.find((other) => row(other) === row(cell));
      return before ? { from: before, to: cell } : { from: null, to: cell };
    }),
  ];
}

export function clauseChanges(pairs: readonly Pair<Clause>[]): {
  readonly changes: readonly ClauseChange[];
  readonly unchanged: number;
} {
  const changes = pairs.flatMap(({ from, to }): readonly ClauseChange[] => {
    if (!from) return [{ change: 'added', from: null, to: wordsOf(to) }];
    if (!to) return [{ change: 'removed', from: wordsOf(from), to: null }];
    const changed = spaced(from.kk) !== spaced(to.kk);
    if (!changed && from.id === to.id) return [];
    return [{ change: changed ? 'changed' : 'renumbered', from: wordsOf(from), to: wordsOf(to) }];
  });
  return { changes, unchanged: pairs.length - changes.length };
}

function wordsOf({ id, kk }: Clause): ClauseWords {
  return { id, kk };
}

function spaced(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** The flows as printed, each held against the same channel and source of the other edition. */
export function flowChanges(
  from: TextLayer,
  to: TextLayer,
  clauses: readonly Pair<Clause>[],
): readonly FlowChange[] {
  const partner = new Map(
    clauses.flatMap((pair) => (pair.from && pair.to ? [[pair.from.id, pair.to.id] as const] : [])),
  );
  const rest = [...from.flows];
  const kept = to.flows.map((flow) => {
    const index = rest.findIndex(({ channel, source }) => channel === flow.channel && source === flow.source);
    const [before] = index < 0 ? [] : rest.splice(index, 1);
    return compareFlows(before, flow, partner);
  });
  const gone = rest.map((flow) => compareFlows(flow, undefined, partner));
  return [...kept, ...gone].filter((flow) => flow.change !== 'changed' || flow.steps.length > 0);
}

function compareFlows(
  from: Flow | undefined,
  to: Flow | undefined,
  partner: ReadonlyMap<ClauseId, ClauseId>,
): FlowChange {
  const flow = (to ?? from) as Flow;
  const former = new Set(from?.steps);
  const pairs = align(from?.steps ?? [], to?.steps ?? [], (step) => ({
    id: former.has(step) ? (partner.get(step.clause) ?? `gone ${step.clause}`) : step.clause,
    words: [step.actor, step.kk, step.result].filter(Boolean).join(' '),
  }));
  return {
    channel: flow.channel,
    source: flow.source,
    change: !from ? 'added' : !to ? 'removed' : 'changed',
    from: from?.para ?? null,
    to: to?.para ?? null,
    steps: pairs.flatMap(stepChange),
  };
}

function stepChange({ from, to }: Pair<FlowStep>): readonly FlowStepChange[] {
  if (!from) return [{ change: 'added', from: null, to, fields: [] }];
  if (!to) return [{ change: 'removed', from, to: null, fields: [] }];
  const { clause: _from, ...before } = from;
  const { clause: _to, ...after } = to;
  const fields = compareFields(before, after);
  return fields.length === 0 ? [] : [{ change: 'changed', from, to, fields }];
}

/** Terms that the text prints for the same step of both editions, or for a step that only one of them has. */
export function printedDeadlines(flows: readonly FlowChange[]): readonly DeadlineChange[] {
  return flows.flatMap(({ channel, source, steps }) =>
    steps.flatMap(({ from, to }): readonly DeadlineChange[] => {
      const before = from?.deadline ?? null;
      const after = to?.deadline ?? null;
      if (before?.value === after?.value && before?.unit === after?.unit) return [];
      const kk = (to ?? from)?.kk ?? '';
      const title: Text = { kk, ru: kk, en: kk };
      return [
        {
          channel,
          where: source,
          step: { from: from?.n ?? null, to: to?.n ?? null },
          title,
          from: before,
          to: after,
        },
      ];
    }),
  );
}
