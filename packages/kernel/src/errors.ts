import type { Text } from './text.ts';

/** Who can mend the fault. */
export type Mender = 'applicant' | 'officer' | 'operator' | 'administrator';

export interface ErrorEntry {
  /** HTTP status of the answer. */
  readonly status: number;
  readonly mender: Mender;
  /** Says what happened and what to do. May hold {name} placeholders. */
  readonly sentence: Text;
}

/** Every error that leaves a room. One line each; docs/errors.md is made from this table. */
export const errorTable = {
  'case-not-found': {
    status: 404,
    mender: 'applicant',
    sentence: {
      kk: 'Мұндай өтініш табылмады. Нөмірін тексеріп, қайта ашыңыз.',
      ru: 'Такое заявление не найдено. Проверьте номер и откройте снова.',
      en: 'No such application. Check the number and open it again.',
    },
  },
  'not-your-step': {
    status: 403,
    mender: 'officer',
    sentence: {
      kk: 'Бұл қадамды сіздің рөліңіз орындай алмайды.',
      ru: 'Ваша роль не выполняет этот шаг.',
      en: 'Your role does not perform this step.',
    },
  },
  'step-not-current': {
    status: 409,
    mender: 'officer',
    sentence: {
      kk: 'Бұл қадам аяқталған: басқа біреу орындап қойған немесе бет ескірген. Бетті жаңартыңыз, деректер сақталды.',
      ru: 'Этот шаг уже пройден: его выполнил кто-то другой или страница устарела. Обновите страницу, данные сохранены.',
      en: 'This step is already done: someone else did it or the page is old. Refresh the page; nothing is lost.',
    },
  },
  'changed-meanwhile': {
    status: 409,
    mender: 'officer',
    sentence: {
      kk: 'Іс осы сәтте өзгерді. Бетті жаңартып, соңғы күйін қараңыз.',
      ru: 'Дело только что изменилось. Обновите страницу и посмотрите последнее состояние.',
      en: 'The case has just changed. Refresh the page to see its latest state.',
    },
  },
  'invalid-input': {
    status: 422,
    mender: 'applicant',
    sentence: {
      kk: 'Кейбір деректерді түзету керек.',
      ru: 'Некоторые данные нужно исправить.',
      en: 'Some of the data needs to be corrected.',
    },
  },
  'refusal-without-ground': {
    status: 422,
    mender: 'officer',
    sentence: {
      kk: 'Бас тарту үшін негізін таңдап, дәлелін жазыңыз.',
      ru: 'Для отказа выберите основание и напишите доводы.',
      en: 'To refuse, choose the ground and write the reason.',
    },
  },
  'ground-stands': {
    status: 422,
    mender: 'officer',
    sentence: {
      kk: 'Заң бұл жағдайда бас тартуды талап етеді: бас тарту негізін таңдаңыз.',
      ru: 'Закон в этом случае требует отказать: выберите основание отказа.',
      en: 'In this case the law demands a refusal: choose the ground.',
    },
  },
  'signature-refused': {
    status: 422,
    mender: 'officer',
    sentence: {
      kk: 'Қолтаңба қабылданбады. Себебін оқып, басқа кілтпен қайта қойыңыз; деректер сақталды.',
      ru: 'Подпись не принята. Прочтите причину и подпишите другим ключом; данные сохранены.',
      en: 'The signature was not accepted. Read the reason and sign with another key; nothing is lost.',
    },
  },
  'edition-missing': {
    status: 500,
    mender: 'administrator',
    sentence: {
      kk: 'Бұл істің регламенті жүйеде жоқ. Әкімшіге хабарлаңыз; іс сақталған.',
      ru: 'Регламента этого дела нет в системе. Сообщите администратору; дело сохранено.',
      en: 'The regulation of this case is missing. Tell the administrator; the case is kept.',
    },
  },
  'calendar-year-missing': {
    status: 500,
    mender: 'administrator',
    sentence: {
      kk: 'Бұл жылдың өндірістік күнтізбесі енгізілмеген, сондықтан мерзім есептелмеді. Әкімшіге хабарлаңыз.',
      ru: 'Производственный календарь этого года не введён, срок не посчитан. Сообщите администратору.',
      en: 'The production calendar of this year has not been entered, so no deadline was counted. Tell the administrator.',
    },
  },
  'signed-out': {
    status: 401,
    mender: 'applicant',
    sentence: {
      kk: 'Сеанс аяқталды. Қайта кіріңіз: толтырғаныңыз сақталды.',
      ru: 'Сеанс завершён. Войдите снова: заполненное сохранено.',
      en: 'Your session has ended. Sign in again: what you filled in is kept.',
    },
  },
  'wrong-credentials': {
    status: 401,
    mender: 'applicant',
    sentence: {
      kk: 'ЖСН немесе құпиясөз дұрыс емес. Екеуін де тексеріп, қайта енгізіңіз.',
      ru: 'ИИН или пароль неверны. Проверьте оба и введите снова.',
      en: 'The IIN or the password is wrong. Check both and enter them again.',
    },
  },
  'too-many-attempts': {
    status: 429,
    mender: 'applicant',
    sentence: {
      kk: 'Әрекет тым көп. Бір минуттан кейін қайталаңыз.',
      ru: 'Слишком много попыток. Повторите через минуту.',
      en: 'Too many attempts. Try again in a minute.',
    },
  },
  'form-expired': {
    status: 403,
    mender: 'applicant',
    sentence: {
      kk: 'Бет ескірген немесе басқа сайттан жіберілген. Бетті жаңартып, қайта жіберіңіз.',
      ru: 'Страница устарела или отправлена с другого сайта. Обновите её и отправьте снова.',
      en: 'The page is old or was sent from another site. Refresh it and send again.',
    },
  },
  'page-not-found': {
    status: 404,
    mender: 'applicant',
    sentence: {
      kk: 'Мұндай бет жоқ. Мекенжайын тексеріңіз немесе басты беттен бастаңыз.',
      ru: 'Такой страницы нет. Проверьте адрес или начните с главной.',
      en: 'There is no such page. Check the address or start from the home page.',
    },
  },
  'not-allowed': {
    status: 403,
    mender: 'officer',
    sentence: {
      kk: 'Бұл бетке құқығыңыз жоқ.',
      ru: 'У вас нет права на эту страницу.',
      en: 'You have no right to this page.',
    },
  },
  'file-too-large': {
    status: 413,
    mender: 'applicant',
    sentence: {
      kk: 'Файл тым үлкен: {limit} МБ-қа дейін болуы керек. Сканерді төменірек сапаға қойып, қайта тіркеңіз.',
      ru: 'Файл слишком большой: до {limit} МБ. Сканируйте с меньшим качеством и прикрепите снова.',
      en: 'The file is too large: up to {limit} MB. Scan it at lower quality and attach it again.',
    },
  },
  'file-type-refused': {
    status: 415,
    mender: 'applicant',
    sentence: {
      kk: 'Файл PDF, JPEG немесе PNG емес. Атауы емес, мазмұны тексеріледі. Басқа файлды тіркеңіз.',
      ru: 'Файл не PDF, JPEG и не PNG. Проверяется содержимое, а не имя. Прикрепите другой файл.',
      en: 'The file is not a PDF, JPEG or PNG. The content is checked, not the name. Attach another file.',
    },
  },
  'too-many-files': {
    status: 422,
    mender: 'applicant',
    sentence: {
      kk: 'Файлдар тым көп: {limit}-ге дейін тіркеуге болады.',
      ru: 'Слишком много файлов: можно прикрепить до {limit}.',
      en: 'Too many files: up to {limit} can be attached.',
    },
  },
  'internal-fault': {
    status: 500,
    mender: 'administrator',
    sentence: {
      kk: 'Жүйеде ақау болды. Енгізгеніңіз сақталды; біраздан соң қайталаңыз.',
      ru: 'В системе произошёл сбой. Введённое сохранено; повторите немного позже.',
      en: 'Something failed on our side. What you entered is kept; try again shortly.',
    },
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorTable;

/** An error of the table, thrown at an edge where there is no caller left to hand a value to. */
export class QyzmetError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, unknown>> = {}) {
    super(errorTable[code].sentence.en);
    this.name = 'QyzmetError';
    this.code = code;
    this.details = details;
  }
}
