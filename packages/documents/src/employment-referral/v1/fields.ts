import { Type } from 'typebox';
import { bilingual, line, strict } from '../../fields/field-types.ts';
import { basis, letter } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    ...letter,
    /** Which referral: the title of the result. */
    resultTitle: bilingual(),
    /** Where the person is referred to. */
    destination: line(300),
    basis,
  },
  strict,
);

/** Referral to an active employment measure: Mangystau No 272 (paragraph 3), Aktogay No 05/03 (2, 7), Karaganda No 55/04. The acts have no form of it. */
export const employmentReferralV1 = defineLayout({
  source: 'employment-referral/v1/layout.typ',
  fields,
  example,
});
