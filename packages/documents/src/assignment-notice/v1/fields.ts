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
    /** What is assigned: the title of the result. */
    resultTitle: bilingual(),
    specialist: line(),
    /** Day on which the application was registered. */
    appliedOn: day,
    /** Null makes a draft. */
    signer: Type.Union([signer, Type.Null()]),
    verification,
  },
  strict,
);

/** Notice that help or a benefit is assigned: Karaganda No 55/04, Kyzylorda No 267. What is assigned stands in the title of the result. */
export const assignmentNoticeV1 = defineLayout({
  source: 'assignment-notice/v1/layout.typ',
  fields,
  example,
});
