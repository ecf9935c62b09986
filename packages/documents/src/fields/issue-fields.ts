import { Type } from 'typebox';
import { parseVerificationCode } from '../verification/verification-code.ts';
import { bilingual, day, iin, line, strict, webAddress } from './field-types.ts';

/**
 * Who signs. The certificate is unknown while the document is being set when the key stays with its holder; the
 * sheet then sends the reader to the check page for it.
 */
export const signer = Type.Object(
  {
    name: line(),
    role: bilingual(),
    certificate: Type.Optional(
      Type.Object(
        {
          serial: Type.String({ pattern: '^[0-9A-Fa-f]{1,64}$' }),
          validFrom: day,
          validTo: day,
        },
        strict,
      ),
    ),
  },
  strict,
);

/** What a reader needs to check the document: the code (see newVerificationCode) and its address. */
export const verification = Type.Object(
  {
    code: Type.Refine(Type.String(), isPrintedCode, () => 'must be a verification code as printed'),
    url: webAddress,
  },
  strict,
);

/** What every letter of a body states of the body, of the person, of the application and of itself. */
export const letter = {
  /** Number of the document itself. */
  number: line(60),
  /** Number of the application in the registration journal. */
  uniqueNumber: line(60),
  /** In the journal of outgoing papers; null where the clerk writes it in by hand, because it is drawn after the signature. */
  outgoingNumber: Type.Optional(Type.Union([line(60), Type.Null()])),
  body: bilingual(),
  bodyAddress: Type.Optional(bilingual()),
  bodyPhone: Type.Optional(line(60)),
  fullName: line(),
  iin: Type.Optional(iin),
  address: Type.Optional(line(400)),
  /** Day on which the application was registered. */
  appliedOn: day,
  /** Who prepared the decision. */
  specialist: line(),
  /** Null makes a draft. */
  signer: Type.Union([signer, Type.Null()]),
  verification,
};

/** By which paragraphs of which act, in one line. */
export const basis = bilingual(600);

function isPrintedCode(value: string): boolean {
  const code = parseVerificationCode(value);
  return code.ok && code.value === value;
}
