import type { Step } from '@qyzmet/regulation';
import type { CaseState, Party } from '../journal/types.ts';

/** Whose work list a step belongs to: the applicant's IIN, the service centre or the body. Nobody for systems. */
export function ownerOfStep(step: Step, state: CaseState): string | null {
  if (step.actor === 'applicant') return state.applicant?.iin ?? null;
  if (step.actor === 'psc-operator') return state.centre;
  return state.body;
}

/** The default right is nobody: the party must hold the step's role, for the organisation or person it belongs to. */
export function mayAct(step: Step, state: CaseState, party: Party): boolean {
  if (party.role !== step.actor) return false;
  const owner = ownerOfStep(step, state);
  return owner !== null && (step.actor === 'applicant' ? party.iin === owner : party.organisation === owner);
}

/** Who may read a record: its applicant in the portal, the body's officers, the centre's operators. */
export function mayRead(state: CaseState, party: Party): boolean {
  switch (state.system) {
    case 'portal':
      return party.role === 'applicant' && party.iin === state.applicant?.iin;
    case 'office':
      return party.role === 'leb-officer' && party.organisation === state.body;
    case 'psc':
      return party.role === 'psc-operator' && party.organisation === state.centre;
  }
}
