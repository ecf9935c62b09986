import type { Party } from '@qyzmet/case-engine';
import type { Actor } from '@qyzmet/regulation';
import type { Role } from '@qyzmet/signatures';
import type { LawLibrary } from '../law/law-library.ts';

/** What the certificate must say of whoever signs. */
export interface SignerDemands {
  readonly iin: string;
  /** For staff: the BIN of the organisation and, any one of these, the role. */
  readonly bin?: string;
  readonly roles?: readonly Role[];
}

const everyEmployee: readonly Role[] = ['head', 'right-to-sign', 'employee'];
const whoHeads: readonly Role[] = ['head', 'right-to-sign'];

/** Posts that sign in the name of the whole body. */
const heads: readonly Actor[] = ['head', 'rural-akim'];

/**
 * An applicant signs for themselves. Staff sign with the key that their organisation gave them: its BIN and a role of the
 * extended key usage. The role is a condition only: who may sign what stands in our own register of staff.
 */
export function demandsOf(law: LawLibrary, signer: Party & { readonly iin: string }): SignerDemands {
  const { iin, organisation, role } = signer;
  if (!organisation) return { iin };
  return {
    iin,
    bin: law.getBody(organisation).bin,
    roles: heads.some((head) => head === role) ? whoHeads : everyEmployee,
  };
}
