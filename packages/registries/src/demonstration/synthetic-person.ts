import type { Address, Person } from '../individuals/contract.ts';

interface Papers {
  /** Default KZ. */
  readonly citizenship?: string;
  readonly documentKind?: NonNullable<Person['document']>['kind'];
}

/** `names`: surname, name and patronymic, parted by spaces. */
export function syntheticPerson(
  iin: string,
  names: string,
  birthDate: string,
  address: Address,
  { citizenship = 'KZ', documentKind = 'identity-card' }: Papers = {},
): Person & { readonly patronymic: string } {
  const [surname = '', name = '', patronymic = ''] = names.split(' ');
  return {
    iin,
    surname,
    name,
    patronymic,
    birthDate,
    citizenship,
    address,
    document: {
      kind: documentKind,
      number: `0${iin.slice(4, 12)}`,
      issuedOn: '2019-05-20',
      issuedBy: 'ҚР ІІМ',
    },
  };
}
