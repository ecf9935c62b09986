import type { Clause } from '@qyzmet/regulation';
import { clauseLabel } from '../i18n/clause-label.ts';
import type { Translate } from '../i18n/translate.ts';

export interface ActClause {
  readonly id: string;
  /** In the page's language: "8-тармақ, 7)". */
  readonly label: string;
  /** As printed before the words: "1)", "5.". */
  readonly mark?: string;
  /** Verbatim, in Kazakh. */
  readonly kk: string;
  readonly heading: boolean;
  /** A wrecked original mended by us. */
  readonly restored?: boolean;
}

const heading = /^(title|chapter-\d+|annex-\d+|annex-\d+\/(title|(table|figure)-\d+))$/u;

/** The clauses of a text layer as the page of the act shows them. */
export function actClauses(clauses: readonly Clause[], t: Translate): ActClause[] {
  return clauses.map(({ id, mark, kk, restored }) => ({
    id,
    label: clauseLabel(id, t),
    kk,
    heading: heading.test(id),
    ...(mark ? { mark } : {}),
    ...(restored ? { restored } : {}),
  }));
}

/** A table of actions turned by a quarter: one action a line, the printed row heads as columns. */
export interface ActTable {
  readonly table: string;
  readonly heads: readonly { readonly row: string; readonly clause: ActClause }[];
  readonly groups: readonly {
    readonly heading: ActClause | null;
    readonly actions: readonly {
      readonly id: string;
      readonly cells: Readonly<Record<string, ActClause>>;
    }[];
  }[];
}

const cell = /^(.+\/table-\d+)\/(part-\d+|action-[^/]+)(?:\/(.+))?$/u;

/** Gathers the cells of each table, leaves every other clause as it stands, and keeps the order. */
export function gatherTables(clauses: readonly ActClause[]): (ActClause | ActTable)[] {
  type Action = { id: string; cells: Record<string, ActClause> };
  type Table = {
    table: string;
    heads: { row: string; clause: ActClause }[];
    groups: { heading: ActClause | null; actions: Action[] }[];
  };
  const gathered: (ActClause | Table)[] = [];
  let open: Table | undefined;
  for (const clause of clauses) {
    const [, table, place = '', row] = cell.exec(clause.id) ?? [];
    if (table === undefined) {
      open = undefined;
      gathered.push(clause);
      continue;
    }
    if (open?.table !== table) {
      open = { table, heads: [], groups: [] };
      gathered.push(open);
    }
    if (place.startsWith('part-')) {
      if (row === undefined) open.groups.push({ heading: clause, actions: [] });
      else if (!open.heads.some((head) => head.row === row)) open.heads.push({ row, clause });
      continue;
    }
    if (open.groups.length === 0) open.groups.push({ heading: null, actions: [] });
    const id = `${table}/${place}`;
    const group = open.groups.at(-1);
    const known = open.groups.flatMap(({ actions }) => actions).find((action) => action.id === id);
    if (known) known.cells[row ?? 'number'] = clause;
    else group?.actions.push({ id, cells: { [row ?? 'number']: clause } });
  }
  return gathered;
}
