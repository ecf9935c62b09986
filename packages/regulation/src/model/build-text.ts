import type { Text } from '@qyzmet/kernel';
import type { Clause, ClauseId, Flow, FlowStep, TextLayer } from '../types.ts';
import { proveTranscription, type Transcribed, type TranscriptionFault } from './prove-transcription.ts';
import { readDeadline } from './read-deadline.ts';
import type { NarrativeFlowEntry, RowName, TableEntry, TextEntry, TextFile, Words } from './text-shape.ts';

interface Unit extends Transcribed {
  readonly clause: Omit<Clause, 'line'> | null;
}

/** One column of a table of actions. */
interface Action {
  readonly id: ClauseId;
  readonly cells: Readonly<Partial<Record<RowName, string>>>;
}

const kkOf = (words: Words) => (typeof words === 'string' ? words : words.kk);
const piecesOf = (words: Words) => (typeof words === 'string' ? [words] : words.pieces);
const isDash = (words: string) => /^[-–—]*$/u.test(words.trim());

/** Builds clauses and flows out of the text file and proves them against the source. */
export function buildText(
  file: TextFile,
  source: string,
): { text: TextLayer; faults: readonly TranscriptionFault[] } {
  const actions = new Map<ClauseId, Action[]>();
  const parts = new Map<ClauseId, number>();
  const units = file.clauses.flatMap((entry) => unitsOf(entry, actions, parts));
  const proof = proveTranscription(source, units);
  const clauses = units.flatMap((unit, index) =>
    unit.clause ? [{ ...unit.clause, line: proof.lines[index] ?? 0 }] : [],
  );
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const faults: TranscriptionFault[] = [...proof.faults];
  const flows = file.flows.map((flow): Flow => {
    if ('narrative' in flow) return narrativeFlow(flow, byId, faults);
    const columns = actions.get(flow.table) ?? [];
    if (columns.length === 0) faults.push(unknownClause(flow.table));
    return {
      channel: flow.channel,
      source: 'table',
      para: flow.table,
      steps: columns.map((action) => tableStep(action, byId, faults)),
    };
  });
  return { text: { clauses, flows }, faults };
}

function unitsOf(
  entry: TextEntry,
  actions: Map<ClauseId, Action[]>,
  parts: Map<ClauseId, number>,
): readonly Unit[] {
  if ('table' in entry) return tableUnits(entry, actions, parts);
  if ('furniture' in entry) return [{ id: null, pieces: [entry.furniture], row: null, clause: null }];
  const [first = entry.kk, ...others] = entry.pieces ?? [entry.kk];
  return [
    {
      id: entry.id,
      pieces: [`${entry.mark ?? ''}${first}`, ...others],
      row: null,
      clause: {
        id: entry.id,
        ...(entry.mark ? { mark: entry.mark } : {}),
        kk: entry.kk,
        normative: entry.normative ?? true,
        ...(entry.restored ? { restored: true } : {}),
      },
    },
  ];
}

function tableUnits(
  entry: TableEntry,
  actions: Map<ClauseId, Action[]>,
  parts: Map<ClauseId, number>,
): readonly Unit[] {
  return entry.parts.flatMap((part) => {
    const number = (parts.get(entry.table) ?? 0) + 1;
    parts.set(entry.table, number);
    const base = `${entry.table}/part-${number}`;
    const columns = columnsOf(entry.table, part.rows, actions);
    const unit = (id: ClauseId, words: Words, normative: boolean, row: string | null): Unit => ({
      id,
      pieces: piecesOf(words),
      row,
      ...(entry.spaced ? { spaced: true } : {}),
      clause: { id, kk: kkOf(words), normative },
    });
    const rows = part.rows.flatMap(({ row, head, cells }) => [
      ...(head ? [unit(`${base}/${row}`, head, false, `${base}/${row}`)] : []),
      ...cells.map((cell, index) => {
        const action = columns[index]?.id ?? `${base}/column-${index + 1}`;
        const id = row === 'number' ? action : `${action}/${row}`;
        return unit(id, cell, !isDash(kkOf(cell)), `${base}/${row}`);
      }),
    ]);
    return part.heading ? [unit(base, part.heading, false, null), ...rows] : rows;
  });
}

