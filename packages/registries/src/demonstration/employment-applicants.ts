import type { DemonstrationPerson } from './demonstration-people.ts';
import { addressIn } from './synthetic-addresses.ts';
import { syntheticApplicant } from './synthetic-applicant.ts';
import { syntheticPerson } from './synthetic-person.ts';

/** For the services of Mangystau, Aktogay and Karaganda: registration, referrals, benefits, representatives. All invented. */
export const employmentApplicants: readonly DemonstrationPerson[] = [
  syntheticApplicant(
    'aktau-seeker',
    'ru',
    syntheticPerson(
      '980609399598',
      'Литвинов Роман Игоревич',
      '1998-06-09',
      addressIn('aktau', 'microdistrict', '52', '18'),
    ),
    [
      'Ақтауда жұмыс іздеп жүр, әлі тіркелмеген',
      'Ищет работу в Актау, ещё не зарегистрирован',
      'Seeks work in Aktau, not registered yet',
    ],
  ),
  syntheticApplicant(
    'aktau-unemployed',
    'kk',
    syntheticPerson(
      '901028499603',
      'Бисенова Мадина Қайратқызы',
      '1990-10-28',
      addressIn('aktau', 'microdistrict', '7', '60'),
    ),
    [
      'Ақтауда жұмыссыз ретінде тіркелген',
      'Зарегистрирована безработной в Актау',
      'Registered as unemployed in Aktau',
    ],
  ),
  syntheticApplicant(
    'aktogay-unemployed',
    'kk',
    syntheticPerson(
      '870115399619',
      'Мұсабеков Ринат Қанатұлы',
      '1987-01-15',
      addressIn('aktogay', 'abai', '14'),
    ),
    [
      'Ақтоғайда жұмыссыз ретінде тіркелген: қоғамдық жұмысқа жолдама алады',
      'Зарегистрирован безработным в Актогае: получит направление на общественные работы',
      'Registered as unemployed in Aktogay: gets a referral to public works',
    ],
  ),
  syntheticApplicant(
    'aktogay-newcomer',
    'kk',
    syntheticPerson(
      '950521499624',
      'Қабдрахман Еңлік Манасқызы',
      '1995-05-21',
      addressIn('aktogay', 'school', '3'),
      { citizenship: 'CN', documentKind: 'residence-permit' },
    ),
    [
      'Ақтоғайға көшіп келген оралман, тіркелмеген: қоғамдық жұмысқа жолдамадан бас тарту алады',
      'Оралман в Актогае, не зарегистрирована: получит отказ в направлении на общественные работы',
      'Oralman in Aktogay, not registered: refused a referral to public works',
    ],
  ),
  syntheticApplicant(
    'karaganda-seeker',
    'ru',
    syntheticPerson(
      '991204399689',
      'Фишер Артём Владимирович',
      '1999-12-04',
      addressIn('botakara', 'pushkin', '31'),
    ),
    [
      'Ботақарада тұрады, жұмыссыз ретінде тіркелуге жүгінеді',
      'Живёт в Ботакаре, обращается за регистрацией безработным',
      'Lives in Botakara, applies to be registered as unemployed',
    ],
  ),
  syntheticApplicant(
    'karaganda-mother',
    'kk',
    syntheticPerson(
      '931108499633',
      'Айтбаева Сымбат Нұржанқызы',
      '1993-11-08',
      addressIn('botakara', 'peace', '12', '4'),
    ),
    [
      'Ботақарада тұрады, екі баласына жәрдемақы сұрайды',
      'Живёт в Ботакаре, просит пособие на двоих детей',
      'Lives in Botakara, asks for the benefit for two children',
    ],
  ),
  syntheticApplicant(
    'doskey-teacher',
    'kk',
    syntheticPerson(
      '850327499644',
      'Оразбекова Гүлжан Сансызбайқызы',
      '1985-03-27',
      addressIn('doskey', 'school', '2'),
    ),
    [
      'Доскей ауылының мұғалімі: отын алуға көмекті ауыл әкімінен сұрайды',
      'Учительница села Доскей: просит помощь на топливо у сельского акима',
      'Teacher in Doskey village: asks the rural akim for fuel assistance',
    ],
  ),
  syntheticApplicant(
    'represented',
    'ru',
    syntheticPerson(
      '480902499651',
      'Захарова Нина Павловна',
      '1948-09-02',
      addressIn('botakara', 'pushkin', '4'),
    ),
    [
      'Үйінен шыға алмайды: ХҚКО-ға сенімхаты бар өкіл келеді',
      'Не выходит из дома: в ЦОН приходит представитель по доверенности',
      'Cannot leave her home: a representative comes to the service centre',
    ],
  ),
  syntheticApplicant(
    'representative',
    'ru',
    syntheticPerson(
      '760613399663',
      'Захаров Сергей Михайлович',
      '1976-06-13',
      addressIn('botakara', 'pushkin', '4'),
    ),
    [
      'Н. П. Захарованың өкілі, сенімхаты БНАЖ-да бар (№ 1-2471, 14.09.2026)',
      'Представитель Н. П. Захаровой, доверенность есть в ЕНИС (№ 1-2471 от 14.09.2026)',
      'Represents N. P. Zakharova; the notaries know the power of attorney (No 1-2471 of 14.09.2026)',
    ],
  ),
  syntheticApplicant(
    'stranger',
    'kk',
    syntheticPerson(
      '810218399678',
      'Досмағамбетов Қуат Ахметұлы',
      '1981-02-18',
      addressIn('botakara', 'peace', '55'),
    ),
    [
      'Н. П. Захарованың өкілімін дейді, сенімхаты кері қайтарылған (№ 1-0088, 03.02.2025)',
      'Называет себя представителем Н. П. Захаровой, доверенность отозвана (№ 1-0088 от 03.02.2025)',
      'Says he represents N. P. Zakharova; his power of attorney is revoked (No 1-0088 of 03.02.2025)',
    ],
  ),
];
