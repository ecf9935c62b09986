import type { FlowStep, TimeUnit } from '../types.ts';

const spelled = new Map([
  ['үш', 3],
  ['бес', 5],
  ['он', 10],
  ['он бес', 15],
]);

const units: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^ми?нут/u, 'minute'],
  [/^жұмыс күн/u, 'working-day'],
  [/^күнтізбелік күн/u, 'calendar-day'],
  [/^күн/u, 'day'],
];

/**
 * Reads a cell of the deadline row: "10 минуттан артық емес", "3 жұмыс күні (…)", "Күнтізбелік он бес күн ішінде".
 * Null for a dash; undefined when the words name no time that we know.
 */
export function readDeadline(cell: string): FlowStep['deadline'] | undefined {
  const words = cell.trim();
  if (/^[-–—]*$/u.test(words)) return null;
  const match = /^(күнтізбелік\s+)?(\d+|он бес|он|бес|үш)\s*(?:\([^)]*\)\s*)?(\D.*)$/iu.exec(words);
  if (!match) return undefined;
  const [, calendar, value = '', rest = ''] = match;
  const unit = units.find(([expression]) =>
    expression.test(`${calendar?.trim() ? 'күнтізбелік ' : ''}${rest}`),
  )?.[1];
  return unit ? { value: spelled.get(value.toLowerCase()) ?? Number(value), unit } : undefined;
}
