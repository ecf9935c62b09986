import type { Language, Text } from '@qyzmet/kernel';
import { type Reason, reasonSentences } from '@qyzmet/signatures';

/** Why the data of the applicant or of the power of attorney could not be had, by the words of the engine. */
const dataReasons: Readonly<Record<string, Text>> = {
  'individuals-not-found': {
    kk: 'Бұл ЖСН жеке тұлғалардың мемлекеттік дерекқорында жоқ. ЖСН-ді жеке куәлікпен салыстырып, қайта тапсырыңыз.',
    ru: 'Этого ИИН нет в базе данных физических лиц. Сверьте ИИН с удостоверением и подайте снова.',
    en: 'The registry of individuals does not know this IIN. Compare it with the identity card and apply again.',
  },
  'individuals-no-answer': {
    kk: 'Жеке тұлғалардың мемлекеттік дерекқоры жауап бермеді. Біраздан кейін қайта тапсырыңыз.',
    ru: 'База данных физических лиц не ответила. Подайте снова немного позже.',
    en: 'The registry of individuals did not answer. Apply again a little later.',
  },
  'notary-not-found': {
    kk: 'Бұл нөмірлі сенімхат нотариаттық жүйеде (БНАЖ) жоқ. Нөмірін, күнін және өкілдің ЖСН-ін тексеріп, қайта тапсырыңыз.',
    ru: 'Доверенности с таким номером нет в нотариальной системе (ЕНИС). Проверьте номер, дату и ИИН представителя и подайте снова.',
    en: 'The notaries know no such power of attorney. Check its number, its date and the IIN of the representative and apply again.',
  },
  'notary-no-answer': {
    kk: 'Нотариаттық жүйе (БНАЖ) жауап бермеді. Біраздан кейін қайта тапсырыңыз.',
    ru: 'Нотариальная система (ЕНИС) не ответила. Подайте снова немного позже.',
    en: "The notaries' system did not answer. Apply again a little later.",
  },
  'notary-revoked': {
    kk: 'Сенімхат кері қайтарылған. Жаңа сенімхат керек немесе алушының өзі келсін.',
    ru: 'Доверенность отозвана. Нужна новая доверенность, или пусть обратится сам получатель.',
    en: 'The power of attorney is revoked. A new one is needed, or the applicant comes in person.',
  },
  'notary-expired': {
    kk: 'Сенімхаттың мерзімі өткен. Жаңа сенімхат керек немесе алушының өзі келсін.',
    ru: 'Срок доверенности истёк. Нужна новая доверенность, или пусть обратится сам получатель.',
    en: 'The power of attorney has run out. A new one is needed, or the applicant comes in person.',
  },
};

/** Reasons of a refusal as a person reads them; what an officer has written stays as it is. */
export function refusalReasons(codes: readonly string[], language: Language) {
  return codes.map((code) => ({
    code,
    sentence: (reasonSentences[code as Reason] ?? dataReasons[code])?.[language] ?? code,
  }));
}
