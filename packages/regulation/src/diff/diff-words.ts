import type { Text } from '@qyzmet/kernel';
import type { Channel, Deadline } from '../types.ts';
import type { ClauseChange, DeadlineChange } from './edition-diff.ts';

export const sectionWords = {
  head: { kk: 'Регламенттің басы', ru: 'Начало регламента', en: 'Head of the regulation' },
  deadlines: { kk: 'Мерзімдер', ru: 'Сроки', en: 'Deadlines' },
  documents: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
  form: { kk: 'Сұраным нысаны', ru: 'Форма запроса', en: 'Form' },
  refusals: { kk: 'Бас тарту негіздері', ru: 'Основания отказа', en: 'Grounds of refusal' },
  results: { kk: 'Нәтижелер', ru: 'Результаты', en: 'Results' },
  statements: { kk: 'Қызмет туралы мәліметтер', ru: 'Сведения об услуге', en: 'Statements' },
  survey: { kk: 'Сауалнама', ru: 'Опрос', en: 'Survey' },
  process: { kk: 'Орындалатын процесс', ru: 'Исполняемый процесс', en: 'Process that runs' },
  flows: { kk: 'Мәтіндегі қадамдар', ru: 'Шаги по тексту', en: 'Steps as printed' },
  clauses: { kk: 'Тармақтар', ru: 'Пункты', en: 'Clauses' },
} as const satisfies Record<string, Text>;

export const changeWords: Readonly<Record<ClauseChange['change'], Text>> = {
  added: { kk: 'қосылды', ru: 'добавлено', en: 'added' },
  removed: { kk: 'алып тасталды', ru: 'исключено', en: 'removed' },
  changed: { kk: 'өзгерді', ru: 'изменено', en: 'changed' },
  renumbered: { kk: 'нөмірі ауысты', ru: 'перенумеровано', en: 'renumbered' },
};

export const channelWords: Readonly<Record<Channel, Text>> = {
  office: { kk: 'уәкілетті орган', ru: 'уполномоченный орган', en: 'office' },
  psc: { kk: 'ХҚКО', ru: 'ЦОН', en: 'service centre' },
  portal: { kk: 'портал', ru: 'портал', en: 'portal' },
  'rural-akim': { kk: 'ауылдық округ әкімі', ru: 'аким сельского округа', en: 'rural akim' },
};

export const whereWords: Readonly<Record<DeadlineChange['where'], Text>> = {
  process: { kk: 'процесс', ru: 'процесс', en: 'process' },
  narrative: { kk: 'баяндау', ru: 'изложение', en: 'narrative' },
  table: { kk: 'кесте', ru: 'таблица', en: 'table' },
};

export const excludedWords: Readonly<Record<NonNullable<Deadline['excludes']>[number], Text>> = {
  'intake-day': {
    kk: 'қабылдау күні кірмейді',
    ru: 'без дня приёма',
    en: 'the day of intake not counted',
  },
  'issue-day': { kk: 'беру күні кірмейді', ru: 'без дня выдачи', en: 'the day of issue not counted' },
};

/** Names of what differs; a name that is not here is shown as the files write it. */
export const fieldWords: Readonly<Record<string, Text>> = {
  n: { kk: 'нөмірі', ru: 'номер', en: 'number' },
  label: { kk: 'атауы', ru: 'обозначение', en: 'label' },
  title: { kk: 'атауы', ru: 'название', en: 'title' },
  text: { kk: 'мәтіні', ru: 'текст', en: 'text' },
  kk: { kk: 'мәтіні', ru: 'текст', en: 'words' },
  actor: { kk: 'кім орындайды', ru: 'кто исполняет', en: 'actor' },
  result: { kk: 'аяқталу нысаны', ru: 'форма завершения', en: 'form of completion' },
  deadline: { kk: 'мерзімі', ru: 'срок', en: 'deadline' },
  next: { kk: 'келесі қадам', ru: 'следующий шаг', en: 'next step' },
  onFail: { kk: 'шарт орындалмаса', ru: 'если условие не выполнено', en: 'if the condition fails' },
  required: { kk: 'міндетті', ru: 'обязательно', en: 'required' },
  channels: { kk: 'арналары', ru: 'каналы', en: 'channels' },
  stage: { kk: 'кезеңі', ru: 'этап', en: 'stage' },
  forms: { kk: 'түрі', ru: 'вид', en: 'forms' },
  document: { kk: 'шығыс құжаты', ru: 'выходной документ', en: 'output document' },
  issuer: { kk: 'актіні шығарған', ru: 'кто издал акт', en: 'issuer' },
  number: { kk: 'актінің нөмірі', ru: 'номер акта', en: 'act number' },
  date: { kk: 'актінің күні', ru: 'дата акта', en: 'act date' },
  inForceFrom: { kk: 'қолданысқа енген күні', ru: 'вступил в силу', en: 'in force from' },
  inForceTo: { kk: 'күші жойылған күні', ru: 'утратил силу', en: 'repealed on' },
  automation: { kk: 'автоматтандырылуы', ru: 'автоматизация', en: 'automation' },
  applicants: { kk: 'кімдерге', ru: 'кому', en: 'applicants' },
  practice: { kk: 'тәжірибе', ru: 'практика', en: 'practice' },
};

export const noChange: Text = {
  kk: 'Айырмашылық жоқ.',
  ru: 'Различий нет.',
  en: 'Nothing differs.',
};

export const legend: Text = {
  kk: 'Белгілер: + қосылды, − алып тасталды, ~ өзгерді, = нөмірі ғана ауысты; [−ескі сөздер−] {+жаңа сөздер+}',
  ru: 'Знаки: + добавлено, − исключено, ~ изменено, = сменился только номер; [−прежние слова−] {+новые слова+}',
  en: 'Marks: + added, − removed, ~ changed, = only the number changed; [−former words−] {+new words+}',
};

export function unchangedWords(count: number): Text {
  return {
    kk: `өзгермегені: ${count}`,
    ru: `без изменений: ${count}`,
    en: `unchanged: ${count}`,
  };
}
