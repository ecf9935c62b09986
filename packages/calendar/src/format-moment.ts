import type { Language, Text } from '@qyzmet/kernel';
import { localTimeOf, weekdayOf } from './local-time.ts';
import type { IsoDate } from './production-calendar.ts';

/** The zone in which every date and time is shown to people. */
const shownZone = 'Asia/Almaty';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const months: Readonly<Record<Language, readonly string[]>> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

function dayAndMonth(date: IsoDate, language: Language): string {
  return `${Number(date.slice(8, 10))} ${months[language][Number(date.slice(5, 7)) - 1]}`;
}

/** Wall-clock time of milliseconds since midnight: `15:20`. */
export function clockText(time: number): string {
  const minutes = Math.floor(time / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `дүйсенбі`, `понедельник`, `Monday`. */
export function weekdayText(date: IsoDate): Text {
  const index = weekdayOf(date) - 1;
  return { kk: weekdays.kk[index] ?? '', ru: weekdays.ru[index] ?? '', en: weekdays.en[index] ?? '' };
}

/** `24 қараша 2025`, `24 ноября 2025`, `24 November 2025`. */
export function dayText(date: IsoDate): Text {
  const inLanguage = (language: Language) => `${dayAndMonth(date, language)} ${date.slice(0, 4)}`;
  return { kk: inLanguage('kk'), ru: inLanguage('ru'), en: inLanguage('en') };
}

/** `24.11.2025`, in Almaty. */
export function formatDate(moment: Date): string {
  const { date } = localTimeOf(moment, shownZone);
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** `15:20`, in Almaty. */
export function formatTime(moment: Date): string {
  return clockText(localTimeOf(moment, shownZone).time);
}

/** `24.11.2025 15:20`, in Almaty. */
export function formatDateTime(moment: Date): string {
  return `${formatDate(moment)} ${formatTime(moment)}`;
}

/** `дүйсенбі, 24 қараша, 15:20`, in Almaty; for moments near enough to need no year. */
export function formatMoment(moment: Date, language: Language): string {
  const { date, time } = localTimeOf(moment, shownZone);
  return `${weekdayText(date)[language]}, ${dayAndMonth(date, language)}, ${clockText(time)}`;
}
