import type { Text } from '@qyzmet/kernel';

export const accountWords = {
  'too-short': {
    kk: 'Құпиясөз кемінде 10 таңба болсын. Есте сақтауға оңай бірнеше сөз де жарайды',
    ru: 'Пароль не короче 10 знаков. Подойдут и несколько слов, которые легко запомнить',
    en: 'Use at least 10 characters. A few words that are easy to remember will do',
  },
  'too-long': {
    kk: 'Құпиясөз 128 таңбадан аспасын',
    ru: 'Пароль не длиннее 128 знаков',
    en: 'Use at most 128 characters',
  },
  taken: {
    kk: 'Бұл ЖСН немесе электрондық пошта тіркеліп қойған. Құпиясөзіңізбен кіріңіз',
    ru: 'Этот ИИН или эта почта уже зарегистрированы. Войдите со своим паролем',
    en: 'This IIN or e-mail is already registered. Log in with your password',
  },
  emailTaken: {
    kk: 'Бұл электрондық поштаны басқа адам тіркеген',
    ru: 'Эта почта зарегистрирована другим человеком',
    en: 'Another person has registered this e-mail',
  },
  wrong: {
    kk: 'ЖСН немесе құпиясөз дұрыс емес. Екеуін де тексеріп, қайта енгізіңіз',
    ru: 'ИИН или пароль неверны. Проверьте оба и введите снова',
    en: 'The IIN or the password is wrong. Check both and enter them again',
  },
  left: { kk: 'Сіз шықтыңыз', ru: 'Вы вышли', en: 'You have signed out' },
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },
  name: { kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество', en: 'Surname, name, patronymic' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
} as const satisfies Record<string, Text>;
