import { canonicalJson } from '@qyzmet/kernel';
import type { Regulation } from '@qyzmet/regulation';
import type { CaseState } from '../journal/types.ts';

/**
 * The exact bytes that the signer of a request signs: canonical JSON of what is shown, attachments by hash.
 * A pure function of the record, so the bytes shown, signed and judged are the same; `nonce` is the record's own id,
 * which makes a signature useless for any other application.
 */
export function requestContent(state: CaseState, regulation: Regulation): Uint8Array {
  const values = regulation.form.sections
    .flatMap((section) => section.fields)
    .flatMap((field) => {
      const value = state.form[field.id]?.value;
      return value ? [[field.id, value] as const] : [];
    });
  const content = {
    type: 'qyzmet/request/v1',
    nonce: state.caseId,
    preparedAt: state.stepSince,
    service: regulation.service,
    edition: regulation.id,
    channel: state.channel,
    body: state.body,
    applicant: state.applicant ? { iin: state.applicant.iin, name: state.applicant.name } : null,
    form: Object.fromEntries(values),
    attachments: state.attachments.map(({ document, name, size, sha256 }) => ({
      document,
      name,
      size,
      sha256,
    })),
  };
  return new TextEncoder().encode(canonicalJson(content));
}
