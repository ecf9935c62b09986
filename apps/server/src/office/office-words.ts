import type { Text } from '@qyzmet/kernel';

/** What the desk says that stands in no page of its own. */
export const officeWords = {
  wrongLogin: {
    kk: 'Логин, ЖСН немесе құпиясөз дұрыс емес. Екеуін де тексеріп, қайта енгізіңіз',
    ru: 'Логин, ИИН или пароль неверны. Проверьте оба и введите снова',
    en: 'The login, the IIN or the password is wrong. Check both and enter them again',
  },
  noPost: {
    kk: 'Сізге ЖАО АЖ-де қызмет көрсету құқығы берілмеген. Орган басшысына хабарласыңыз',
    ru: 'Вам не дано права работать в ИС МИО. Обратитесь к руководителю органа',
    en: 'You hold no post in the office system. Ask the head of the body',
  },
  left: { kk: 'Сіз шықтыңыз', ru: 'Вы вышли', en: 'You have signed out' },
  byPortal: { kk: 'жеке кабинет', ru: 'личный кабинет', en: 'the cabinet' },
  byCentre: { kk: 'ХҚКО арқылы', ru: 'через ЦОН', en: 'through the service centre' },
  inPerson: { kk: 'қолма-қол', ru: 'на руки', en: 'in person' },
  byMail: { kk: 'электрондық пошта', ru: 'электронная почта', en: 'e-mail' },
  unprintable: {
    kk: 'құжатта бұл таңбаларды басып шығару мүмкін емес, басқаша жазыңыз',
    ru: 'этих знаков нельзя напечатать в документе, напишите иначе',
    en: 'the document cannot print these characters, write it another way',
  },
} as const satisfies Record<string, Text>;

/** How the ledger of looks names what was done; shown to the applicant as it stands. */
export const viewWords = {
  opened: 'өтінішті ашты',
  asked: 'өтінішті ашып, тіркелімдерден мәлімет сұратты',
  toSign: 'қол қойылатын құжатты қарады',
  register: 'органның тіркелгендер тізілімін қарады',
  queue: 'кезекті қарады',
  window: 'терезеде қабылдау үшін мемлекеттік дерекқордан мәлімет сұратты',
} as const;
