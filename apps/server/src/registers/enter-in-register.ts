import { type CaseState, resultOf } from '@qyzmet/case-engine';
import type { Edition } from '@qyzmet/regulation';
import type { BodyRegisters } from '@qyzmet/store';

/** A signed result that registers a person writes its line into the body's register. Repeating it changes nothing. */
export async function enterInRegister(
  registers: BodyRegisters,
  state: CaseState,
  { id, regulation }: Edition,
): Promise<void> {
  const { applicant, body, caseId, decision, number, resultSignature, system } = state;
  if (decision?.outcome !== 'approved' || !resultSignature || !applicant || !number) return;
  const entry = resultOf(regulation, state, 'approved')?.registers;
  const since = entry && decision.fields[entry.since];
  if (!since) return;
  await registers.enter({
    body,
    register: entry.register,
    iin: applicant.iin,
    name: applicant.name,
    since,
    system,
    caseId,
    number,
    edition: id,
    cites: entry.cites,
    enteredAt: resultSignature.judgedAt,
  });
}
