import { Type } from 'typebox';
import { bilingual, day, line, strict } from '../../fields/field-types.ts';
import { basis, letter } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    ...letter,
    /** What is assigned: the title of the result. */
    resultTitle: bilingual(),
    /** For whom, where the application is for a child. */
    childName: Type.Optional(line()),
    childBirthDate: Type.Optional(day),
    /** How much, as the officer writes it. */
    amount: line(120),
    assignedFrom: Type.Optional(day),
    assignedTo: Type.Optional(day),
    basis,
  },
  strict,
);

/** Notice that help or a benefit is assigned: Karaganda No 55/04, Kyzylorda No 267. What is assigned stands in the title of the result. */
export const assignmentNoticeV1 = defineLayout({
  source: 'assignment-notice/v1/layout.typ',
  fields,
  example,
});