/** A number printed twice keeps both actions: the second one's id ends in `-2`. */
function columnsOf(
  table: ClauseId,
  rows: TableEntry['parts'][number]['rows'],
  actions: Map<ClauseId, Action[]>,
): readonly Action[] {
  const columns: Action[] = [];
  const known = actions.get(table) ?? [];
  const numbers = rows.find(({ row }) => row === 'number')?.cells ?? [];
  for (const [index, cell] of numbers.entries()) {
    const number = kkOf(cell);
    const repeats = [...known, ...columns].filter((action) => action.cells.number === number).length;
    columns.push({
      id: `${table}/action-${number}${repeats ? `-${repeats + 1}` : ''}`,
      cells: Object.fromEntries(rows.map(({ row, cells }) => [row, kkOf(cells[index] ?? '')])),
    });
  }
  actions.set(table, [...known, ...columns]);
  return columns;
}

function tableStep(
  { id, cells }: Action,
  clauses: ReadonlyMap<ClauseId, Clause>,
  faults: TranscriptionFault[],
): FlowStep {
  const deadline = readDeadline(cells.deadline ?? '');
  if (deadline === undefined)
    faults.push({
      line: clauses.get(id)?.line ?? 1,
      clause: `${id}/deadline`,
      sentence: unreadableDeadline(cells.deadline ?? ''),
    });
  const next = cells.next ?? '';
  return {
    n: cells.number ?? '',
    label: null,
    actor: cells.actor ?? null,
    kk: cells.name ?? '',
    result: cells.completion ?? null,
    deadline: deadline ?? null,
    next: isDash(next) ? null : next.split(/[,;]\s*/u),
    clause: id,
  };
}

function narrativeFlow(
  flow: NarrativeFlowEntry,
  clauses: ReadonlyMap<ClauseId, Clause>,
  faults: TranscriptionFault[],
): Flow {
  const paragraphs = new Set(flow.steps.map(({ clause }) => clause.split('/')[0]));
  const steps = flow.steps.flatMap(({ clause: id, label, actor, deadline: time, result }): FlowStep[] => {
    const clause = clauses.get(id);
    const outcome = result === undefined ? undefined : clauses.get(result);
    const deadline = time === undefined ? null : readDeadline(time);
    if (!clause || (label && !clause.kk.startsWith(label))) {
      faults.push(unknownClause(clause ? `${id} (${label})` : id));
      return [];
    }
    if (result !== undefined && !outcome) faults.push(unknownClause(result));
    if (time !== undefined && (!deadline || !clause.kk.includes(time)))
      faults.push({ line: clause.line, clause: id, sentence: unreadableDeadline(time) });
    const number = clause.mark?.replace(/[).]+$/u, '') ?? id.split('/').at(-1) ?? id;
    return [
      {
        n: paragraphs.size > 1 ? `${id.split('/')[0]}-${number}` : number,
        label: label ?? null,
        actor: actor ?? null,
        kk: clause.kk.slice(label?.length ?? 0).replace(/^\s*(?:[–—-]\s*)*/u, ''),
        result: outcome?.kk.replace(/^Нәтижесі\s*[–—-]\s*/u, '') ?? null,
        deadline: deadline ?? null,
        next: null,
        clause: id,
      },
    ];
  });
  return { channel: flow.channel, source: 'narrative', para: flow.narrative, steps };
}

function unknownClause(id: ClauseId): TranscriptionFault {
  return {
    line: 1,
    clause: id,
    sentence: {
      kk: `Кезеңдер тізімі көрсеткен «${id}» мәтін қабатында жоқ.`,
      ru: `Список шагов указывает на «${id}», которого нет в слое текста.`,
      en: `The list of steps names "${id}", which is not in the text layer.`,
    },
  };
}

function unreadableDeadline(words: string): Text {
  return {
    kk: `«${words}» мерзімі оқылмады: сан және минут, жұмыс күні немесе күнтізбелік күн керек.`,
    ru: `Срок «${words}» не прочитан: нужно число и минуты, рабочие или календарные дни.`,
    en: `The deadline "${words}" cannot be read: it needs a number and minutes, working days or calendar days.`,
  };
}
