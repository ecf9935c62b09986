import { openedState, type Transition } from '@qyzmet/case-engine';

/** The transition that opens an empty record of an invented service. */
export function openedTransition(caseId: string, now: Date): Transition {
  const entry = {
    at: now.toISOString(),
    by: { role: 'applicant' as const },
    type: 'opened' as const,
    data: {
      edition: 'invented/edition/2026-01-01',
      service: 'invented',
      channel: 'portal' as const,
      body: 'body',
      centre: null,
      applicant: null,
      facts: {},
    },
  };
  const head = openedState(caseId, 'portal', entry);
  return {
    system: 'portal',
    caseId,
    expectedSequence: 0,
    entries: [entry],
    head,
    tasks: [],
    timers: [],
    outbox: [],
  };
}
