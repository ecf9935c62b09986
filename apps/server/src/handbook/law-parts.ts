import type { Channel, Clause, ClauseId, Step, TextLayer } from '@qyzmet/regulation';
import { clauseLabel, type LawBlock, type LawPart, type Translate } from '@qyzmet/web';

/** A step as the law's column refers to it. */
interface NumberedStep {
  readonly number: string;
  readonly anchor: string;
  readonly cites: readonly ClauseId[];
}

const action = /^(.+\/table-\d+\/action-[^/]+)\/.+$/u;
const tableHead = /^.+\/table-\d+\/part-/u;

/** The clause under which a clause is shown: a cell of a table stands with its action. */
export function blockOf(id: ClauseId): ClauseId {
  return action.exec(id)?.[1] ?? id;
}

/** The steps of a channel as the page numbers them. A step stands on its own clauses and on those of its deadline. */
export function numberedSteps(steps: readonly Step[]): readonly (NumberedStep & { readonly step: Step })[] {
  return steps.map((step, index) => ({
    step,
    number: String(index + 1),
    anchor: `step-${step.id}`,
    cites: [...step.cites, ...(step.deadline?.cites ?? [])],
  }));
}

/** The law's descriptions of one channel, then whatever else its steps stand on. Every clause is shown once. */
export function lawParts(
  text: TextLayer,
  channel: Channel,
  steps: readonly NumberedStep[],
  t: Translate,
): readonly LawPart[] {
  const shown = new Set<ClauseId>();
  const partOf = (title: string, belongs: (clause: Clause) => boolean): LawPart => {
    const blocks = blocksOf(
      text.clauses.filter((clause) => !tableHead.test(clause.id) && !shown.has(clause.id) && belongs(clause)),
      steps,
      t,
    );
    for (const { lines } of blocks) for (const { id } of lines) shown.add(id);
    return { title, blocks };
  };
  const flows = text.flows.filter((flow) => flow.channel === channel);
  const cited = new Set(steps.flatMap(({ cites }) => cites.map(blockOf)));
  return [
    ...flows.map(({ source, para, steps: printed }) => {
      if (source === 'table') return partOf(t('handbook.table'), ({ id }) => id.startsWith(`${para}/`));
      const paragraphs = new Set(printed.map(({ clause }) => clause.split('/')[0]));
      const number = [...paragraphs].join(', ');
      return partOf(t('handbook.narrative', { number }), ({ id }) => paragraphs.has(id.split('/')[0]));
    }),
    partOf(t('handbook.elsewhere'), ({ id }) => cited.has(blockOf(id))),
  ].filter(({ blocks }) => blocks.length > 0);
}

function blocksOf(
  clauses: readonly Clause[],
  steps: readonly NumberedStep[],
  t: Translate,
): readonly LawBlock[] {
  const lines = new Map<ClauseId, { id: ClauseId; kk: string }[]>();
  for (const { id, mark, kk } of clauses) {
    const block = blockOf(id);
    const line = { id, kk: mark ? `${mark} ${kk}` : kk };
    lines.set(block, [...(lines.get(block) ?? []), line]);
  }
  return [...lines].map(([id, words]) => ({
    id,
    label: clauseLabel(id, t),
    lines: words,
    steps: steps
      .filter(({ cites }) => cites.some((cite) => blockOf(cite) === id))
      .map(({ number, anchor }) => ({ number, anchor })),
  }));
}
