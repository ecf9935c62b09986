import { Type } from 'typebox';
import { bilingual, line, moment, strict, webAddress } from '../../fields/field-types.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    uniqueNumber: line(60),
    body: bilingual(),
    service: bilingual(),
    fullName: line(),
    acceptedAt: moment,
    /** Who took the papers, when a person did. */
    acceptedBy: Type.Optional(line()),
    /** Legal moment by which the service must be rendered; null when the law names none. */
    dueAt: Type.Union([moment, Type.Null()]),
    /** How the moment follows from the law, in one sentence. */
    dueReason: Type.Optional(bilingual(600)),
    documents: Type.Array(bilingual(), { maxItems: 30 }),
    /** Where the applicant may ask: the portal, the office, the centre, the telephone. */
    contacts: Type.Array(Type.Object({ title: bilingual(), detail: line(300) }, strict), {
      minItems: 1,
      maxItems: 8,
    }),
    /** Page that shows the state of the application. */
    statusPage: Type.Optional(webAddress),
  },
  strict,
);

/** Receipt for an application. Where to ask: act 517 of 1 August 2012 (Tayinsha), paragraphs 10 and 11. */
export const applicationReceiptV1 = defineLayout({
  source: 'application-receipt/v1/layout.typ',
  fields,
  example,
});
