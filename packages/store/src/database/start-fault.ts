import type { Text } from '@qyzmet/kernel';

const sentences = {
  'data-folder-owned': {
    kk: 'Бұл деректер қалтасын басқа Qyzmet (pid {pid}) пайдаланып тұр: {folder}. Оны тоқтатыңыз немесе басқа қалта көрсетіңіз.',
    ru: 'Эту папку данных уже занял другой Qyzmet (pid {pid}): {folder}. Остановите его или укажите другую папку.',
    en: 'Another Qyzmet (pid {pid}) owns this data folder: {folder}. Stop it or name another folder.',
  },
  'data-folder-closed': {
    kk: 'Деректер қалтасына жазу мүмкін емес: {folder} ({reason}). Оған құқық беріңіз немесе басқа қалта көрсетіңіз.',
    ru: 'В папку данных нельзя писать: {folder} ({reason}). Дайте на неё права или укажите другую папку.',
    en: 'The data folder cannot be written: {folder} ({reason}). Grant access or name another folder.',
  },
  'data-folder-elsewhere': {
    kk: 'Бұл деректер қалтасының дерекқоры басқа компьютерде немесе контейнерде жұмыс істеп тұр: {folder}. Оны тоқтатыңыз.',
    ru: 'База этой папки данных работает на другой машине или в другом контейнере: {folder}. Остановите её.',
    en: 'The database of this data folder runs on another machine or in another container: {folder}. Stop it there.',
  },
  'no-server-user': {
    kk: 'PostgreSQL root атынан жұмыс істемейді, ал «postgres» пайдаланушысын құру мүмкін болмады: {reason}. Оны өзіңіз құрыңыз немесе Qyzmet-ті кәдімгі пайдаланушы ретінде іске қосыңыз.',
    ru: 'PostgreSQL не работает от root, а создать пользователя «postgres» не удалось: {reason}. Создайте его сами или запустите Qyzmet от обычного пользователя.',
    en: 'PostgreSQL does not run as root and the user "postgres" could not be made: {reason}. Make it yourself or start Qyzmet as an ordinary user.',
  },
  'no-embedded-server': {
    kk: 'Кірістірілген PostgreSQL бұл жүйеде іске қосылмайды ({platform}): {reason}. PostgreSQL мекенжайын DATABASE_URL арқылы беріңіз.',
    ru: 'Встроенный PostgreSQL не запускается в этой системе ({platform}): {reason}. Укажите адрес PostgreSQL в DATABASE_URL.',
    en: 'The embedded PostgreSQL does not run on this system ({platform}): {reason}. Name a PostgreSQL in DATABASE_URL.',
  },
  'server-did-not-start': {
    kk: 'Кірістірілген PostgreSQL іске қосылмады: {reason}',
    ru: 'Встроенный PostgreSQL не запустился: {reason}',
    en: 'The embedded PostgreSQL did not start: {reason}',
  },
  'other-server-version': {
    kk: 'Деректер қалтасын PostgreSQL {found} жасаған, ал бұл Qyzmet PostgreSQL {expected} іске қосады. Алдымен деректерді көшіріңіз.',
    ru: 'Папка данных создана PostgreSQL {found}, а этот Qyzmet запускает PostgreSQL {expected}. Сначала перенесите данные.',
    en: 'The data folder was made by PostgreSQL {found}, this Qyzmet runs PostgreSQL {expected}. Move the data first.',
  },
  'migration-changed': {
    kk: 'Орындалып қойған «{name}» көшіру файлы кейін өзгертілген. Бастапқы файлды қайтарыңыз.',
    ru: 'Уже выполненная миграция «{name}» была изменена. Верните исходный файл.',
    en: 'Migration "{name}" was changed after it had run. Restore the original file.',
  },
  'migration-unknown': {
    kk: 'Дерекқорда бұл Qyzmet білмейтін «{name}» көшіруі бар: дерекқор бағдарламадан жаңа. Qyzmet-ті жаңартыңыз.',
    ru: 'В базе выполнена миграция «{name}», неизвестная этому Qyzmet: база новее программы. Обновите Qyzmet.',
    en: 'The database holds migration "{name}", unknown to this Qyzmet: it is newer than the program. Update Qyzmet.',
  },
  'database-unfit': {
    kk: 'Дерекқор жарамайды: {reason}. PostgreSQL 15 немесе одан жаңа, UTF-8 кодтауы керек.',
    ru: 'База не подходит: {reason}. Нужен PostgreSQL 15 или новее с кодировкой UTF-8.',
    en: 'The database does not fit: {reason}. PostgreSQL 15 or newer with UTF-8 is needed.',
  },
  'no-application-role': {
    kk: '«{role}» рөлін құру мүмкін болмады: {reason}. Дерекқор әкімшісі орындасын: create role {role}; grant {role} to <пайдаланушы>.',
    ru: 'Не удалось создать роль «{role}»: {reason}. Пусть администратор базы выполнит: create role {role}; grant {role} to <пользователь>.',
    en: 'The role "{role}" could not be made: {reason}. Let the administrator run: create role {role}; grant {role} to <user>.',
  },
} as const satisfies Record<string, Text>;

export type StartFaultCode = keyof typeof sentences;

/** Why the store refuses to start. Thrown to the caller of `openDatabase`; `message` is the English sentence. */
export class StartFault extends Error {
  readonly code: StartFaultCode;
  readonly sentence: Text;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: StartFaultCode, details: Readonly<Record<string, string | number>>) {
    const fill = (sentence: string) =>
      sentence.replace(/\{(\w+)\}/g, (placeholder, name) => String(details[name] ?? placeholder));
    const { kk, ru, en } = sentences[code];
    super(fill(en));
    this.name = 'StartFault';
    this.code = code;
    this.sentence = { kk: fill(kk), ru: fill(ru), en: fill(en) };
    this.details = details;
  }
}
