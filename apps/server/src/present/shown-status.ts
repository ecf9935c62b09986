import type { CaseState } from '@qyzmet/case-engine';
import type { ShownStatus } from '@qyzmet/web';

/** The status of a record as its own desk shows it: what another system has sent is no draft of this one. */
export function shownStatus({ status, openedBy }: CaseState): ShownStatus {
  return status === 'draft' && openedBy.role === 'gateway' ? 'arrived' : status;
}
