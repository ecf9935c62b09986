import { expect, it } from 'vitest';
import { translator } from '../i18n/translate.ts';
import { type ActTable, actClauses, gatherTables } from './act-clauses.ts';

const clause = (id: string, kk: string) => ({ id, kk, line: 1, normative: true });
const clauses = actClauses(
  [
    clause('annex-1/table-1', '1 кесте'),
    clause('annex-1/table-1/part-1', '1) Негізгі процесс'),
    clause('annex-1/table-1/part-1/number', '1 №'),
    clause('annex-1/table-1/action-1', '1'),
    clause('annex-1/table-1/action-2', '2'),
    clause('annex-1/table-1/part-1/deadline', '5 Мерзімі'),
    clause('annex-1/table-1/action-1/deadline', '10 минут'),
    clause('annex-1/table-1/action-2/deadline', '1 минут'),
    clause('annex-1/table-1/part-2/number', '1 №'),
    clause('annex-1/table-1/action-3', '3'),
    clause('annex-2', 'Сызбалар'),
  ],
  translator('kk'),
);

it('turns a table into one line an action and keeps every cell', () => {
  const [title, table, after] = gatherTables(clauses);
  expect(title).toMatchObject({ id: 'annex-1/table-1', heading: true });
  expect(after).toMatchObject({ id: 'annex-2', heading: true });
  const { groups, heads } = table as ActTable;
  expect(heads.map(({ clause: head }) => head.kk)).toEqual(['1 №', '5 Мерзімі']);
  expect(groups).toHaveLength(1);
  expect(groups[0]?.heading?.kk).toBe('1) Негізгі процесс');
  expect(groups[0]?.actions.map(({ cells }) => [cells.number?.kk, cells.deadline?.kk])).toEqual([
    ['1', '10 минут'],
    ['2', '1 минут'],
    ['3', undefined],
  ]);
});
