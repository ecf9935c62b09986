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
    /** Which services: the title of the result. */
    resultTitle: bilingual(),
    /** First day of the services. */
    periodFrom: day,
    /** Last day of the services. */
    periodTo: day,
    specialist: line(),
    /** Day on which the application was registered. */
    appliedOn: day,
    /** Null makes a draft. */
    signer: Type.Union([signer, Type.Null()]),
    verification,
  },
  strict,
);

/** Notice of special social services with their term: Karaganda No 55/04 (paragraph 3 of both services). */
export const specialServicesNoticeV1 = defineLayout({
  source: 'special-services-notice/v1/layout.typ',
  fields,
  example,
});
