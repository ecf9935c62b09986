import { Type } from 'typebox';
import { bilingual, line, strict } from '../../fields/field-types.ts';
import { basis, letter } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    ...letter,
    /** What is given: the title of the result. */
    resultTitle: bilingual(),
    /** What the officer stated, by the labels and in the order of the result's `fields`. */
    stated: Type.Array(Type.Object({ label: bilingual(), value: line(600) }, strict), { maxItems: 12 }),
    basis,
  },
  strict,
);

/** A result whose form no act prescribes: a letter of the body with what the regulation's result asks the officer to state. */
export const noticeV1 = defineLayout({ source: 'notice/v1/layout.typ', fields, example });
