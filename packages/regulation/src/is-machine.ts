import { type Actor, machines } from './types.ts';

const known: ReadonlySet<Actor> = new Set(machines);

/** Whether an actor is an information system rather than a person. */
export function isMachine(actor: Actor): boolean {
  return known.has(actor);
}
