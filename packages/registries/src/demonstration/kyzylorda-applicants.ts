import type { DemonstrationPerson } from './demonstration-people.ts';
import { addressIn } from './synthetic-addresses.ts';
import { syntheticApplicant } from './synthetic-applicant.ts';
import { syntheticPerson } from './synthetic-person.ts';

/** For the services of Kyzylorda oblast: the preschool queue, assistance, home teaching, the certificate. All invented. */
export const kyzylordaApplicants: readonly DemonstrationPerson[] = [
  syntheticApplicant(
    'shieli-mother',
    'kk',
    syntheticPerson(
      '920514499507',
      'Қуанышева Назгүл Берікқызы',
      '1992-05-14',
      addressIn('shieli', 'qorqyt', '23'),
    ),
    [
      'Шиеліде тұрады, үш баласы бар: балабақша кезегіне тұрады',
      'Живёт в Шиели, трое детей: встаёт в очередь в детский сад',
      'Lives in Shieli with three children: joins the preschool queue',
    ],
  ),
  syntheticApplicant(
    'city-father',
    'kk',
    syntheticPerson(
      '890823399522',
      'Абдуллаев Жандос Серікұлы',
      '1989-08-23',
      addressIn('kyzylorda-city', 'zheltoqsan', '41', '12'),
    ),
    [
      'Қызылорда қаласында тұрады, екі баласы бар, жеңілдігі бар',
      'Живёт в Кызылорде, двое детей, есть льгота',
      'Lives in Kyzylorda with two children and holds a privilege',
    ],
  ),
  syntheticApplicant(
    'abroad-mother',
    'ru',
    syntheticPerson(
      '940930499542',
      'Пак Вероника Робертовна',
      '1994-09-30',
      addressIn('kyzylorda-city', 'abai', '9', '3'),
    ),
    [
      'Баласы шетелде туған: АХАЖ тіркелімінде жоқ, туу туралы куәліктен қолмен енгізіледі',
      'Ребёнок родился за границей: в реестре ЗАГС его нет, данные вводят вручную со свидетельства',
      'Her child was born abroad: not in the civil register, entered by hand from the certificate',
    ],
  ),
  syntheticApplicant(
    'home-teaching',
    'kk',
    syntheticPerson(
      '831211499553',
      'Тұрсынбаева Әлия Мұхтарқызы',
      '1983-12-11',
      addressIn('kyzylorda-city', 'qorqyt', '88', '27'),
    ),
    [
      'Мүгедек баласы үйде оқиды және тәрбиеленеді',
      'Ребёнок с инвалидностью обучается и воспитывается на дому',
      'Her disabled child is taught and brought up at home',
    ],
  ),
  syntheticApplicant(
    'city-unemployed',
    'kk',
    syntheticPerson(
      '860406399561',
      'Сәрсенов Бақыт Жолдасұлы',
      '1986-04-06',
      addressIn('kyzylorda-city', 'zhambyl', '15'),
    ),
    [
      'Қызылордада жұмыссыз ретінде тіркелген',
      'Зарегистрирован безработным в Кызылорде',
      'Registered as unemployed in Kyzylorda',
    ],
  ),
  syntheticApplicant(
    'villager',
    'kk',
    syntheticPerson(
      '790719399576',
      'Ералиев Өмірбек Тәжібайұлы',
      '1979-07-19',
      addressIn('aqqum', 'school', '6'),
    ),
    [
      'Аққұм ауылында тұрады: атаулы көмекке ауыл әкімі арқылы жүгінеді',
      'Живёт в селе Аккум: за адресной помощью обращается через сельского акима',
      'Lives in the village Aqqum: asks for assistance through the rural akim',
    ],
  ),
  {
    id: 'city-unknown',
    iin: '970225499585',
    surname: 'Жақсылықова',
    name: 'Ақмарал',
    patronymic: 'Ержанқызы',
    language: 'kk',
    story: {
      kk: 'Қызылордада тұрады, ЖТ МДҚ-да жоқ: деректері түпнұсқадан қолмен енгізіледі',
      ru: 'Живёт в Кызылорде, в ГБД ФЛ её нет: данные вводят вручную с подлинников',
      en: 'Lives in Kyzylorda, unknown to the registry: entered by hand from the originals',
    },
    person: undefined,
  },
];
