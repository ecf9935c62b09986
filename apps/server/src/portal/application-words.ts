import type { Text } from '@qyzmet/kernel';

export const applicationWords = {
  kept: {
    kk: 'Өтініш сақталды. Кез келген уақытта жалғастыра аласыз',
    ru: 'Заявление сохранено. Его можно продолжить в любое время',
    en: 'Your application is kept. You can go on at any time',
  },
  mailed: {
    kk: 'Құжат электрондық поштаға жіберілді',
    ru: 'Документ отправлен на электронную почту',
    en: 'The document has been sent by e-mail',
  },
  thanks: {
    kk: 'Рақмет, бағаңыз қабылданды',
    ru: 'Спасибо, ваша оценка принята',
    en: 'Thank you, your answer is recorded',
  },
  chooseAnswer: {
    kk: 'Жауаптардың бірін таңдаңыз',
    ru: 'Выберите один из ответов',
    en: 'Choose one of the answers',
  },
  tryOtherKey: {
    kk: 'Басқа кілтпен қайта қол қойыңыз: толтырғаныңыз сақталды, қайта енгізудің қажеті жоқ.',
    ru: 'Подпишите другим ключом: заполненное сохранено, вводить заново не нужно.',
    en: 'Sign again with another key: what you filled in is kept, nothing has to be typed again.',
  },
} as const satisfies Record<string, Text>;
