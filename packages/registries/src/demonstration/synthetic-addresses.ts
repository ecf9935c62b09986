import type { Address } from '../individuals/contract.ts';

const region = { kk: 'Солтүстік Қазақстан облысы', ru: 'Северо-Казахстанская область' };
const district = { kk: 'Тайынша ауданы', ru: 'Тайыншинский район' };

const localities = {
  tayinsha: { kk: 'Тайынша қаласы', ru: 'город Тайынша' },
  chkalov: { kk: 'Чкалов ауылы', ru: 'село Чкалово' },
  keller: { kk: 'Келлеровка ауылы', ru: 'село Келлеровка' },
  letovochnoye: { kk: 'Летовочное ауылы', ru: 'село Летовочное' },
  yasnaya: { kk: 'Ясная Поляна ауылы', ru: 'село Ясная Поляна' },
  tendik: { kk: 'Теңдік ауылы', ru: 'село Тендик' },
} as const;

const streets = {
  abai: { kk: 'Абай көшесі', ru: 'улица Абая' },
  constitution: { kk: 'Қазақстан Конституциясы көшесі', ru: 'улица Конституции Казахстана' },
  peace: { kk: 'Бейбітшілік көшесі', ru: 'улица Мира' },
  pushkin: { kk: 'Пушкин көшесі', ru: 'улица Пушкина' },
  zhambyl: { kk: 'Жамбыл көшесі', ru: 'улица Жамбыла' },
  school: { kk: 'Мектеп көшесі', ru: 'улица Школьная' },
} as const;

/** An invented door in a real street of Tayinsha district. */
export function addressIn(
  locality: keyof typeof localities,
  street: keyof typeof streets,
  house: string,
  flat?: string,
): Address {
  return {
    region,
    district,
    locality: localities[locality],
    street: streets[street],
    house,
    ...(flat ? { flat } : {}),
  };
}
