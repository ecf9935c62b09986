import { failure, type Result, success, type Text } from '@qyzmet/kernel';
import { parse } from 'yaml';
import { transferredDays } from './office-day.ts';
import type { CalendarFailure, CalendarMark, IsoDate, ProductionCalendar } from './production-calendar.ts';

class Unreadable extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

type Mapping = Readonly<Record<string, unknown>>;

function mappingAt(value: unknown, path: string): Mapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable(path, 'a mapping is expected');
  }
  return value as Mapping;
}

function listAt(parent: Mapping, key: string, path: string): readonly (readonly [Mapping, string])[] {
  const value = parent[key] ?? [];
  if (!Array.isArray(value)) throw new Unreadable(`${path}.${key}`, 'a list is expected');
  return value.map((item, index) => {
    const itemPath = `${path}.${key}[${index}]`;
    return [mappingAt(item, itemPath), itemPath] as const;
  });
}

function dateAt(parent: Mapping, key: string, path: string): IsoDate {
  const value = parent[key];
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new Unreadable(`${path}.${key}`, 'a date YYYY-MM-DD is expected');
  }
  return value;
}

function textAt(parent: Mapping, key: string, path: string): Text {
  const value = mappingAt(parent[key], `${path}.${key}`);
  const { kk, ru, en } = value;
  if (typeof kk !== 'string' || typeof ru !== 'string' || typeof en !== 'string') {
    throw new Unreadable(`${path}.${key}`, 'kk, ru and en are expected');
  }
  return { kk, ru, en };
}

/** An act is named in three languages, or by its official name alone. */
function sourceAt(parent: Mapping, key: string, path: string): Text {
  const value = parent[key];
  if (typeof value === 'string' && value !== '') return { kk: value, ru: value, en: value };
  return textAt(parent, key, path);
}

type Marks = Map<IsoDate, CalendarMark>;

function addHolidays(marks: Marks, year: Mapping, path: string): void {
  for (const [key, transfers] of [
    ['holidays', true],
    ['religious', false],
  ] as const) {
    for (const [item, itemPath] of listAt(year, key, path)) {
      marks.set(dateAt(item, 'date', itemPath), {
        kind: 'holiday',
        name: textAt(item, 'name', itemPath),
        transfers,
      });
    }
  }
}

/** Moves by an act of the year. What the file lists as moved by the rule itself is returned, to be checked against it. */
function addMoves(marks: Marks, year: Mapping, path: string): readonly (readonly [IsoDate, string])[] {
  const byRule: (readonly [IsoDate, string])[] = [];
  for (const [item, itemPath] of listAt(year, 'moved', path)) {
    const [from, to] = [dateAt(item, 'from', itemPath), dateAt(item, 'to', itemPath)];
    const mark = marks.get(from);
    if (mark?.kind === 'holiday' && mark.transfers) {
      byRule.push([to, itemPath]);
      continue;
    }
    const source = sourceAt(item, 'source', itemPath);
    marks.set(from, { kind: 'moved-work', to, source });
    marks.set(to, { kind: 'moved-rest', from, source });
  }
  return byRule;
}

function unreadable(path: string, message: string): CalendarFailure {
  return {
    code: 'calendar-unreadable',
    path,
    sentence: {
      kk: `Өндірістік күнтізбе оқылмады: ${path} (${message}).`,
      ru: `Производственный календарь не прочитан: ${path} (${message}).`,
      en: `The production calendar cannot be read: ${path} (${message}).`,
    },
  };
}

/**
 * Reads `regulations/calendars/<country>.yaml`. What the file lists as moved from a holiday must be what the law's rule
 * gives for the five-day week: a slip of the pen in either is refused.
 */
export function readCalendar(yamlText: string): Result<ProductionCalendar, CalendarFailure> {
  try {
    const marks: Marks = new Map();
    const years = new Set<number>();
    const byRule: (readonly [IsoDate, string])[] = [];
    const root = mappingAt(parse(yamlText), 'calendar');
    for (const [year, value] of Object.entries(mappingAt(root.years, 'years'))) {
      const path = `years.${year}`;
      const days = mappingAt(value, path);
      years.add(Number(year));
      addHolidays(marks, days, path);
      byRule.push(...addMoves(marks, days, path));
    }
    const calendar: ProductionCalendar = { years, marks };
    const transferred = transferredDays(calendar, [1, 2, 3, 4, 5]);
    const slip = byRule.find(([to]) => !transferred.has(to));
    if (slip) return failure(unreadable(slip[1], `${slip[0]} is not the next working day`));
    return success(calendar);
  } catch (error) {
    if (error instanceof Unreadable) return failure(unreadable(error.path, error.message));
    return failure(unreadable('calendar', error instanceof Error ? error.message : String(error)));
  }
}
