import type { SigningFamily } from '../cms/build-signed-data.ts';
import type { Role } from '../x509/person.ts';

interface OwnerBase {
  /** `auth` makes a key for entering systems, which must not pass as a signature. `sign` by default. */
  readonly use?: 'sign' | 'auth';
  /** State of the certificate on the day of issue; `valid` by default. */
  readonly state?: 'valid' | 'expired' | 'revoked';
  /** `rsa` by default. */
  readonly family?: SigningFamily;
}

interface NaturalPerson extends OwnerBase {
  readonly iin: string;
  readonly name: string;
  readonly surname: string;
  readonly patronymic?: string;
}

/** Somebody the demonstration authority makes a key for. */
export type DemoOwner =
  | (NaturalPerson & { readonly kind: 'individual' })
  | (NaturalPerson & {
      readonly kind: 'employee';
      readonly bin: string;
      readonly organisation: string;
      readonly role: Exclude<Role, 'individual' | 'legal-entity' | 'information-system'>;
    })
  | (OwnerBase & {
      readonly kind: 'system';
      readonly bin: string;
      readonly organisation: string;
      readonly name: string;
    });
