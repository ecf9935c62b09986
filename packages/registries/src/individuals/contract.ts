import type { Language } from '@qyzmet/kernel';
import { type Static, Type } from 'typebox';
import { datePattern, iinPattern, type RegistryContract, RegistryRequest } from '../asking/request.ts';

/** The registry writes names of places in both languages of its records. */
const PlaceName = Type.Object({ kk: Type.String(), ru: Type.String() });

export const Address = Type.Object({
  region: PlaceName,
  district: PlaceName,
  locality: PlaceName,
  street: PlaceName,
  house: Type.String(),
  flat: Type.Optional(Type.String()),
});
export type Address = Static<typeof Address>;

export const Person = Type.Object({
  iin: Type.String({ pattern: iinPattern }),
  surname: Type.String({ minLength: 1 }),
  name: Type.String({ minLength: 1 }),
  patronymic: Type.Optional(Type.String({ minLength: 1 })),
  birthDate: Type.String({ pattern: datePattern }),
  /** ISO 3166-1 alpha-2; null for a stateless person. */
  citizenship: Type.Union([Type.String({ pattern: '^[A-Z]{2}$' }), Type.Null()]),
  /** Registered place of residence; absent for a person without one. */
  address: Type.Optional(Address),
  document: Type.Optional(
    Type.Object({
      kind: Type.Union([
        Type.Literal('identity-card'),
        Type.Literal('residence-permit'),
        Type.Literal('stateless-certificate'),
      ]),
      number: Type.String(),
      issuedOn: Type.String({ pattern: datePattern }),
      issuedBy: Type.String(),
    }),
  ),
});
/** One person as the individuals registry (ЖТ МДҚ) knows them. Dates are ISO. */
export type Person = Static<typeof Person>;

export const individualsContract = {
  path: '/individuals/requests',
  question: RegistryRequest,
  subject: Person,
  about: 'iin',
} as const satisfies RegistryContract<typeof RegistryRequest, typeof Person>;

type Named = Pick<Person, 'surname' | 'name' | 'patronymic'>;

/** Surname, name, patronymic: `Сейітқали Айгүл Маратқызы`. */
export function fullNameOf({ surname, name, patronymic }: Named): string {
  return [surname, name, patronymic].filter(Boolean).join(' ');
}

/** `Солтүстік Қазақстан облысы, Тайынша ауданы, Тайынша қаласы, Абай көшесі, 4-үй`. A city that is no part of a district stands once. */
export function addressLineOf(address: Address, language: Exclude<Language, 'en'>): string {
  const { region, district, locality, street, house, flat } = address;
  const districtName = district[language] === locality[language] ? [] : [district[language]];
  const places = [region[language], ...districtName, locality[language], street[language]];
  if (language === 'kk') return [...places, `${house}-үй`, ...(flat ? [`${flat}-пәтер`] : [])].join(', ');
  return [...places, `дом ${house}`, ...(flat ? [`кв. ${flat}`] : [])].join(', ');
}
