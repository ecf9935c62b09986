import { Type } from 'typebox';
import { bilingual, strict } from '../../fields/field-types.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    /** What the wall board calls: `А-017`. */
    ticket: Type.String({ pattern: '^([A-ZА-ЯӘҒҚҢӨҰҮҺІ]{1,2}-)?[0-9]{1,4}$' }),
    centre: bilingual(),
    service: bilingual(),
    /** People who wait before this ticket. */
    ahead: Type.Integer({ minimum: 0, maximum: 9999 }),
    /** Expected wait in minutes, when the queue can tell. */
    waitMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })),
  },
  strict,
);

/** Ticket of the electronic queue, 80 mm wide; printed with the moment of issue. */
export const queueTicketV1 = defineLayout({ source: 'queue-ticket/v1/layout.typ', fields, example });
