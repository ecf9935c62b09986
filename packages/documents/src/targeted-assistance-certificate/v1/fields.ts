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
    /** Whether the person belongs to the recipients. */
    belongs: Type.Boolean(),
    specialist: line(),
    /** Day on which the application was registered. */
    appliedOn: day,
    /** Null makes a draft. */
    signer: Type.Union([signer, Type.Null()]),
    verification,
  },
  strict,
);

/** Certificate whether the family receives targeted social assistance: Karaganda No 55/04. The act has no form of it. */
export const targetedAssistanceCertificateV1 = defineLayout({
  source: 'targeted-assistance-certificate/v1/layout.typ',
  fields,
  example,
});
