import type { FieldFault } from '@qyzmet/case-engine';
import type { Text } from '@qyzmet/kernel';

/** What to do about each fault of a field. */
export const fieldFaultSentences: Readonly<Record<FieldFault, Text>> = {
  required: {
    kk: 'Осы жолды толтырыңыз',
    ru: 'Заполните это поле',
    en: 'Fill in this field',
  },
  'too-long': {
    kk: 'Мәтінді қысқартыңыз: тым ұзын',
    ru: 'Сократите текст: он слишком длинный',
    en: 'Shorten the text: it is too long',
  },
  'iin-checksum': {
    kk: 'ЖСН-ді тексеріңіз: 12 сан, бақылау саны сәйкес емес',
    ru: 'Проверьте ИИН: 12 цифр, контрольная цифра не сходится',
    en: 'Check the IIN: 12 digits, the check digit does not match',
  },
  'iin-foreign': {
    kk: 'Бұл басқа адамның ЖСН-і. Өз ЖСН-іңізді енгізіңіз',
    ru: 'Это ИИН другого человека. Введите свой ИИН',
    en: 'This is another person’s IIN. Enter your own',
  },
  'date-format': {
    kk: 'Күнді кк.аа.жжжж түрінде енгізіңіз, мысалы 01.11.2026',
    ru: 'Введите дату в виде дд.мм.гггг, например 01.11.2026',
    en: 'Enter the date as dd.mm.yyyy, for example 01.11.2026',
  },
  'date-future': {
    kk: 'Бұл күн әлі келген жоқ. Бүгінгі немесе өткен күнді енгізіңіз',
    ru: 'Эта дата ещё не наступила. Введите сегодняшнюю или прошедшую',
    en: 'This date has not come yet. Enter today or a past date',
  },
  'period-reversed': {
    kk: 'Кезеңнің соңы басынан бұрын. Екі күнді салыстырып түзетіңіз',
    ru: 'Конец периода раньше начала. Сверьте и исправьте обе даты',
    en: 'The period ends before it begins. Compare and correct the two dates',
  },
  'phone-format': {
    kk: 'Телефонды +7 701 234 56 78 түрінде енгізіңіз',
    ru: 'Введите телефон в виде +7 701 234 56 78',
    en: 'Enter the phone as +7 701 234 56 78',
  },
  'email-format': {
    kk: 'Электрондық поштаны aty@mysal.kz түрінде енгізіңіз',
    ru: 'Введите электронную почту в виде imya@primer.kz',
    en: 'Enter the e-mail as name@example.kz',
  },
  'choice-unknown': {
    kk: 'Жауаптардың бірін таңдаңыз',
    ru: 'Выберите один из ответов',
    en: 'Choose one of the answers',
  },
  'document-missing': {
    kk: 'Осы құжаттың көшірмесін тіркеңіз',
    ru: 'Прикрепите копию этого документа',
    en: 'Attach a copy of this document',
  },
};
