import type { Address } from '../individuals/contract.ts';

type Place = Address['region'];

const northKazakhstan = { kk: 'Солтүстік Қазақстан облысы', ru: 'Северо-Казахстанская область' };
const kyzylorda = { kk: 'Қызылорда облысы', ru: 'Кызылординская область' };
const mangystau = { kk: 'Маңғыстау облысы', ru: 'Мангистауская область' };
const karaganda = { kk: 'Қарағанды облысы', ru: 'Карагандинская область' };

const tayinshaDistrict = { kk: 'Тайынша ауданы', ru: 'Тайыншинский район' };
const bukharZhyrau = { kk: 'Бұқар жырау ауданы', ru: 'Бухар-Жырауский район' };
const kyzylordaCity = { kk: 'Қызылорда қаласы', ru: 'город Кызылорда' };
const aktau = { kk: 'Ақтау қаласы', ru: 'город Актау' };

const localities = {
  tayinsha: [northKazakhstan, tayinshaDistrict, { kk: 'Тайынша қаласы', ru: 'город Тайынша' }],
  chkalov: [northKazakhstan, tayinshaDistrict, { kk: 'Чкалов ауылы', ru: 'село Чкалово' }],
  keller: [northKazakhstan, tayinshaDistrict, { kk: 'Келлеровка ауылы', ru: 'село Келлеровка' }],
  letovochnoye: [northKazakhstan, tayinshaDistrict, { kk: 'Летовочное ауылы', ru: 'село Летовочное' }],
  yasnaya: [northKazakhstan, tayinshaDistrict, { kk: 'Ясная Поляна ауылы', ru: 'село Ясная Поляна' }],
  tendik: [northKazakhstan, tayinshaDistrict, { kk: 'Теңдік ауылы', ru: 'село Тендик' }],
  'kyzylorda-city': [kyzylorda, kyzylordaCity, kyzylordaCity],
  shieli: [
    kyzylorda,
    { kk: 'Шиелі ауданы', ru: 'Шиелийский район' },
    { kk: 'Шиелі кенті', ru: 'посёлок Шиели' },
  ],
  bidaikol: [
    kyzylorda,
    { kk: 'Шиелі ауданы', ru: 'Шиелийский район' },
    { kk: 'Бидайкөл ауылы', ru: 'село Бидайколь' },
  ],
  aqqum: [
    kyzylorda,
    { kk: 'Жалағаш ауданы', ru: 'Жалагашский район' },
    { kk: 'Аққұм ауылы', ru: 'село Аккум' },
  ],
  aktau: [mangystau, aktau, aktau],
  aktogay: [
    karaganda,
    { kk: 'Ақтоғай ауданы', ru: 'Актогайский район' },
    { kk: 'Ақтоғай ауылы', ru: 'село Актогай' },
  ],
  botakara: [karaganda, bukharZhyrau, { kk: 'Ботақара кенті', ru: 'посёлок Ботакара' }],
  doskey: [karaganda, bukharZhyrau, { kk: 'Доскей ауылы', ru: 'село Доскей' }],
} as const satisfies Readonly<Record<string, readonly [Place, Place, Place]>>;

const streets = {
  abai: { kk: 'Абай көшесі', ru: 'улица Абая' },
  constitution: { kk: 'Қазақстан Конституциясы көшесі', ru: 'улица Конституции Казахстана' },
  peace: { kk: 'Бейбітшілік көшесі', ru: 'улица Мира' },
  pushkin: { kk: 'Пушкин көшесі', ru: 'улица Пушкина' },
  zhambyl: { kk: 'Жамбыл көшесі', ru: 'улица Жамбыла' },
  school: { kk: 'Мектеп көшесі', ru: 'улица Школьная' },
  qorqyt: { kk: 'Қорқыт ата көшесі', ru: 'улица Коркыт ата' },
  zheltoqsan: { kk: 'Желтоқсан көшесі', ru: 'улица Желтоксан' },
  microdistrict: { kk: '4-шағынаудан', ru: '4-й микрорайон' },
} as const;

/** An invented door in a street of a place that exists. */
export function addressIn(
  place: keyof typeof localities,
  street: keyof typeof streets,
  house: string,
  flat?: string,
): Address {
  const [region, district, locality] = localities[place];
  return { region, district, locality, street: streets[street], house, ...(flat ? { flat } : {}) };
}
