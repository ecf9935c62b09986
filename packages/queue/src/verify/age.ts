/** A group of children by full years: `from` inclusive, `to` exclusive. */
export interface AgeRange {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** How a body counts age: in full years on one day of the year (`09-01`), so that children of one cohort move together. */
export interface AgeRules<Group extends AgeRange = AgeRange> {
  readonly ageOn: string;
  readonly groups: readonly Group[];
}

/** The year on whose `ageOn` the child is first counted, with age 0. `birthDate` is a local ISO day. */
export function cohortOf(birthDate: string, { ageOn }: Pick<AgeRules, 'ageOn'>): number {
  const year = Number(birthDate.slice(0, 4));
  return birthDate.slice(5) <= ageOn ? year : year + 1;
}

/** Full years on the last `ageOn` that is not later than the local day; negative before a child is first counted. */
export function ageOf(cohort: number, day: string, { ageOn }: Pick<AgeRules, 'ageOn'>): number {
  const year = Number(day.slice(0, 4));
  return (day.slice(5) >= ageOn ? year : year - 1) - cohort;
}

/** The group of a cohort on a local day. A child not yet counted stands with the youngest; one past all groups in none. */
export function groupOf<Group extends AgeRange>(
  cohort: number,
  day: string,
  rules: AgeRules<Group>,
): Group | undefined {
  const age = Math.max(0, ageOf(cohort, day, rules));
  return rules.groups.find(({ from, to }) => from <= age && age < to);
}

const almatyDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', dateStyle: 'short' });

/** The local ISO day of a moment. */
export function dayOf(moment: string): string {
  return almatyDay.format(new Date(moment));
}
