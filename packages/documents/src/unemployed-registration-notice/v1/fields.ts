import { Type } from 'typebox';
import { bilingual, day, line, strict } from '../../fields/field-types.ts';
import { signer, verification } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    /** Number of the document itself. */
    number: line(60),
    /** Number of the application in the registration journal. */
    uniqueNumber: line(60),
    body: bilingual(),
    fullName: line(),
    /** Day from which the registration counts. */
    registeredOn: day,
    specialist: line(),
    /** Day on which the application was registered. */
    appliedOn: day,
    /** Null makes a draft. */
    signer: Type.Union([signer, Type.Null()]),
    verification,
  },
  strict,
);

/** Notice of registration as unemployed: Mangystau No 272 (paragraphs 3, 7), Karaganda No 55/04. The acts have no form of it. */
export const unemployedRegistrationNoticeV1 = defineLayout({
  source: 'unemployed-registration-notice/v1/layout.typ',
  fields,
  example,
});
