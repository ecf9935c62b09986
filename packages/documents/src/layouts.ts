import type { Static } from 'typebox';
import { applicationV1 } from './application/v1/fields.ts';
import { applicationReceiptV1 } from './application-receipt/v1/fields.ts';
import { assignmentNoticeV1 } from './assignment-notice/v1/fields.ts';
import { coveringLetterV1 } from './covering-letter/v1/fields.ts';
import { employmentReferralV1 } from './employment-referral/v1/fields.ts';
import { jobSeekerRegistrationNoticeV1 } from './job-seeker-registration-notice/v1/fields.ts';
import { noticeV1 } from './notice/v1/fields.ts';
import { preschoolReferralV1 } from './preschool-referral/v1/fields.ts';
import { queueNoticeV1 } from './queue-notice/v1/fields.ts';
import { queueTicketV1 } from './queue-ticket/v1/fields.ts';
import { reasonedRefusalV1 } from './reasoned-refusal/v1/fields.ts';
import { registrationJournalPageV1 } from './registration-journal-page/v1/fields.ts';
import { specialServicesNoticeV1 } from './special-services-notice/v1/fields.ts';
import { targetedAssistanceCertificateV1 } from './targeted-assistance-certificate/v1/fields.ts';
import { unemployedCertificateV1 } from './unemployed-certificate/v1/fields.ts';
import { unemployedRegistrationNoticeV1 } from './unemployed-registration-notice/v1/fields.ts';

/** Every layout that can be issued, by the name that regulations use. One line per layout. */
export const layouts = {
  'unemployed-certificate/v1': unemployedCertificateV1,
  'reasoned-refusal/v1': reasonedRefusalV1,
  'application/v1': applicationV1,
  'application-receipt/v1': applicationReceiptV1,
  'queue-ticket/v1': queueTicketV1,
  'registration-journal-page/v1': registrationJournalPageV1,
  'employment-referral/v1': employmentReferralV1,
  'unemployed-registration-notice/v1': unemployedRegistrationNoticeV1,
  'job-seeker-registration-notice/v1': jobSeekerRegistrationNoticeV1,
  'assignment-notice/v1': assignmentNoticeV1,
  'special-services-notice/v1': specialServicesNoticeV1,
  'targeted-assistance-certificate/v1': targetedAssistanceCertificateV1,
  'preschool-referral/v1': preschoolReferralV1,
  'queue-notice/v1': queueNoticeV1,
  'covering-letter/v1': coveringLetterV1,
  'notice/v1': noticeV1,
} as const;

export type LayoutId = keyof typeof layouts;

/** The input of a layout, as JSON: days `YYYY-MM-DD`, moments ISO 8601 with offset. */
export type FieldsOf<Id extends LayoutId> = Static<(typeof layouts)[Id]['fields']>;

export const layoutIds = Object.keys(layouts) as readonly LayoutId[];

export function isLayoutId(value: string): value is LayoutId {
  return Object.hasOwn(layouts, value);
}
