import { Type } from 'typebox';
import { parseVerificationCode } from '../verification/verification-code.ts';
import { bilingual, day, line, strict, webAddress } from './field-types.ts';

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

function isPrintedCode(value: string): boolean {
  const code = parseVerificationCode(value);
  return code.ok && code.value === value;
}
