import { Type } from 'typebox';
import {
  bilingual,
  byteCount,
  day,
  fileName,
  iin,
  line,
  moment,
  sha256,
  strict,
} from '../../fields/field-types.ts';
import { signer } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    /** Null until the application has one: it is signed before it is registered. */
    uniqueNumber: Type.Union([line(60), Type.Null()]),
    submittedAt: moment,
    addressee: Type.Object({ office: bilingual(), name: Type.Optional(line()) }, strict),
    fullName: line(),
    iin,
    address: line(400),
    phone: line(60),
    /** For which days the status is to be certified. */
    period: Type.Object({ from: day, to: day }, strict),
    attachments: Type.Array(
      Type.Object({ title: bilingual(), name: fileName, size: byteCount, sha256 }, strict),
      { maxItems: 50 },
    ),
    /** The applicant's own mark, or the officer's who filled the form for the applicant; null before signing. */
    signature: Type.Union([Type.Object({ ...signer.properties, signedAt: moment }, strict), Type.Null()]),
  },
  strict,
);

/** Act 517 of 1 August 2012 (Tayinsha), annex 4: the screen form of the application, with the IIN. */
export const applicationV1 = defineLayout({ source: 'application/v1/layout.typ', fields, example });
