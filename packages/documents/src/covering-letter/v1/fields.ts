import { Type } from 'typebox';
import { bilingual, day, line, paragraphs, strict } from '../../fields/field-types.ts';
import { signer } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    /** Number of the application in the sender's registration journal. */
    number: line(60),
    registeredOn: day,
    sender: bilingual(),
    receiver: bilingual(),
    fullName: line(),
    iin: line(12),
    service: bilingual(),
    /** In the words of the one who drafted it. */
    text: paragraphs(),
    /** What goes with the letter, in the order of the file. */
    enclosures: Type.Array(bilingual(), { maxItems: 40 }),
    /** Null makes a draft. */
    signer: Type.Union([signer, Type.Null()]),
  },
  strict,
);

/** Act 55/04 (Karaganda), paragraph 5, the chain of the rural akim, items 3 and 4: the letter with which the file goes to the provider. */
export const coveringLetterV1 = defineLayout({
  source: 'covering-letter/v1/layout.typ',
  fields,
  example,
});
