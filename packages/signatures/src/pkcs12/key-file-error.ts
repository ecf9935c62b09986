import type { Text } from '@qyzmet/kernel';

export const keyFileFaults = [
  'wrong-password',
  'not-a-key-file',
  'no-certificate',
  'unsupported-key',
  'insecure-page',
] as const;
export type KeyFileFault = (typeof keyFileFaults)[number];

/** A key file could not be opened; `fault` says why and `keyFileSentences` what to do. */
export class KeyFileError extends Error {
  override name = 'KeyFileError';
  readonly fault: KeyFileFault;

  constructor(fault: KeyFileFault) {
    super(fault);
    this.fault = fault;
  }
}

export const keyFileSentences: Readonly<Record<KeyFileFault, Text>> = {
  'wrong-password': {
    kk: 'Құпиясөз қате. Пернетақта тілін және Caps Lock пернесін тексеріп, қайта енгізіңіз.',
    ru: 'Неверный пароль. Проверьте язык клавиатуры и Caps Lock и введите снова.',
    en: 'Wrong password. Check the keyboard language and Caps Lock and type it again.',
  },
  'not-a-key-file': {
    kk: 'Бұл ЭЦҚ кілтінің файлы емес. ҰКО берген, .p12 деп аяқталатын файлды таңдаңыз.',
    ru: 'Это не файл ключа ЭЦП. Выберите файл, выданный НУЦ, его имя оканчивается на .p12.',
    en: 'This is not a key file. Choose the file issued by the certification authority; its name ends in .p12.',
  },
  'no-certificate': {
    kk: 'Файлда кілтке сәйкес тіркеу куәлігі жоқ. ҰКО берген .p12 файлының түпнұсқасын таңдаңыз.',
    ru: 'В файле нет регистрационного свидетельства к ключу. Выберите исходный файл .p12, выданный НУЦ.',
    en: 'The file holds no certificate for the key. Choose the original .p12 file issued by the authority.',
  },
  'unsupported-key': {
    kk: 'Бұл түрдегі кілтпен қол қою мүмкін емес. ҰКО-дан жаңа ЭЦҚ кілтін алыңыз немесе NCALayer арқылы қол қойыңыз.',
    ru: 'Ключом этого вида подписать нельзя. Получите в НУЦ новый ключ ЭЦП или подпишите через NCALayer.',
    en: 'A key of this kind cannot be used here. Get a new key from the authority or sign through NCALayer.',
  },
  'insecure-page': {
    kk: 'Бет қорғалған байланыссыз ашылған, сондықтан браузер кілтпен жұмыс істетпейді. Бетті https:// арқылы ашып, қайталаңыз.',
    ru: 'Страница открыта без защищённого соединения, и браузер не даёт работать с ключом. Откройте её через https:// и повторите.',
    en: 'The page was opened without a secure connection, so the browser does not let keys be used. Open it through https:// and try again.',
  },
};
