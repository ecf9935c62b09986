import type { Language } from '@qyzmet/kernel';
import type { Translate } from './translate.ts';

const timeZone = 'Asia/Almaty';
const minute = 60_000;

const numeric = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

type Part = 'day' | 'month' | 'year' | 'hour' | 'minute';

function parts(moment: Date): Readonly<Record<Part, string>> {
  const values = numeric.formatToParts(moment).map(({ type, value }) => [type, value] as const);
  return Object.fromEntries(values) as Record<Part, string>;
}

/** dd.mm.yyyy in Asia/Almaty. */
export function formatDate(moment: Date): string {
  const { day, month, year } = parts(moment);
  return `${day}.${month}.${year}`;
}

/** HH:MM, 24 hours, in Asia/Almaty. */
export function formatTime(moment: Date): string {
  const { hour, minute: minutes } = parts(moment);
  return `${hour}:${minutes}`;
}

/** dd.mm.yyyy, HH:MM. */
export function formatDateTime(moment: Date): string {
  return `${formatDate(moment)}, ${formatTime(moment)}`;
}

/** "дүйсенбі, 24 қараша, 15:20"; the year stands only when it is not the year of `now`. */
export function formatMoment(moment: Date, language: Language, now: Date): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' }).format(moment);
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long' }).format(moment);
  const { year } = parts(moment);
  const sameYear = year === parts(now).year;
  return `${weekday}, ${day}${sameYear ? '' : ` ${year}`}, ${formatTime(moment)}`;
}

/** "2 сағат 10 минут қалды" or "3 күн кешікті": time by the clock from `now` to `due`. */
export function formatRemaining(due: Date, now: Date, t: Translate): string {
  const total = Math.round(Math.abs(due.getTime() - now.getTime()) / minute);
  const days = Math.floor(total / 1440);
  const hours = Math.floor((total % 1440) / 60);
  const minutes = total % 60;
  const words = [
    days > 0 ? t('time.days', { count: days }) : '',
    hours > 0 && days < 7 ? t('time.hours', { count: hours }) : '',
    days === 0 && (minutes > 0 || hours === 0) ? t('time.minutes', { count: minutes }) : '',
  ].filter(Boolean);
  const length = words.join(' ');
  return due.getTime() < now.getTime() ? t('time.late', { length }) : t('time.left', { length });
}
