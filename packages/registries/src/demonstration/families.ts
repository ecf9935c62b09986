import type { CivilRecord } from '../civil/contract.ts';
import type { Person } from '../individuals/contract.ts';
import { addressIn } from './synthetic-addresses.ts';

type Parent = NonNullable<CivilRecord['birth']>['parents'][number];

interface Child {
  readonly iin: string;
  readonly names: string;
  readonly birthDate: string;
  /** Of the act record, and its day. */
  readonly act: readonly [number: string, registeredOn: string];
}

interface Family {
  readonly home: Person['address'];
  readonly parents: readonly Parent[];
  readonly children: readonly Child[];
}

function parent(relation: Parent['relation'], iin: string, names: string): Parent {
  return { relation, iin, ...namesIn(names) };
}

function namesIn(names: string) {
  const [surname = '', name = '', patronymic = ''] = names.split(' ');
  return { surname, name, patronymic };
}

/** Invented families, every IIN with a valid check digit and a serial number that is not given out. */
const families: readonly Family[] = [
  {
    home: addressIn('shieli', 'qorqyt', '23'),
    parents: [
      parent('mother', '920514499507', 'Қуанышева Назгүл Берікқызы'),
      parent('father', '901102399512', 'Қуанышев Дархан Төлегенұлы'),
    ],
    children: [
      {
        iin: '210418699501',
        names: 'Қуанышева Айзере Дарханқызы',
        birthDate: '2021-04-18',
        act: ['10-264-21-0000311', '2021-04-27'],
      },
      {
        iin: '230805599510',
        names: 'Қуанышев Алдияр Дарханұлы',
        birthDate: '2023-08-05',
        act: ['10-264-23-0000702', '2023-08-14'],
      },
      {
        iin: '250122699528',
        names: 'Қуанышева Кәусар Дарханқызы',
        birthDate: '2025-01-22',
        act: ['10-264-25-0000058', '2025-01-30'],
      },
    ],
  },
  {
    home: addressIn('kyzylorda-city', 'zheltoqsan', '41', '12'),
    parents: [
      parent('mother', '910317499534', 'Абдуллаева Жұлдыз Асқарқызы'),
      parent('father', '890823399522', 'Абдуллаев Жандос Серікұлы'),
    ],
    children: [
      {
        iin: '220630599538',
        names: 'Серік Нұрислам Жандосұлы',
        birthDate: '2022-06-30',
        act: ['10-101-22-0001240', '2022-07-08'],
      },
      {
        iin: '241011699545',
        names: 'Серік Медина Жандосқызы',
        birthDate: '2024-10-11',
        act: ['10-101-24-0002015', '2024-10-21'],
      },
    ],
  },
  {
    home: addressIn('kyzylorda-city', 'qorqyt', '88', '27'),
    parents: [parent('mother', '831211499553', 'Тұрсынбаева Әлия Мұхтарқызы')],
    children: [
      {
        iin: '140507599561',
        names: 'Тұрсынбай Ансар Ерланұлы',
        birthDate: '2014-05-07',
        act: ['10-101-14-0000871', '2014-05-19'],
      },
    ],
  },
  {
    home: addressIn('botakara', 'peace', '12', '4'),
    parents: [
      parent('mother', '931108499633', 'Айтбаева Сымбат Нұржанқызы'),
      parent('father', '910414399703', 'Айтбаев Мұрат Болатұлы'),
    ],
    children: [
      {
        iin: '190214699574',
        names: 'Айтбаева Томирис Мұратқызы',
        birthDate: '2019-02-14',
        act: ['09-155-19-0000093', '2019-02-22'],
      },
      {
        iin: '210909599582',
        names: 'Айтбаев Санжар Мұратұлы',
        birthDate: '2021-09-09',
        act: ['09-155-21-0000448', '2021-09-17'],
      },
    ],
  },
  {
    home: addressIn('tayinsha', 'abai', '4', '21'),
    parents: [parent('mother', '910227499021', 'Сейітқали Айгүл Маратқызы')],
    children: [
      {
        iin: '150303599594',
        names: 'Сейітқали Ерасыл Арманұлы',
        birthDate: '2015-03-03',
        act: ['15-213-15-0000120', '2015-03-12'],
      },
      {
        iin: '180721699608',
        names: 'Сейітқали Аяла Арманқызы',
        birthDate: '2018-07-21',
        act: ['15-213-18-0000377', '2018-07-31'],
      },
      {
        iin: '221130699618',
        names: 'Сейітқали Раяна Арманқызы',
        birthDate: '2022-11-30',
        act: ['15-213-22-0000590', '2022-12-09'],
      },
    ],
  },
  {
    home: addressIn('aqqum', 'school', '6'),
    parents: [parent('father', '790719399576', 'Ералиев Өмірбек Тәжібайұлы')],
    children: [
      {
        iin: '120105599621',
        names: 'Тәжібай Нұрсұлтан Өмірбекұлы',
        birthDate: '2012-01-05',
        act: ['10-228-12-0000009', '2012-01-16'],
      },
      {
        iin: '160816699630',
        names: 'Тәжібай Жансая Өмірбекқызы',
        birthDate: '2016-08-16',
        act: ['10-228-16-0000254', '2016-08-25'],
      },
    ],
  },
];

/** A child whose birth no Kazakh register holds: born abroad, known to the registry of individuals only. */
const bornAbroad: Person = {
  iin: '221219699552',
  ...namesIn('Пак Ева Андреевна'),
  birthDate: '2022-12-19',
  citizenship: 'KZ',
  address: addressIn('kyzylorda-city', 'abai', '9', '3'),
};

/** The children as the registry of individuals knows them: without papers of their own. */
export const demonstrationChildren: readonly Person[] = [
  ...families.flatMap(({ home, children }) =>
    children.map(
      ({ iin, names, birthDate }): Person => ({
        iin,
        ...namesIn(names),
        birthDate,
        citizenship: 'KZ',
        ...(home ? { address: home } : {}),
      }),
    ),
  ),
  bornAbroad,
];

/** Everybody whom the civil register of the demonstration knows: the children, and the parents through them. */
export const demonstrationCivilRecords: readonly CivilRecord[] = families.flatMap(({ parents, children }) => [
  ...children.map(({ iin, names, birthDate, act: [number, registeredOn] }) => ({
    iin,
    birth: { number, registeredOn, ...namesIn(names), birthDate, parents: [...parents] },
    children: [],
  })),
  ...parents.map(({ iin }) => ({
    iin,
    birth: null,
    children: children.map((child) => ({
      iin: child.iin,
      ...namesIn(child.names),
      birthDate: child.birthDate,
    })),
  })),
]);
