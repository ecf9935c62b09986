import { failure, type Result, success, type Text } from '@qyzmet/kernel';
import { countInRussian } from './russian-count.ts';

export type DurationUnit = 'minute' | 'working-day' | 'calendar-day' | 'day';

/** A length of time as the law writes it. `value` is a whole number above zero. */
export interface Duration {
  readonly value: number;
  readonly unit: DurationUnit;
}

export interface DurationFailure {
  readonly code: 'duration-unreadable';
  readonly input: string;
  readonly sentence: Text;
}

/** Words of the three languages for each unit, in every case that a law may use; folded to lower case. */
const unitPatterns: readonly (readonly [DurationUnit, RegExp])[] = [
  ['minute', /^(minutes?|mins?|минут(а|у|ы)?|мин)$/],
  ['working-day', /^(working[- ]days?|рабоч(ий|его|их) (день|дня|дней)|жұмыс күн(і|інің|дері)?)$/],
  ['calendar-day', /^(calendar[- ]days?|календарн(ый|ого|ых) (день|дня|дней)|күнтізбелік күн)$/],
  ['day', /^(days?|день|дня|дней|күн)$/],
];

/**
 * Reads `3 working days`, `10 minutes`, `15 calendar days`, `3 рабочих дня`, `3 жұмыс күні`.
 * A bare `day` keeps its own unit, because the law is silent on its kind.
 */
export function parseDuration(input: string): Result<Duration, DurationFailure> {
  const match = /^(\d{1,4})\s*(\D+)$/.exec(input.trim().toLowerCase().normalize('NFC').replace(/\s+/g, ' '));
  const value = Number(match?.[1]);
  const words = match?.[2]?.trim() ?? '';
  const unit = unitPatterns.find(([, pattern]) => pattern.test(words))?.[0];
  if (unit && value > 0) return success({ value, unit });
  return failure({
    code: 'duration-unreadable',
    input,
    sentence: {
      kk: `«${input}» мерзімі түсініксіз. Мысалы: «10 минут», «3 жұмыс күні», «15 күнтізбелік күн».`,
      ru: `Срок «${input}» не понят. Например: «10 минут», «3 рабочих дня», «15 календарных дней».`,
      en: `The duration "${input}" is not understood. For example: "10 minutes", "3 working days", "15 calendar days".`,
    },
  });
}

/** The duration in words: `3 жұмыс күні`, `3 рабочих дня`, `3 working days`. */
export function durationText({ value, unit }: Duration): Text {
  const plural = value === 1 ? '' : 's';
  switch (unit) {
    case 'minute':
      return {
        kk: `${value} минут`,
        ru: countInRussian(value, ['минута', 'минуты', 'минут']),
        en: `${value} minute${plural}`,
      };
    case 'working-day':
      return {
        kk: `${value} жұмыс күні`,
        ru: countInRussian(value, ['рабочий день', 'рабочих дня', 'рабочих дней']),
        en: `${value} working day${plural}`,
      };
    case 'calendar-day':
      return {
        kk: `${value} күнтізбелік күн`,
        ru: countInRussian(value, ['календарный день', 'календарных дня', 'календарных дней']),
        en: `${value} calendar day${plural}`,
      };
    case 'day':
      return {
        kk: `${value} күн`,
        ru: countInRussian(value, ['день', 'дня', 'дней']),
        en: `${value} day${plural}`,
      };
  }
}
