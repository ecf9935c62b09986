import { type Extension, localDate } from '@qyzmet/case-engine';
import type { Text } from '@qyzmet/kernel';
import type { Status } from '@qyzmet/regulation';

const sentences: Readonly<Record<Status, (title: Text, number: string) => Text>> = {
  received: (title, number) => ({
    kk: `«${title.kk}» бойынша өтінішіңіз${number} «Келіп түскендер» мәртебесін алды.`,
    ru: `Ваше заявление${number} на услугу «${title.ru}» получило статус «Поступившие».`,
    en: `Your application${number} for “${title.en}” has the status “Received”.`,
  }),
  'in-progress': (title, number) => ({
    kk: `«${title.kk}» бойынша өтінішіңіз${number} «Жұмыста» мәртебесіне ауысты.`,
    ru: `Ваше заявление${number} на услугу «${title.ru}» перешло в статус «В работе».`,
    en: `Your application${number} for “${title.en}” is now “In progress”.`,
  }),
  completed: (title, number) => ({
    kk: `«${title.kk}» бойынша өтінішіңіз${number} орындалды. Шығыс құжаты жеке кабинетте.`,
    ru: `Ваше заявление${number} на услугу «${title.ru}» исполнено. Выходной документ в личном кабинете.`,
    en: `Your application${number} for “${title.en}” is completed. The document is in your cabinet.`,
  }),
  refused: (title, number) => ({
    kk: `«${title.kk}» бойынша өтінішіңіз${number} қанағаттандырылмады: дәлелді бас тартуды қараңыз.`,
    ru: `По вашему заявлению${number} на услугу «${title.ru}» отказано: прочтите мотивированный отказ.`,
    en: `Your application${number} for “${title.en}” was refused: read the reasoned refusal.`,
  }),
};

/** What the cabinet says when the status of an application changes. */
export function notificationText(status: Status, title: Text, number: string | null): Text {
  return sentences[status](title, number ? ` № ${number}` : '');
}

/** Why the term of an application was extended, and until when: the officer's own words. */
export function extensionText({ until, reason }: Extension, title: Text, number: string | null): Text {
  const day = localDate(new Date(until)).split('-').reverse().join('.');
  const numbered = number ? ` № ${number}` : '';
  return {
    kk: `«${title.kk}» бойынша өтінішіңіздің${numbered} мерзімі ${day} дейін ұзартылды. Себебі: ${reason}`,
    ru: `Срок по вашему заявлению${numbered} на услугу «${title.ru}» продлён до ${day}. Причина: ${reason}`,
    en: `The term of your application${numbered} for “${title.en}” is extended to ${day}. Reason: ${reason}`,
  };
}
