import type { CaseState } from '@qyzmet/case-engine';
import { localDate } from '@qyzmet/case-engine';
import { printable } from '@qyzmet/documents';
import { monthsAfter } from '@qyzmet/queue';
import type { Body, Regulation } from '@qyzmet/regulation';

const notYet = { kk: '—', ru: '—' };

/** What a referral prints of the child, and of the place that was taken; a draft made before the offer has none. */
export function queueValues(
  state: CaseState,
  { queue }: Pick<Regulation, 'queue'>,
  body: Pick<Body, 'phone'>,
  issuedAt: Date,
): Readonly<Record<string, unknown>> {
  if (!queue) return {};
  const place = state.queueing?.offer?.place;
  return {
    bodyPhone: body.phone,
    childName: printable(state.form[queue.child.name]?.value ?? ''),
    childBirthDate: state.form[queue.child.birthDate]?.value ?? '',
    preschool: place?.name ?? notYet,
    preschoolAddress: place?.address ?? notYet,
    preschoolPhone: place?.phone ?? '—',
    ageGroup: place?.group ?? notYet,
    registerBy: monthsAfter(localDate(issuedAt), queue.registerWithin.months),
  };
}
