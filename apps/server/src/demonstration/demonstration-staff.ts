import type { Actor } from '@qyzmet/regulation';

/** A member of staff to try a desk as: a log-in, a key and a post. */
export interface DemonstrationOfficer {
  readonly id: string;
  readonly iin: string;
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
  readonly role: Actor;
  /** Body, service centre or akim's office of the directories. */
  readonly organisation: string;
}

/** `names`: surname, name and patronymic, parted by spaces. */
function officer(
  id: string,
  iin: string,
  names: string,
  role: Actor,
  organisation: string,
): DemonstrationOfficer {
  const [surname = '', name = '', patronymic = ''] = names.split(' ');
  return { id, iin, surname, name, patronymic, role, organisation };
}

/** Invented staff of the bodies that the demonstration opens, every IIN with a valid check digit and a serial number that is not given out. */
export const demonstrationStaff: readonly DemonstrationOfficer[] = [
  officer(
    'officer',
    '860122499067',
    'Оспанова Гүлнар Тілеуқызы',
    'leb-officer',
    'tayinsha-employment-department',
  ),
  officer(
    'second-officer',
    '901018399315',
    'Дүйсенов Арман Қайратұлы',
    'leb-officer',
    'tayinsha-employment-department',
  ),
  officer('operator', '970316499094', 'Төлеген Жанар Бауыржанқызы', 'psc-operator', 'tayinsha-psc'),
  officer(
    'aktogay-officer',
    '840203499320',
    'Мұқанова Салтанат Ержанқызы',
    'leb-officer',
    'aktogay-employment-department',
  ),
  officer(
    'mangystau-clerk',
    '920611499336',
    'Нұрмағамбетова Айнұр Бекенқызы',
    'office-clerk',
    'mangystau-employment-centre',
  ),
  officer(
    'mangystau-executor',
    '870925399345',
    'Қаржаубаев Нұржан Әділұлы',
    'executor',
    'mangystau-employment-centre',
  ),
  officer(
    'clerk',
    '651205499087',
    'Мельник Светлана Петровна',
    'office-clerk',
    'bukhar-zhyrau-employment-department',
  ),
  officer(
    'head',
    '730419499352',
    'Жүнісова Гүлнар Төлеубекқызы',
    'head',
    'bukhar-zhyrau-employment-department',
  ),
  officer(
    'executor',
    '830509399128',
    'Шәріпов Дәурен Асқарұлы',
    'executor',
    'bukhar-zhyrau-employment-department',
  ),
  officer(
    'second-executor',
    '940707499361',
    'Төребекова Мәдина Асқарқызы',
    'executor',
    'bukhar-zhyrau-employment-department',
  ),
  officer('rural-clerk', '900825499118', 'Шульц Марина Эдуардовна', 'rural-clerk', 'doskey-rural-akim'),
  officer('rural-akim', '760130399370', 'Рахымжанов Ерлан Саматұлы', 'rural-akim', 'doskey-rural-akim'),
  officer(
    'rural-executor',
    '880822399387',
    'Кәрімов Бауыржан Сейітұлы',
    'rural-executor',
    'doskey-rural-akim',
  ),
  officer(
    'karaganda-operator',
    '951214499396',
    'Сатыбалдина Ақмарал Ғаниқызы',
    'psc-operator',
    'bukhar-zhyrau-psc',
  ),
  officer(
    'kyzylorda-officer',
    '810527499406',
    'Әбдіқадырова Гүлзат Сәкенқызы',
    'leb-officer',
    'kyzylorda-employment-qyzylorda',
  ),
  officer(
    'kyzylorda-commission',
    '790303399415',
    'Тұрсынбаев Болат Әшірұлы',
    'commission',
    'kyzylorda-employment-qyzylorda',
  ),
  officer(
    'education-officer',
    '860916499425',
    'Қуанышева Ләззат Нұрғалиқызы',
    'leb-officer',
    'kyzylorda-education-qyzylorda',
  ),
  officer(
    'kyzylorda-operator',
    '980405499436',
    'Ибраева Сабина Маратқызы',
    'psc-operator',
    'kyzylorda-psc-1',
  ),
  officer(
    'zhalagash-officer',
    '830914499453',
    'Әлібекова Индира Серікқызы',
    'leb-officer',
    'kyzylorda-employment-zhalagash',
  ),
  officer(
    'zhalagash-commission',
    '771120399469',
    'Қошқарбаев Ерлан Тұрсынұлы',
    'commission',
    'kyzylorda-employment-zhalagash',
  ),
  officer(
    'aqqum-clerk',
    '910302499473',
    'Жұмабаева Ақерке Нұрланқызы',
    'rural-clerk',
    'kyzylorda-akim-zhalagash-4',
  ),
  officer(
    'aqqum-akim',
    '720816399481',
    'Сүлейменов Қайрат Болатұлы',
    'rural-akim',
    'kyzylorda-akim-zhalagash-4',
  ),
  officer(
    'shieli-officer',
    '890527499490',
    'Құдайбергенова Мөлдір Ержанқызы',
    'leb-officer',
    'kyzylorda-employment-shieli',
  ),
];
