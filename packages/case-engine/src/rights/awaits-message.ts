import type { Step } from '@qyzmet/regulation';
import type { CaseState } from '../journal/types.ts';

/** The step is entered, but the message of another system that starts it has not come yet. */
export function awaitsMessage(step: Step, state: CaseState): boolean {
  return step.receives !== undefined && !state.arrived.some(({ sendStep }) => sendStep === step.receives);
}
