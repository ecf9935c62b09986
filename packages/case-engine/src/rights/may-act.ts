import type { Actor, Step, System } from '@qyzmet/regulation';
import type { CaseState, Party } from '../journal/types.ts';

const executors: ReadonlySet<Actor> = new Set<Actor>(['executor', 'rural-executor']);

/** Works on what a resolution gives, and sees no other case. */
export function isExecutor(role: Actor): boolean {
  return executors.has(role);
}

/** Who writes down at the office what the applicant has answered on paper. */
const recorders: ReadonlySet<Actor> = new Set<Actor>(['leb-officer', 'office-clerk']);
/** Roles whose people read the records of their organisation. The applicant reads the portal's own. */
const readers: Readonly<Record<Exclude<System, 'portal'>, ReadonlySet<Actor>>> = {
  office: new Set<Actor>(['leb-officer', 'office-clerk', 'head', 'commission']),
  psc: new Set<Actor>(['psc-operator']),
  rural: new Set<Actor>(['rural-clerk', 'rural-akim']),
};

/** The organisation whose people keep a system's record: the body, or where the application was taken in. */
export function organisationOf({
  system,
  body,
  centre,
}: Pick<CaseState, 'system' | 'body' | 'centre'>): string | null {
  return system === 'psc' || system === 'rural' ? centre : body;
}

/** Whose step it is: the applicant's IIN, the service centre, the rural akim's office or the body. Nobody for systems. */
export function ownerOfStep(step: Step, state: CaseState): string | null {
  if (step.actor === 'applicant') return state.applicant?.iin ?? null;
  return step.actor === 'psc-operator' ? state.centre : organisationOf(state);
}

/** The person whom the resolution has named for this step, if it is an executor's. */
export function namedExecutor(step: Step, { assignment }: CaseState): string | null {
  return isExecutor(step.actor) ? (assignment?.executor?.iin ?? null) : null;
}

/**
 * The default right is nobody: the party must hold the step's role, for the organisation or person it belongs to. The
 * written answer to an offer is recorded by an officer of the body that keeps the queue.
 */
export function mayAct(step: Step, state: CaseState, party: Party): boolean {
  if (step.kind === 'answer-offer' && state.system === 'office' && recorders.has(party.role))
    return party.organisation === organisationOf(state);
  if (party.role !== step.actor) return false;
  const owner = ownerOfStep(step, state);
  if (owner === null) return false;
  if (step.actor === 'applicant') return party.iin === owner;
  const named = namedExecutor(step, state);
  return party.organisation === owner && (named === null || party.iin === named);
}

/**
 * Who may read a record: its applicant in the portal, in other systems the people of the organisation that keeps it; an
 * executor from the moment the case is given to executors, and once one is named nobody else of them.
 */
export function mayRead(state: CaseState, party: Party): boolean {
  if (state.system === 'portal') return party.role === 'applicant' && party.iin === state.applicant?.iin;
  const organisation = organisationOf(state);
  if (organisation === null || party.organisation !== organisation) return false;
  if (readers[state.system].has(party.role)) return true;
  const { assignment } = state;
  const own = party.role === (state.system === 'rural' ? 'rural-executor' : 'executor');
  return (
    own && assignment !== null && (assignment.executor === null || assignment.executor.iin === party.iin)
  );
}
