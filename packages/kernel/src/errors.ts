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
  'signature-refused': {
    status: 422,
    mender: 'officer',
    sentence: {
      kk: 'Қолтаңба қабылданбады. Себебін оқып, басқа кілтпен қайта қойыңыз; деректер сақталды.',
      ru: 'Подпись не принята. Прочтите причину и подпишите другим ключом; данные сохранены.',
      en: 'The signature was not accepted. Read the reason and sign with another key; nothing is lost.',
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
