import { QyzmetError } from '@qyzmet/kernel';

/** The day that a page is asked to show, from `?asOf=2012-10-01`; undefined means today. @throws QyzmetError page-not-found */
export function askedDay(query: Readonly<Record<string, unknown>>): string | undefined {
  const { asOf } = query;
  if (asOf === undefined || asOf === '') return undefined;
  if (typeof asOf !== 'string' || !isDay(asOf))
    throw new QyzmetError('page-not-found', { path: '/services' });
  return asOf;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Noon of the day where the product lives: a moment that is that day in every zone of the country. */
export function momentOfDay(day: string): Date {
  return new Date(`${day}T12:00:00+05:00`);
}
