import type { Edition } from '../types.ts';

/** Whether the act is in force on the local day (`2012-10-01`); the day of repeal is the first on which it is not. */
export function isInForce(edition: Edition, date: string): boolean {
  const { from, to } = edition.regulation.act.inForce;
  return from <= date && (to === undefined || date < to);
}

/** The editions in force on a local day. */
export function editionsInForce(editions: readonly Edition[], date: string): readonly Edition[] {
  return editions.filter((edition) => isInForce(edition, date));
}
