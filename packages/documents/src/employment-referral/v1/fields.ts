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
    /** Which referral: the title of the result. */
    resultTitle: bilingual(),
    /** Where the person is referred to. */
    destination: line(300),
    specialist: line(),
    /** Day on which the application was registered. */
    appliedOn: day,
    /** Null makes a draft. */
    signer: Type.Union([signer, Type.Null()]),
    verification,
  },
  strict,
);

/** Referral to an active employment measure: Mangystau No 272 (paragraph 3), Aktogay No 05/03 (2, 7), Karaganda No 55/04. The acts have no form of it. */
export const employmentReferralV1 = defineLayout({
  source: 'employment-referral/v1/layout.typ',
  fields,
  example,
});
