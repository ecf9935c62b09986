import { Type } from 'typebox';
import { bilingual, day, strict } from '../../fields/field-types.ts';
import { basis, letter } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    ...letter,
    resultTitle: bilingual(),
    /** Day from which the registration counts. */
    registeredOn: day,
    basis,
  },
  strict,
);

/** Notice of registration as a job seeker: Mangystau No 272 (paragraphs 3, 7). The act has no form of it. */
export const jobSeekerRegistrationNoticeV1 = defineLayout({
  source: 'job-seeker-registration-notice/v1/layout.typ',
  fields,
  example,
});
