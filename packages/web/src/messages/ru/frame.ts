import type { frame as kazakh } from '../kk/frame.ts';

export const frame = {
  'frame.skip': 'Перейти к содержанию',
  'frame.languages': 'Язык',
  'frame.unread': 'новых',
  'frame.sign-out': 'Выйти',
  'frame.log-in': 'Войти',
  'frame.sections': 'Разделы',
  'frame.footer': 'Ссылки внизу страницы',
  'frame.services': 'Услуги',
  'frame.check': 'Проверить документ',
  'frame.keys': 'Демонстрационные ключи',
  'frame.mailbox': 'Демонстрационный почтовый ящик',
  'frame.about':
    'Qyzmet ведёт государственную услугу так, как написано в законе: рядом с каждым шагом стоит пункт, который его предписывает.',
  'frame.demonstration': 'Демонстрация: люди вымышлены, заявления не имеют юридической силы.',
  'frame.demonstration-label': 'Предупреждение о демонстрации',
  'frame.demonstration-long':
    'Это демонстрационная версия. Она не является порталом egov.kz и не принадлежит государственному органу.',
  'language.kk': 'Қазақша',
  'language.ru': 'Русский',
  'language.en': 'English',
  'action.back': 'Назад',
  'action.cancel': 'Отмена',
  'action.change': 'Изменить',
  'action.continue': 'Продолжить',
  'action.save': 'Сохранить',
  'action.search': 'Найти',
  'error.prefix': 'Ошибка',
  'error.summary': 'Исправьте следующее',
  'live.changed': 'Состояние заявления изменилось.',
  'live.refresh': 'Показать новое состояние',
} satisfies Record<keyof typeof kazakh, string>;
