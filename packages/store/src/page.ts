/** Which rows of a list; `offset` counts from 0. */
export interface Page {
  readonly limit: number;
  readonly offset?: number;
}

export interface PageOf<Row> {
  readonly rows: readonly Row[];
  /** Rows of the whole list. */
  readonly total: number;
}

interface Counted {
  readonly total: number;
}

/** Takes the column `total` (`count(*) over ()`) off the rows of one page. */
export function toPage<Row>(found: readonly (Row & Counted)[]): PageOf<Row> {
  return { rows: found.map(({ total, ...row }) => row as unknown as Row), total: found[0]?.total ?? 0 };
}
