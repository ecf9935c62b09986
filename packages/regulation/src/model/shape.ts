import type { Text } from '@qyzmet/kernel';
import type { Path } from './yaml-source.ts';

export interface ShapeFault {
  readonly path: Path;
  readonly sentence: Text;
}

/** Says what is wrong with a value read from a file; an empty list when it has the shape. */
export type Shape = (value: unknown, path: Path) => readonly ShapeFault[];

type OptionalKeys<T> = { [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? K : never }[keyof T];
type RequiredKeys<T> = Exclude<keyof T, OptionalKeys<T>>;

function fault(path: Path, kk: string, ru: string, en: string): readonly ShapeFault[] {
  return [{ path, sentence: { kk, ru, en } }];
}

function placeOf(path: Path): string {
  return path.length ? path.join('/') : '/';
}

export const string: Shape = (value, path) =>
  typeof value === 'string' && value.trim() !== ''
    ? []
    : fault(
        path,
        `${placeOf(path)}: мәтін керек.`,
        `${placeOf(path)}: нужен текст.`,
        `${placeOf(path)}: expected words.`,
      );

export const boolean: Shape = (value, path) =>
  typeof value === 'boolean'
    ? []
    : fault(
        path,
        `${placeOf(path)}: true немесе false керек.`,
        `${placeOf(path)}: нужно true или false.`,
        `${placeOf(path)}: expected true or false.`,
      );

export const positive: Shape = (value, path) =>
  Number.isInteger(value) && Number(value) > 0
    ? []
    : fault(
        path,
        `${placeOf(path)}: нөлден үлкен бүтін сан керек.`,
        `${placeOf(path)}: нужно целое число больше нуля.`,
        `${placeOf(path)}: expected a whole number above zero.`,
      );

export const natural: Shape = (value, path) =>
  Number.isInteger(value) && Number(value) >= 0
    ? []
    : fault(
        path,
        `${placeOf(path)}: нөл немесе оң бүтін сан керек.`,
        `${placeOf(path)}: нужно целое число от нуля.`,
        `${placeOf(path)}: expected a whole number from zero.`,
      );

/** A word that matches the pattern; `example` is shown to whoever got it wrong. */
export function pattern(expression: RegExp, example: string): Shape {
  return (value, path) =>
    typeof value === 'string' && expression.test(value)
      ? []
      : fault(
          path,
          `${placeOf(path)}: мынадай жазу керек: ${example}.`,
          `${placeOf(path)}: нужна запись вида ${example}.`,
          `${placeOf(path)}: expected something like ${example}.`,
        );
}

export const isoDate = pattern(/^\d{4}-\d{2}-\d{2}$/, '2012-08-01');
export const identifier = pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'sign-result');
export const clockTime = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, '09:00');

export function oneOf(words: readonly string[]): Shape {
  return (value, path) =>
    typeof value === 'string' && words.includes(value)
      ? []
      : fault(
          path,
          `${placeOf(path)}: «${String(value)}» сөзі белгісіз; мүмкін сөздер: ${words.join(', ')}.`,
          `${placeOf(path)}: слово «${String(value)}» неизвестно; возможны: ${words.join(', ')}.`,
          `${placeOf(path)}: unknown word "${String(value)}"; possible: ${words.join(', ')}.`,
        );
}

export function listOf(member: Shape, least = 0): Shape {
  return (value, path) => {
    if (!Array.isArray(value))
      return fault(
        path,
        `${placeOf(path)}: тізім керек.`,
        `${placeOf(path)}: нужен список.`,
        `${placeOf(path)}: expected a list.`,
      );
    if (value.length < least)
      return fault(
        path,
        `${placeOf(path)}: тізім бос болмауы керек.`,
        `${placeOf(path)}: список не должен быть пустым.`,
        `${placeOf(path)}: the list must not be empty.`,
      );
    return value.flatMap((item, index) => member(item, [...path, index]));
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notRecord(path: Path): readonly ShapeFault[] {
  return fault(
    path,
    `${placeOf(path)}: «өріс: мән» жұптары керек.`,
    `${placeOf(path)}: нужны пары «поле: значение».`,
    `${placeOf(path)}: expected "field: value" pairs.`,
  );
}

/** Every key of the type has its shape here: a field added to the type and forgotten in the file check does not compile. */
export function record<T>(
  required: Record<RequiredKeys<T> & string, Shape>,
  optional: Record<OptionalKeys<T> & string, Shape>,
): Shape {
  const shapes: Readonly<Record<string, Shape>> = { ...required, ...optional };
  return (value, path) => {
    if (!isRecord(value)) return notRecord(path);
    const missing = Object.keys(required)
      .filter((key) => value[key] === undefined)
      .flatMap((key) =>
        fault(
          path,
          `${placeOf(path)}: «${key}» өрісі жоқ.`,
          `${placeOf(path)}: нет поля «${key}».`,
          `${placeOf(path)}: the field "${key}" is missing.`,
        ),
      );
    const present = Object.entries(value).flatMap(([key, member]) => {
      const shape = shapes[key];
      if (shape) return shape(member, [...path, key]);
      return fault(
        [...path, key],
        `${placeOf(path)}: «${key}» өрісі белгісіз.`,
        `${placeOf(path)}: поле «${key}» неизвестно.`,
        `${placeOf(path)}: the field "${key}" is unknown.`,
      );
    });
    return [...missing, ...present];
  };
}

export function mapOf(member: Shape, keys?: readonly string[]): Shape {
  return (value, path) => {
    if (!isRecord(value)) return notRecord(path);
    return Object.entries(value).flatMap(([key, item]) => [
      ...(keys ? oneOf(keys)(key, [...path, key]) : []),
      ...member(item, [...path, key]),
    ]);
  };
}

/** Picks the shape by the value's own look, so that a fault speaks about the form the writer meant. */
export function choose(pick: (value: Record<string, unknown>) => Shape): Shape {
  return (value, path) => (isRecord(value) ? pick(value)(value, path) : notRecord(path));
}

export function either(whenString: Shape, otherwise: Shape): Shape {
  return (value, path) => (typeof value === 'string' ? whenString(value, path) : otherwise(value, path));
}

/** One sentence in Kazakh, Russian and English. */
export const text: Shape = record<Text>({ kk: string, ru: string, en: string }, {});
