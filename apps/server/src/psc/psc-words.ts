import type { Text } from '@qyzmet/kernel';

export const pscWords = {
  'window-missing': {
    kk: 'Терезенің нөмірі: 1-ден 999-ға дейінгі санды жазыңыз',
    ru: 'Номер окна: впишите число от 1 до 999',
    en: 'Window number: type a number from 1 to 999',
  },
  wrong: {
    kk: 'Логин (ЖСН) немесе құпиясөз дұрыс емес. Екеуін де тексеріп, қайта енгізіңіз',
    ru: 'Логин (ИИН) или пароль неверны. Проверьте оба и введите снова',
    en: 'The login (IIN) or the password is wrong. Check both and enter them again',
  },
  'no-post': {
    kk: 'Сіздің ХҚКО операторы ретінде құқығыңыз жоқ. Орталықтың әкімшісіне хабарласыңыз',
    ru: 'У вас нет прав оператора ЦОН. Обратитесь к администратору центра',
    en: 'You hold no post of a service-centre operator. Ask the administrator of the centre',
  },
  left: { kk: 'Сіз шықтыңыз', ru: 'Вы вышли', en: 'You have signed out' },
  'nobody-waits': { kk: 'Кезекте ешкім жоқ', ru: 'В очереди никого нет', en: 'Nobody is waiting' },
  finished: { kk: 'Терезе бос', ru: 'Окно свободно', en: 'The window is free' },
  entered: {
    kk: 'Деректер түпнұсқадан енгізілді',
    ru: 'Данные внесены с подлинника',
    en: 'The data is entered from the original',
  },
  waits: {
    kk: 'Тіркелімнің жауабы күтілуде. Бір минуттан аспайды; жауап келгенде, бет хабарлайды',
    ru: 'Ждём ответа реестра: не дольше минуты; страница сообщит, когда он придёт',
    en: 'Waiting for the registry: no longer than a minute; the page tells when it has answered',
  },
  enter: {
    kk: 'Түпнұсқадан енгізу',
    ru: 'Внести с подлинника',
    en: 'Enter from the originals',
  },
  again: {
    kk: 'Түзетіп, қайта тапсыру',
    ru: 'Исправить и подать снова',
    en: 'Mend and submit again',
  },
  kept: {
    kk: 'Өтініш сақталды. «Аяқталмаған өтініштерден» жалғастырасыз',
    ru: 'Заявление сохранено. Продолжите из «Незаконченных заявлений»',
    en: 'The application is kept. Go on from "Unfinished applications"',
  },
  'handed-paper': {
    kk: 'Нәтиже қолма-қол берілді',
    ru: 'Результат выдан на руки',
    en: 'The result was handed over in person',
  },
  'handed-electronic': {
    kk: 'Нәтиже электрондық поштаға жіберілді',
    ru: 'Результат отправлен на электронную почту',
    en: 'The result was sent by e-mail',
  },
} as const satisfies Record<string, Text>;

/** What the access log says: the journal of the law is kept in Kazakh. */
export const looks = {
  identify: 'ЖСН бойынша жеке деректерді мемлекеттік дерекқордан сұрады',
  fill: 'Өтінішті толтыруға ашты',
  sign: 'Өтінішті қол қоюға ашты',
  open: 'Өтінішті ашты',
  file: 'Қоса берілген құжатты ашты',
  result: 'Нәтиже құжатын ашты',
} as const;
export type Look = keyof typeof looks;
