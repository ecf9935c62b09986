import { Type } from 'typebox';
import { bilingual, day, line, strict } from '../../fields/field-types.ts';
import { signer, verification } from '../../fields/issue-fields.ts';
import { defineLayout } from '../../layout.ts';
import { example } from './example.ts';

const fields = Type.Object(
  {
    /** Number of the certificate itself. */
    number: line(60),
    /** Unique number of the application in the electronic government. */
    uniqueNumber: line(60),
    body: bilingual(),
    fullName: line(),
    /** Day of registration as unemployed. */
    registeredOn: day,
    /** Took part in public, social works. */
    publicWorks: Type.Boolean(),
    /** Went through professional training, retraining or youth practice. */
    training: Type.Boolean(),
    /** Targeted social or housing assistance is assigned. */
    assistance: Type.Boolean(),
    /** Where the certificate will be presented. */
    presentedTo: line(300),
    head: line(),
    specialist: line(),
    /** Day on which the certificate was applied for. */
    appliedOn: day,
    /** Null makes a draft. */
    signer: Type.Union([signer, Type.Null()]),
    verification,
  },
  strict,
);

/** Act 517 of 1 August 2012 (Tayinsha), annex 5: output form of the positive answer. */
export const unemployedCertificateV1 = defineLayout({
  source: 'unemployed-certificate/v1/layout.typ',
  fields,
  example,
});
