import type { Language } from '@qyzmet/kernel';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogue, type MessageKey } from '../messages/catalogue.ts';

export type MessageValues = Readonly<Record<string, string | number>>;
/** Gives the message of a key in one language. Throws when a value that the message needs is not given. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const formats = new Map<string, IntlMessageFormat>();

function formatOf(language: Language, key: MessageKey): IntlMessageFormat {
  const id = `${language} ${key}`;
  const known = formats.get(id);
  if (known) return known;
  const made = new IntlMessageFormat(catalogue[language][key], language, undefined, { ignoreTag: true });
  formats.set(id, made);
  return made;
}

export function translator(language: Language): Translate {
  return (key, values) => String(formatOf(language, key).format(values));
}
