import { Type } from 'typebox';
import { bilingual, day, line, moment, sha256, strict, webAddress } from '../../fields/field-types.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    /** Of the application in the registration journal. */
    number: line(60),
    body: bilingual(),
    bodyAddress: bilingual(),
    bodyPhone: line(60),
    childName: line(),
    childBirthDate: day,
    /** Parent or legal representative. */
    fullName: line(),
    /** Moment of registration, which counts for the order. */
    since: moment,
    ageGroup: bilingual(120),
    /** In the group, at the moment of joining; null for a child past all groups. */
    place: Type.Union([Type.Integer({ minimum: 1, maximum: 99_999 }), Type.Null()]),
    privilege: Type.Boolean(),
    /** Known to the family alone. */
    code: line(40),
    /** Row of the public list: SHA-256 of number and code with a blank between. */
    hash: sha256,
    listPage: webAddress,
  },
  strict,
);

/** Notice that a child stands in the queue, the registration ticket: Kyzylorda No 267, preschool queue, annex 8. */
export const queueNoticeV1 = defineLayout({ source: 'queue-notice/v1/layout.typ', fields, example });
