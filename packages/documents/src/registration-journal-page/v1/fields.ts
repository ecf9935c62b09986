import { Type } from 'typebox';
import { bilingual, day, iin, line, moment, strict } from '../../fields/field-types.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const row = Type.Object(
  {
    number: line(60),
    registeredAt: moment,
    fullName: line(),
    iin,
    service: line(),
    channel: line(80),
    /** Null when the law names no deadline. */
    dueAt: Type.Union([moment, Type.Null()]),
    executor: Type.Optional(line()),
    result: Type.Optional(Type.Object({ title: line(), number: line(60), date: day }, strict)),
    /** When and how the result was handed over; left open for the signature on paper. */
    handedOver: Type.Optional(Type.Object({ date: day, how: line(120) }, strict)),
  },
  strict,
);

const fields = Type.Object(
  { body: bilingual(), from: day, to: day, rows: Type.Array(row, { maxItems: 2000 }) },
  strict,
);

/** Pages of the registration journal of a body, A4 landscape. */
export const registrationJournalPageV1 = defineLayout({
  source: 'registration-journal-page/v1/layout.typ',
  fields,
  example,
});
