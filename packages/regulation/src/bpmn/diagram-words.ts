import type { Language, Text } from '@qyzmet/kernel';
import type {
  Actor,
  Answers,
  Deadline,
  FactName,
  FormField,
  Message,
  Status,
  System,
  TimeUnit,
} from '../types.ts';

export const systemWords: Readonly<Record<System, Text>> = {
  portal: { kk: 'ЭҮП веб-порталы', ru: 'Веб-портал ПЭП', en: 'e-Government portal' },
  office: { kk: 'ЖАО АЖ', ru: 'ИС МИО', en: 'Executive body’s system' },
  psc: { kk: 'ХҚКО АЖ', ru: 'ИС ЦОН', en: 'Service centre’s system' },
  rural: {
    kk: 'Ауылдық округ әкімінің аппараты',
    ru: 'Аппарат акима сельского округа',
    en: 'Rural akim’s office',
  },
};

export const actorWords: Readonly<Record<Actor, Text>> = {
  applicant: { kk: 'Тұтынушы', ru: 'Потребитель', en: 'Applicant' },
  'office-clerk': { kk: 'Кеңсе қызметкері', ru: 'Сотрудник канцелярии', en: 'Clerk' },
  head: { kk: 'Басшы', ru: 'Руководитель', en: 'Head' },
  executor: { kk: 'Жауапты орындаушы', ru: 'Ответственный исполнитель', en: 'Executor' },
  'rural-clerk': { kk: 'Әкім аппаратының маманы', ru: 'Специалист аппарата акима', en: 'Rural akim’s clerk' },
  'rural-akim': { kk: 'Ауылдық округ әкімі', ru: 'Аким сельского округа', en: 'Rural akim' },
  'rural-executor': {
    kk: 'Әкім аппаратының орындаушысы',
    ru: 'Исполнитель аппарата акима',
    en: 'Rural akim’s executor',
  },
  'psc-operator': { kk: 'ХҚКО операторы', ru: 'Оператор ЦОН', en: 'Service centre operator' },
  'leb-officer': { kk: 'ЖАО қызметкері', ru: 'Сотрудник МИО', en: 'Executive body’s officer' },
  commission: { kk: 'Учаскелік комиссия', ru: 'Участковая комиссия', en: 'Precinct commission' },
  portal: { kk: 'ЭҮП', ru: 'ПЭП', en: 'Portal' },
  'psc-system': { kk: 'ХҚКО АЖ', ru: 'ИС ЦОН', en: 'Service centre’s system' },
  'leb-system': { kk: 'ЖАО АЖ', ru: 'ИС МИО', en: 'Executive body’s system' },
  gateway: { kk: 'ЭҮШ/ЭҮӨШ', ru: 'ШЭП/РШЭП', en: 'Gateway' },
  'regional-gateway': { kk: 'ЭҮӨШ', ru: 'РШЭП', en: 'Regional gateway' },
  'registry-individuals': { kk: 'ЖТ МДҚ', ru: 'ГБД ФЛ', en: 'Register of individuals' },
  'registry-legal': { kk: 'ЗТ МДҚ', ru: 'ГБД ЮЛ', en: 'Register of legal entities' },
  'registry-civil': { kk: 'АХАЖ', ru: 'ЗАГС', en: 'Civil status register' },
  'registry-notary': { kk: 'БНАЖ', ru: 'ЕНИС', en: 'Notaries’ register' },
  'certification-authority': { kk: 'ҰКО', ru: 'НУЦ', en: 'Certification authority' },
};

const factQuestions: Readonly<Record<FactName, Text>> = {
  'applicant-not-registered': {
    kk: 'Тұтынушы ЭҮП-те тіркелмеген бе?',
    ru: 'Потребитель не зарегистрирован на ПЭП?',
    en: 'Applicant not yet registered?',
  },
  'applicant-chose-email': {
    kk: 'Электрондық поштаға жіберу таңдалды ма?',
    ru: 'Выбрана отправка на электронную почту?',
    en: 'Delivery by e-mail chosen?',
  },
  'result-is-refusal': {
    kk: 'Нәтиже — бас тарту ма?',
    ru: 'Результат — отказ?',
    en: 'Is the result a refusal?',
  },
  'result-is-approval': {
    kk: 'Қызмет көрсету туралы шешім бе?',
    ru: 'Решено оказать услугу?',
    en: 'Is the result an approval?',
  },
  'registry-civil-silent': {
    kk: 'АХАЖ АЖ-да мәлімет жоқ па?',
    ru: 'Сведений в ИС ЗАГС нет?',
    en: 'No data in the civil register?',
  },
  'registry-individuals-silent': {
    kk: 'ЖТ МДҚ-да мәлімет жоқ па?',
    ru: 'Сведений в ГБД ФЛ нет?',
    en: 'No data in the registry?',
  },
  'registered-as-unemployed': {
    kk: 'Жұмыссыз ретінде тіркелген бе?',
    ru: 'Зарегистрирован как безработный?',
    en: 'Registered as unemployed?',
  },
  'not-registered-as-unemployed': {
    kk: 'Жұмыссыз ретінде тіркелмеген бе?',
    ru: 'Не зарегистрирован как безработный?',
    en: 'Not registered as unemployed?',
  },
  'by-representative': {
    kk: 'Сенімхат бойынша өкіл өтініш бере ме?',
    ru: 'Обращается представитель?',
    en: 'Does a representative apply?',
  },
};

