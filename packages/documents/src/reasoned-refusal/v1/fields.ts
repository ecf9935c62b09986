import { Type } from 'typebox';
import { bilingual, paragraphs, strict } from '../../fields/field-types.ts';
import { letter } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    ...letter,
    /** How the act calls the refusal: the title of the result. */
    resultTitle: bilingual(),
    /**
     * What is refused, as it stands inside the sentence: kk "Сізге … бас тартылғанын хабарлаймыз",
     * ru "Вам отказано …".
     */
    subject: bilingual(600),
    /** The ground of the regulation. */
    ground: bilingual(1000),
    /** The act whose paragraphs follow. */
    act: bilingual(),
    /** The paragraphs that order the refusal, each with its words when they are to be quoted. */
    clauses: Type.Array(Type.Object({ title: bilingual(), quote: Type.Optional(paragraphs(2000)) }, strict), {
      maxItems: 12,
    }),
    /** Why, in the words of the one who decides; in Kazakh, in Russian or in both. */
    reason: Type.Union([
      Type.Object({ kk: paragraphs(), ru: Type.Optional(paragraphs()) }, strict),
      Type.Object({ ru: paragraphs() }, strict),
    ]),
  },
  strict,
);

/** Act 517 of 1 August 2012 (Tayinsha), annex 5: a letter in free form with the grounds of the refusal. */
export const reasonedRefusalV1 = defineLayout({
  source: 'reasoned-refusal/v1/layout.typ',
  fields,
  example,
});
