import type { CaseState } from '../journal/types.ts';
import type { StepHandler } from './handler.ts';

/** Written as asked before the call goes out; the answer, or the silence, comes back as a command of its own. */
export const lookUp: StepHandler = {
  mover: 'registry',
  ask: ({ step, state, context }) => {
    const id = context.newId();
    const registry = step.registry ?? 'individuals';
    const about = step.about === undefined ? state.applicant?.iin : state.form[step.about]?.value.trim();
    return {
      entries: [{ type: 'registry-asked', data: { registry, id } }],
      outbox: [
        {
          id,
          topic: 'registry',
          orderKey: `registry/${state.caseId}/${registry}`,
          payload: {
            id,
            registry,
            caseId: state.caseId,
            system: state.system,
            body: state.body,
            about: about || null,
            cites: step.cites,
            askedAt: context.now.toISOString(),
            ...(registry === 'notary' ? { powerOfAttorney: powerOfAttorney(state) } : {}),
          },
        },
      ],
    };
  },
};

/** What the notaries' register needs to find a power of attorney. */
function powerOfAttorney({ form }: CaseState) {
  return {
    representativeIin: form.representativeIin?.value ?? null,
    number: form.powerOfAttorneyNumber?.value ?? null,
    date: form.powerOfAttorneyDate?.value ?? null,
  };
}
