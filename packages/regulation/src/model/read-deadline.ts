import type { FlowStep, TimeUnit } from '../types.ts';

const spelled = new Map(
  ['бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз', 'он'].map((word, index) => [
    word,
    index + 1,
  ]),
).set('он бес', 15);

interface Unit {
  readonly words: RegExp;
  readonly unit: TimeUnit;
  readonly times: number;
}

const units: readonly Unit[] = [
  { words: /^ми?нут/u, unit: 'minute', times: 1 },
  // The contract has no unit of hours: an hour is sixty minutes of office time.
  { words: /^сағат/u, unit: 'minute', times: 60 },
  { words: /^жұмыс күн/u, unit: 'working-day', times: 1 },
  { words: /^күнтізбелік күн/u, unit: 'calendar-day', times: 1 },
  { words: /^күн/u, unit: 'day', times: 1 },
];

const numbers = [...spelled.keys()].sort((a, b) => b.length - a.length).join('|');
const shape = new RegExp(
  `^(күнтізбелік\\s+)?(?:\\d+\\s*[-–—]\\s*)?(\\d+|${numbers})\\s*(?:\\([^)]*\\)\\s*)?(\\D.*)$`,
  'iu',
);

/**
 * Reads the time that a cell of the deadline row or a narrative step sets: "10 минуттан артық емес", "3 жұмыс күні (…)",
 * "Күнтізбелік он бес күн ішінде". A time that may not be exceeded is that time; of a span "5-10 минут" it is the longer
 * end; an hour is 60 minutes. Null for a dash; undefined when the words name no time that we know.
 */
export function readDeadline(cell: string): FlowStep['deadline'] | undefined {
  const words = cell.trim();
  if (/^[-–—]*$/u.test(words)) return null;
  const match = shape.exec(words);
  if (!match) return undefined;
  const [, calendar, value = '', rest = ''] = match;
  const found = units.find((one) => one.words.test(`${calendar?.trim() ? 'күнтізбелік ' : ''}${rest}`));
  return found
    ? { value: (spelled.get(value.toLowerCase()) ?? Number(value)) * found.times, unit: found.unit }
    : undefined;
}
