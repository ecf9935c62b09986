import type { handbook as kazakh } from '../kk/handbook.ts';

export const handbook = {
  'handbook.title': 'Справочник бизнес-процессов',
  'handbook.lead': 'Как проходит каждая услуга: схема, шаги и рядом текст закона, который их предписывает.',
  'handbook.adopted': 'работает здесь',
  'handbook.none': 'На этот день регламентов нет',
  'handbook.none-text': 'Нет регламентов, которые в этот день действовали или были приняты здесь.',
  'handbook.caption': 'Справочник бизнес-процессов',
  'handbook.channels': 'Каналы получения услуги',
  'handbook.diagram': 'Схема процесса',
  'handbook.download': 'Скачать файл BPMN',
  'handbook.steps': 'Шаги',
  'handbook.steps-text': 'Номер пункта ведёт к его месту в тексте закона.',
  'handbook.law': 'Текст закона',
  'handbook.law-text':
    'Отмечены пункты, на которых стоят шаги. Текст дан так, как опубликован, на казахском языке.',
  'handbook.narrative': 'Текстовое описание, пункт {number}',
  'handbook.table': 'Табличное описание',
  'handbook.elsewhere': 'Другие пункты, к которым относятся шаги',
  'handbook.practice': 'в законе не сказано, нужно на практике',
  'as-of.title': 'Страница показана по состоянию на {date}',
  'as-of.text': 'Редакции, которые в этот день были приняты или действовали.',
  'as-of.today': 'Перейти к сегодняшнему состоянию',
  'as-of.blocked': 'Это редакция на {date}. Заявление подаётся по сегодняшней редакции.',
  'as-of.not-adopted': 'Этот регламент здесь не запущен: его можно только читать.',
} as const satisfies Record<keyof typeof kazakh, string>;
