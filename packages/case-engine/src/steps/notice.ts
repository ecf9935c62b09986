import type { Status, System } from '@qyzmet/regulation';
import type { DecisionContext } from '../context.ts';
import type { ArrivedMessage, CaseState } from '../journal/types.ts';
import type { OutboxItem } from '../ports.ts';

/** Annex 5: a notification follows each change of status, in the cabinet of the portal. */
export function noticeOfStatus(
  step: string,
  state: CaseState,
  context: DecisionContext,
  status: Status,
): readonly OutboxItem[] {
  return notice(state, context, { status, step });
}

/** Act 267, annex 7: a notification of free text follows when the term is extended. */
export function noticeOfExtension(
  state: CaseState,
  message: ArrivedMessage,
  context: DecisionContext,
): readonly OutboxItem[] {
  return notice(state, context, {
    status: state.status,
    step: message.sendStep,
    extension: message.payload.extension,
  });
}

function notice(
  { system, applicant, caseId }: CaseState,
  context: DecisionContext,
  told: Readonly<Record<string, unknown>>,
): readonly OutboxItem[] {
  const inCabinet: System = 'portal';
  if (system !== inCabinet || !applicant) return [];
  const id = context.newId();
  const { iin } = applicant;
  return [
    {
      id,
      topic: 'notification',
      orderKey: `notification/${iin}`,
      payload: { id, iin, caseId, at: context.now.toISOString(), ...told },
    },
  ];
}
