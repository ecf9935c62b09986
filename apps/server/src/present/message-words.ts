import type { Text } from '@qyzmet/kernel';

const messageWords: Readonly<Record<string, Text>> = {
  request: { kk: 'сұраным', ru: 'запрос', en: 'request' },
  status: { kk: 'мәртебе', ru: 'статус', en: 'status' },
  result: { kk: 'нәтиже', ru: 'результат', en: 'result' },
  received: { kk: '«Келіп түскендер» мәртебесі', ru: 'статус «Поступившие»', en: 'status “Received”' },
  'in-progress': { kk: '«Жұмыста» мәртебесі', ru: 'статус «В работе»', en: 'status “In progress”' },
  completed: { kk: '«Орындалды» мәртебесі', ru: 'статус «Исполнено»', en: 'status “Completed”' },
  refused: { kk: '«Бас тартылды» мәртебесі', ru: 'статус «Отказано»', en: 'status “Refused”' },
};

/** What a gateway message tells: the status it names, or else its own name. */
export function messageText({
  name,
  status,
}: {
  readonly name: string;
  readonly status: string | null;
}): Text {
  return messageWords[status ?? name] ?? { kk: name, ru: name, en: name };
}
