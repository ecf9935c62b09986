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

/** Notice of registration as unemployed: Mangystau No 272 (paragraphs 3, 7), Karaganda No 55/04. The acts have no form of it. */
export const unemployedRegistrationNoticeV1 = defineLayout({
  source: 'unemployed-registration-notice/v1/layout.typ',
  fields,
  example,
});