const statusWords: Readonly<Record<Status, Text>> = {
  received: { kk: '«Келіп түскендер» мәртебесі', ru: 'Статус «поступившие»', en: 'Status “received”' },
  'in-progress': { kk: '«Жұмыста» мәртебесі', ru: 'Статус «в работе»', en: 'Status “in progress”' },
  completed: { kk: '«Орындалды» мәртебесі', ru: 'Статус «исполнено»', en: 'Status “completed”' },
  refused: { kk: '«Бас тартылды» мәртебесі', ru: 'Статус «отказано»', en: 'Status “refused”' },
};

const requestWords: Text = { kk: 'Сұраным', ru: 'Запрос', en: 'Request' };
const resultWords: Text = { kk: 'Шығыс құжаты', ru: 'Выходной документ', en: 'Result' };
const statusChange: Text = {
  kk: 'Мәртебе ауысқаны туралы хабарлама',
  ru: 'Уведомление о смене статуса',
  en: 'Change of status',
};
const confirmed: Text = { kk: 'расталды ма?', ru: 'подтверждено?', en: 'confirmed?' };

export const diagramWords = {
  yes: { kk: 'иә', ru: 'да', en: 'yes' },
  no: { kk: 'жоқ', ru: 'нет', en: 'no' },
  start: { kk: 'Басталуы', ru: 'Начало', en: 'Start' },
  end: { kk: 'Аяқталды', ru: 'Завершено', en: 'Finished' },
  refused: { kk: 'Бас тартылды', ru: 'Отказано', en: 'Refused' },
  basis: { kk: 'Негіздеме', ru: 'Основание', en: 'Basis' },
  practice: { kk: 'Тәжірибе', ru: 'Практика', en: 'Practice' },
  deadline: { kk: 'Орындау мерзімі', ru: 'Срок исполнения', en: 'Deadline' },
} as const satisfies Record<string, Text>;

export function factQuestion(fact: FactName): Text {
  return factQuestions[fact];
}

/** The question of a condition, under the law's own label where it has one: "1-шарт: расталды ма?". */
export function outcomeQuestion(label: string | undefined): Text {
  const ask = (language: Language): string => {
    const question = confirmed[language];
    return label
      ? `${label}: ${question}`
      : question.charAt(0).toLocaleUpperCase(language) + question.slice(1);
  };
  return { kk: ask('kk'), ru: ask('ru'), en: ask('en') };
}

export function messageWords(message: Message | undefined): Text {
  if (message?.name === 'request') return requestWords;
  if (message?.name === 'result') return resultWords;
  return message?.status ? statusWords[message.status] : statusChange;
}

const asked: Text = {
  kk: 'Өтініш бойынша керек пе?',
  ru: 'Нужно по заявлению?',
  en: 'Called for by the application?',
};

/** "Жұмысқа орналасу?", "«Жұмысқа орналасу» емес пе?": one option is named, several are asked for in general. */
export function answersQuestion(answers: Answers, fields: readonly FormField[]): Text {
  const [field, named = []] = Object.entries(answers)[0] ?? [];
  const options = fields.find(({ id }) => id === field)?.options ?? [];
  const chosen = options.filter(({ id }) => named.includes(id));
  const others = options.filter(({ id }) => !named.includes(id));
  const [only, other] = [chosen[0]?.label, others[0]?.label];
  if (Object.keys(answers).length > 1) return asked;
  if (chosen.length === 1 && only) return { kk: `${only.kk}?`, ru: `${only.ru}?`, en: `${only.en}?` };
  if (others.length === 1 && other)
    return { kk: `«${other.kk}» емес пе?`, ru: `Не «${other.ru}»?`, en: `Not “${other.en}”?` };
  return asked;
}

const kazakhUnits: Readonly<Record<TimeUnit, string>> = {
  minute: 'минуттан',
  'working-day': 'жұмыс күнінен',
  'calendar-day': 'күнтізбелік күннен',
  day: 'күннен',
};
const russianUnits: Readonly<Record<TimeUnit, readonly [one: string, many: string]>> = {
  minute: ['минуты', 'минут'],
  'working-day': ['рабочего дня', 'рабочих дней'],
  'calendar-day': ['календарного дня', 'календарных дней'],
  day: ['дня', 'дней'],
};
const englishUnits: Readonly<Record<TimeUnit, string>> = {
  minute: 'minute',
  'working-day': 'working day',
  'calendar-day': 'calendar day',
  day: 'day',
};

/** "10 минуттан артық емес", as the law's tables put it. */
export function deadlineWords({ value, unit }: Deadline): Text {
  const [one, many] = russianUnits[unit];
  const singular = value % 10 === 1 && value % 100 !== 11;
  return {
    kk: `${value} ${kazakhUnits[unit]} артық емес`,
    ru: `не более ${value} ${singular ? one : many}`,
    en: `no more than ${value} ${englishUnits[unit]}${value === 1 ? '' : 's'}`,
  };
}
