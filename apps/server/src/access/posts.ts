import type { Actor, System } from '@qyzmet/regulation';

/** The roles of staff, by the system in which they work. */
export const staffRoles = {
  office: ['leb-officer', 'office-clerk', 'head', 'executor', 'commission'],
  rural: ['rural-clerk', 'rural-akim', 'rural-executor'],
  psc: ['psc-operator'],
} as const satisfies Readonly<Record<Exclude<System, 'portal'>, readonly Actor[]>>;

/** Where a role of staff works. Throws for a role that nobody is employed in. */
export function systemOfPost(role: Actor): Exclude<System, 'portal'> {
  for (const system of ['office', 'rural', 'psc'] as const)
    if (staffRoles[system].some((known) => known === role)) return system;
  throw new Error(`"${role}" is no post`);
}
