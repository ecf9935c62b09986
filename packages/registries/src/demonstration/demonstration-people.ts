import type { Text } from '@qyzmet/kernel';
import type { Person } from '../individuals/contract.ts';
import { employmentApplicants } from './employment-applicants.ts';
import { kyzylordaApplicants } from './kyzylorda-applicants.ts';
import { addressIn } from './synthetic-addresses.ts';
import { syntheticPerson } from './synthetic-person.ts';

/** Somebody to try the service as: an account, a key and, but for one, a record in the registry. */
export interface DemonstrationPerson {
  readonly id: string;
  readonly iin: string;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly role:
    | 'applicant'
    | 'leb-officer'
    | 'head'
    | 'office-clerk'
    | 'executor'
    | 'psc-operator'
    | 'rural-akim'
    | 'rural-clerk';
  /** The language the person reads first. */
  readonly language: 'kk' | 'ru';
  readonly story: Text;
  /** Undefined for the one whom the registry does not know. */
  readonly person: Person | undefined;
}

function known(
  person: Person & { readonly patronymic: string },
  rest: Pick<DemonstrationPerson, 'id' | 'role' | 'language' | 'story'>,
): DemonstrationPerson {
  const { iin, surname, name, patronymic } = person;
  return { ...rest, iin, surname, name, patronymic, person };
}

/** Invented people, every IIN with a valid check digit and a serial number that is not given out. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  known(
    syntheticPerson(
      '880614399019',
      'Ковальчук Андрей Викторович',
      '1988-06-14',
      addressIn('tayinsha', 'pushkin', '17', '8'),
    ),
    {
      id: 'welder',
      role: 'applicant',
      language: 'ru',
      story: {
        kk: 'Жұмыссыз дәнекерлеуші, орысша оқиды; жұмыссыз ретінде тіркелген',
        ru: 'Безработный сварщик, читает по-русски; зарегистрирован безработным',
        en: 'Unemployed welder who reads Russian; registered as unemployed',
      },
    },
  ),
  known(
    syntheticPerson(
      '910227499021',
      'Сейітқали Айгүл Маратқызы',
      '1991-02-27',
      addressIn('tayinsha', 'abai', '4', '21'),
    ),
    {
      id: 'mother',
      role: 'applicant',
      language: 'kk',
      story: {
        kk: 'Үш баланың анасы, түнде телефоннан өтініш береді; жұмыссыз ретінде тіркелген',
        ru: 'Мать троих детей, подаёт заявление ночью с телефона; зарегистрирована безработной',
        en: 'Mother of three who applies from a phone at night; registered as unemployed',
      },
    },
  ),
  known(
    syntheticPerson(
      '521103399035',
      'Жұмабаев Қайырбек Сәкенұлы',
      '1952-11-03',
      addressIn('chkalov', 'school', '12'),
    ),
    {
      id: 'elderly',
      role: 'applicant',
      language: 'kk',
      story: {
        kk: 'Зейнеткер; жұмыссыз ретінде тіркелмеген, дәлелді бас тарту алады',
        ru: 'Пенсионер; безработным не зарегистрирован, получит мотивированный отказ',
        en: 'Pensioner; not registered as unemployed, will get a reasoned refusal',
      },
    },
  ),
  known(
    syntheticPerson(
      '850919399041',
      'Бәтірхан Ерболат Оразханұлы',
      '1985-09-19',
      addressIn('tendik', 'zhambyl', '3'),
      {
        citizenship: 'MN',
        documentKind: 'residence-permit',
      },
    ),
    {
      id: 'oralman',
      role: 'applicant',
      language: 'kk',
      story: {
        kk: 'Моңғолиядан келген оралман; жақында жұмыссыз ретінде тіркелген',
        ru: 'Оралман из Монголии; недавно зарегистрирован безработным',
        en: 'Oralman from Mongolia; lately registered as unemployed',
      },
    },
  ),
  {
    id: 'unknown',
    iin: '950408499050',
    surname: 'Әлімова',
    name: 'Дана',
    patronymic: 'Нұрланқызы',
    role: 'applicant',
    language: 'kk',
    story: {
      kk: 'ЖСН-і тіркелімде жоқ: деректер қолмен толтырылады',
      ru: 'ИИН неизвестен реестру: данные вводятся вручную',
      en: 'Her IIN is unknown to the registry: the data is typed by hand',
    },
    person: undefined,
  },
  known(
    syntheticPerson(
      '860122499067',
      'Оспанова Гүлнар Тілеуқызы',
      '1986-01-22',
      addressIn('tayinsha', 'constitution', '206', '5'),
    ),
    {
      id: 'officer',
      role: 'leb-officer',
      language: 'kk',
      story: { kk: 'ЖАО қызметкері', ru: 'Сотрудник МИО', en: 'Officer of the local executive body' },
    },
  ),
  known(
    syntheticPerson(
      '740730499078',
      'Қасымова Сәуле Ермекқызы',
      '1974-07-30',
      addressIn('tayinsha', 'abai', '31'),
    ),
    {
      id: 'head',
      role: 'head',
      language: 'kk',
      story: { kk: 'Бөлім басшысы', ru: 'Руководитель отдела', en: 'Head of the department' },
    },
  ),
  known(
    syntheticPerson(
      '651205499087',
      'Мельник Светлана Петровна',
      '1965-12-05',
      addressIn('tayinsha', 'peace', '58', '2'),
    ),
    {
      id: 'clerk',
      role: 'office-clerk',
      language: 'ru',
      story: { kk: 'Кеңсе қызметкері', ru: 'Сотрудник канцелярии', en: 'Clerk of the office' },
    },
  ),
  known(
    syntheticPerson(
      '970316499094',
      'Төлеген Жанар Бауыржанқызы',
      '1997-03-16',
      addressIn('tayinsha', 'zhambyl', '9', '14'),
    ),
    {
      id: 'operator',
      role: 'psc-operator',
      language: 'kk',
      story: { kk: 'ХҚКО операторы', ru: 'Оператор ЦОН', en: 'Operator of the service centre' },
    },
  ),
  known(
    syntheticPerson(
      '830509399128',
      'Шәріпов Дәурен Асқарұлы',
      '1983-05-09',
      addressIn('tayinsha', 'constitution', '88', '40'),
    ),
    {
      id: 'executor',
      role: 'executor',
      language: 'kk',
      story: { kk: 'Жауапты орындаушы', ru: 'Ответственный исполнитель', en: 'Responsible executor' },
    },
  ),
  known(
    syntheticPerson(
      '791011399103',
      'Абдрахманов Нұрлан Ережепұлы',
      '1979-10-11',
      addressIn('letovochnoye', 'school', '1'),
    ),
    {
      id: 'rural-akim',
      role: 'rural-akim',
      language: 'kk',
      story: { kk: 'Ауылдық округ әкімі', ru: 'Аким сельского округа', en: 'Rural akim' },
    },
  ),
  known(
    syntheticPerson(
      '900825499118',
      'Шульц Марина Эдуардовна',
      '1990-08-25',
      addressIn('letovochnoye', 'peace', '23'),
    ),
    {
      id: 'rural-clerk',
      role: 'rural-clerk',
      language: 'ru',
      story: {
        kk: 'Ауылдық округ әкімі аппаратының маманы',
        ru: 'Специалист аппарата акима сельского округа',
        en: "Specialist of the rural akim's office",
      },
    },
  ),
  ...kyzylordaApplicants,
  ...employmentApplicants,
];
