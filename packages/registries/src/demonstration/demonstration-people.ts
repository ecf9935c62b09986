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
  /** The language the person reads first. */
  readonly language: 'kk' | 'ru';
  readonly story: Text;
  /** Undefined for the one whom the registry does not know. */
  readonly person: Person | undefined;
}

function known(
  person: Person & { readonly patronymic: string },
  rest: Pick<DemonstrationPerson, 'id' | 'language' | 'story'>,
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
    language: 'kk',
    story: {
      kk: 'ЖСН-і тіркелімде жоқ: деректер қолмен толтырылады',
      ru: 'ИИН неизвестен реестру: данные вводятся вручную',
      en: 'Her IIN is unknown to the registry: the data is typed by hand',
    },
    person: undefined,
  },
  ...kyzylordaApplicants,
  ...employmentApplicants,
];
