import { Type } from 'typebox';
import { bilingual, day, line, strict } from '../../fields/field-types.ts';
import { signer, verification } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    /** Of the document and of the application in the registration journal. */
    number: line(60),
    body: bilingual(),
    bodyPhone: line(60),
    childName: line(),
    childBirthDate: day,
    /** Parent or legal representative. */
    fullName: line(),
    preschool: bilingual(),
    preschoolAddress: bilingual(),
    preschoolPhone: line(60),
    ageGroup: bilingual(120),
    specialist: line(),
    /** Day on which the application was registered. */
    appliedOn: day,
    /** Last day on which the preschool registers the referral. */
    registerBy: day,
    /** Null makes a draft. */
    signer: Type.Union([signer, Type.Null()]),
    verification,
  },
  strict,
);

/** Referral to a preschool organisation: Kyzylorda No 267, preschool queue, annex 8. */
export const preschoolReferralV1 = defineLayout({
  source: 'preschool-referral/v1/layout.typ',
  fields,
  example,
});
