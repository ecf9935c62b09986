import { isIin } from '@qyzmet/kernel';
import { Type } from 'typebox';
import { codePointLabel, findUnprintable, printable } from '../typesetting/fonts.ts';
import { qrCodeSvg } from '../typesetting/qr-code.ts';

/** One printed line: no line breaks, only characters that the document typeface has. */
export const line = (maxLength = 200) =>
  Type.Codec(
    Type.Refine(
      Type.String({ minLength: 1, maxLength }),
      (value) => value.trim() !== '' && findUnprintable(value).length === 0,
      (value) => unprintableMessage(value),
    ),
  )
    .Decode((value) => value.normalize('NFC').trim())
    .Encode((value) => value);

/** Free text of a person: line breaks are kept. */
export const paragraphs = (maxLength = 4000) =>
  Type.Codec(
    Type.Refine(
      Type.String({ minLength: 1, maxLength }),
      (value) => value.trim() !== '' && findUnprintable(withoutBreaks(value)).length === 0,
      (value) => unprintableMessage(withoutBreaks(value)),
    ),
  )
    .Decode((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim())
    .Encode((value) => value);

/** Name of a file as its owner gave it: what the typeface lacks is shown as its code point, never dropped. */
export const fileName = Type.Codec(Type.String({ minLength: 1, maxLength: 255 }))
  .Decode(printable)
  .Encode((value) => value);

/** The same words in the two languages of an official document. */
export const bilingual = (maxLength = 400) =>
  Type.Object({ kk: line(maxLength), ru: line(maxLength) }, strict);

/** A calendar day, `YYYY-MM-DD`; printed as `dd.mm.yyyy`. */
export const day = Type.Codec(
  Type.Refine(Type.String(), isDay, () => 'must be a day of the calendar, YYYY-MM-DD'),
)
  .Decode((value) => value.split('-').reverse().join('.'))
  .Encode((value) => value);

/** A moment, ISO 8601 with its offset; printed in Kazakhstan's time as day and minute. */
export const moment = Type.Codec(
  Type.Refine(Type.String(), isMoment, () => 'must be a moment with its offset, ISO 8601'),
)
  .Decode(almatyTime)
  .Encode(({ day, time }) => `${day} ${time}`);

export const iin = Type.Refine(Type.String(), isIin, () => 'must be an IIN');

export const sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** Size of a file in bytes; printed in the nearest unit of 1024. */
export const byteCount = Type.Codec(Type.Integer({ minimum: 0 }))
  .Decode((value) => {
    const [amount, unit] =
      value < 1024 ? [value, 'Б'] : value < 1024 ** 2 ? [value / 1024, 'КБ'] : [value / 1024 ** 2, 'МБ'];
    const shown = amount < 10 && unit !== 'Б' ? amount.toFixed(1) : amount.toFixed(0);
    return `${shown.replace('.', ',')} ${unit}`;
  })
  .Encode((printed) => Number.parseInt(printed, 10));

/** An address that a reader opens by hand or by QR code. */
export const webAddress = Type.Codec(
  Type.Refine(
    Type.String({ maxLength: 300 }),
    (value) => /^https?:\/\/[\x21-\x7e]+$/.test(value) && URL.canParse(value),
    () => 'must be an http(s) address in ASCII',
  ),
)
  .Decode((value) => ({ address: value, qr: qrCodeSvg(value) }))
  .Encode(({ address }) => address);

/** Objects of fields hold nothing that the layout does not print. */
export const strict = { additionalProperties: false } as const;

/** Day and minute of a moment in Kazakhstan's time (Asia/Almaty, by the zone rules in force at that moment). */
export function almatyTime(value: string): { readonly day: string; readonly time: string } {
  const parts = Object.fromEntries(
    almaty.formatToParts(new Date(value)).map((part) => [part.type, part.value]),
  );
  return { day: `${parts.day}.${parts.month}.${parts.year}`, time: `${parts.hour}:${parts.minute}` };
}

const almaty = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
}

export function isMoment(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
    isDay(value.slice(0, 10)) &&
    !Number.isNaN(Date.parse(value))
  );
}

function withoutBreaks(value: string): string {
  return value.replace(/[\r\n\t]/g, '');
}

function unprintableMessage(value: string): string {
  const missing = findUnprintable(value);
  return missing.length === 0
    ? 'must not be blank'
    : `holds characters that the typeface lacks: ${missing.map(codePointLabel).join(' ')}`;
}
