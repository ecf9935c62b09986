import { Type } from 'typebox';
import { strict } from '../../fields/field-types.ts';
import { basis, letter } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    ...letter,
    /** Whether the person belongs to the recipients. */
    belongs: Type.Boolean(),
    basis,
  },
  strict,
);

/** Certificate whether the family receives targeted social assistance: Karaganda No 55/04. The act has no form of it. */
export const targetedAssistanceCertificateV1 = defineLayout({
  source: 'targeted-assistance-certificate/v1/layout.typ',
  fields,
  example,
});
