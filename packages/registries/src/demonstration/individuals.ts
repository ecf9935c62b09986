import type { Person } from '../individuals/contract.ts';
import { demonstrationPeople } from './demonstration-people.ts';
import { demonstrationChildren } from './families.ts';
import { addressIn } from './synthetic-addresses.ts';
import { syntheticPerson } from './synthetic-person.ts';

/** Everybody whom the demonstration registry of individuals knows. All invented. */
export const demonstrationIndividuals: readonly Person[] = [
  ...demonstrationPeople.flatMap(({ person }) => (person ? [person] : [])),
  syntheticPerson(
    '930115399137',
    'Нұрғалиев Ислам Болатұлы',
    '1993-01-15',
    addressIn('tayinsha', 'abai', '12', '3'),
  ),
  syntheticPerson(
    '010621699145',
    'Ким Алина Сергеевна',
    '2001-06-21',
    addressIn('tayinsha', 'peace', '7', '19'),
  ),
  syntheticPerson(
    '690302399151',
    'Гончаренко Николай Иванович',
    '1969-03-02',
    addressIn('keller', 'pushkin', '5'),
  ),
  syntheticPerson(
    '781228499168',
    'Ысқақова Роза Әбілқызы',
    '1978-12-28',
    addressIn('keller', 'school', '18'),
  ),
  syntheticPerson(
    '040913599171',
    'Өмірзақ Әлихан Дәніярұлы',
    '2004-09-13',
    addressIn('tayinsha', 'zhambyl', '44', '6'),
  ),
  syntheticPerson(
    '820417499182',
    'Войцеховская Татьяна Казимировна',
    '1982-04-17',
    addressIn('yasnaya', 'peace', '2'),
  ),
  syntheticPerson('960707399190', 'Үсенов Мағжан Ғалымұлы', '1996-07-07', addressIn('chkalov', 'abai', '27')),
  syntheticPerson(
    '611020499202',
    'Иванова Людмила Фёдоровна',
    '1961-10-20',
    addressIn('chkalov', 'pushkin', '33'),
  ),
  syntheticPerson(
    '990211399219',
    'Рахимов Темірлан Еркінұлы',
    '1999-02-11',
    addressIn('tayinsha', 'constitution', '140', '11'),
  ),
  syntheticPerson(
    '871129499228',
    'Һамитова Зәуре Қайратқызы',
    '1987-11-29',
    addressIn('tendik', 'school', '8'),
  ),
  syntheticPerson(
    '720806399239',
    'Петренко Олег Степанович',
    '1972-08-06',
    addressIn('yasnaya', 'school', '15'),
  ),
  syntheticPerson(
    '030524699240',
    'Ілиясова Аружан Мейрамқызы',
    '2003-05-24',
    addressIn('letovochnoye', 'abai', '10'),
  ),
  syntheticPerson(
    '941218399250',
    'Вагнер Денис Александрович',
    '1994-12-18',
    addressIn('letovochnoye', 'zhambyl', '6'),
  ),
  syntheticPerson(
    '800331499260',
    'Нұрпейісова Ғалия Төлеубекқызы',
    '1980-03-31',
    addressIn('tayinsha', 'abai', '66', '30'),
  ),
  syntheticPerson(
    '901102399512',
    'Қуанышев Дархан Төлегенұлы',
    '1990-11-02',
    addressIn('shieli', 'qorqyt', '23'),
  ),
  syntheticPerson(
    '910317499534',
    'Абдуллаева Жұлдыз Асқарқызы',
    '1991-03-17',
    addressIn('kyzylorda-city', 'zheltoqsan', '41', '12'),
  ),
  syntheticPerson(
    '910414399703',
    'Айтбаев Мұрат Болатұлы',
    '1991-04-14',
    addressIn('botakara', 'peace', '12', '4'),
  ),
  ...demonstrationChildren,
];
