import { failure, type Result, success, type Text } from '@qyzmet/kernel';
import { parse } from 'yaml';
import { weekdayOf } from './local-time.ts';
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

const fiveDayWeek: readonly number[] = [1, 2, 3, 4, 5];

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

function addMoves(marks: Marks, year: Mapping, path: string): void {
  for (const [item, itemPath] of listAt(year, 'moved', path)) {
    if (item.kind === 'automatic') continue;
    const [from, to] = [dateAt(item, 'from', itemPath), dateAt(item, 'to', itemPath)];
    const source = textAt(item, 'source', itemPath);
    marks.set(from, { kind: 'moved-work', to, source });
    marks.set(to, { kind: 'moved-rest', from, source });
  }
}

/** The file lists for the five-day week what follows from its own rules; a slip of the pen in either is refused. */
function checkAgainstRule(calendar: ProductionCalendar, year: Mapping, path: string): void {
  const transferred = transferredDays(calendar, fiveDayWeek);
  for (const [item, itemPath] of listAt(year, 'moved', path)) {
    if (item.kind !== 'automatic') continue;
    const [from, to] = [dateAt(item, 'from', itemPath), dateAt(item, 'to', itemPath)];
    if (transferred.get(to)?.from !== from) throw new Unreadable(itemPath, `${from} does not move to ${to}`);
  }
  const inYear = (date: IsoDate) => date.startsWith(path.slice('years.'.length));
  const isWeekday = (date: IsoDate) => fiveDayWeek.includes(weekdayOf(date));
  const [rest, work]: [Set<IsoDate>, Set<IsoDate>] = [new Set(), new Set()];
  for (const [date, { kind }] of calendar.marks) {
    if (kind === 'moved-work' && inYear(date)) work.add(date);
    if (kind !== 'moved-work' && inYear(date) && isWeekday(date)) rest.add(date);
  }
  for (const date of transferred.keys()) if (inYear(date)) rest.add(date);
  for (const [key, expected] of [
    ['restWeekdays', rest],
    ['workingWeekends', work],
  ] as const) {
    const listed = new Set(listAt(year, key, path).map(([item, itemPath]) => dateAt(item, 'date', itemPath)));
    const odd = [...listed, ...expected].find((date) => listed.has(date) !== expected.has(date));
    if (odd)
      throw new Unreadable(`${path}.${key}`, `${odd} does not agree with the holidays and moves of the year`);
  }
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

/** Reads `regulations/calendars/<country>.yaml`, and refuses it whole when its lists do not agree with each other. */
export function readCalendar(yamlText: string): Result<ProductionCalendar, CalendarFailure> {
  try {
    const root = mappingAt(parse(yamlText), 'calendar');
    const years = Object.entries(mappingAt(root.years, 'years')).map(
      ([year, value]) => [Number(year), mappingAt(value, `years.${year}`), `years.${year}`] as const,
    );
    const marks: Marks = new Map();
    for (const [, days, path] of years) {
      addHolidays(marks, days, path);
      addMoves(marks, days, path);
    }
    const calendar: ProductionCalendar = {
      years: new Set(years.map(([year]) => year)),
      marks,
      transferSource: textAt(mappingAt(root.sources, 'sources'), 'rest', 'sources'),
    };
    for (const [, days, path] of years) checkAgainstRule(calendar, days, path);
    return success(calendar);
  } catch (error) {
    if (error instanceof Unreadable) return failure(unreadable(error.path, error.message));
    return failure(unreadable('calendar', error instanceof Error ? error.message : String(error)));
  }
}
