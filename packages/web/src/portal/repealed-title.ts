import { formatDate } from '../i18n/moment.ts';
import type { Translate } from '../i18n/translate.ts';

/** The sentence over a page whose act is repealed, with the day where the text gives one. */
export function repealedTitle(t: Translate, day: Date | 'unknown'): string {
  return day === 'unknown' ? t('service.repealed-undated') : t('service.repealed', { date: formatDate(day) });
}
