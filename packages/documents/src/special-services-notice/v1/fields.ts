import { Type } from 'typebox';
import { bilingual, day, strict } from '../../fields/field-types.ts';
import { basis, letter } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    ...letter,
    /** Which services: the title of the result. */
    resultTitle: bilingual(),
    /** First day of the services. */
    periodFrom: day,
    /** Last day of the services. */
    periodTo: day,
    basis,
  },
  strict,
);

/** Notice of special social services with their term: Karaganda No 55/04 (paragraph 3 of both services). */
export const specialServicesNoticeV1 = defineLayout({
  source: 'special-services-notice/v1/layout.typ',
  fields,
  example,
});
