import { Type } from 'typebox';
import { bilingual, paragraphs, strict } from '../../fields/field-types.ts';
import { letter } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const {
  verification: _checkedOnThePublicPage,
  outgoingNumber: _ofResults,
  address: _ofPeople,
  ...between
} = letter;

const fields = Type.Object(
  {
    ...between,
    /** The body that the file goes to; `body` sends it. */
    receiver: bilingual(),
    service: bilingual(),
    /** In the words of the one who drafted it. */
    text: paragraphs(),
    /** What goes with the letter, in the order of the file. */
    enclosures: Type.Array(bilingual(), { maxItems: 40 }),
  },
  strict,
);

/** Act 55/04 (Karaganda), paragraph 5, the chain of the rural akim, items 3 and 4: the letter with which the file goes to the provider. */
export const coveringLetterV1 = defineLayout({
  source: 'covering-letter/v1/layout.typ',
  fields,
  example,
});
