import { languages } from '@qyzmet/kernel';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogue, type MessageKey } from '../messages/catalogue.ts';
import { translator } from './translate.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The names of a message's values, and its own words apart from them. */
function read(message: string): { names: string[]; words: string } {
  const names = new Set<string>();
  let words = '';
  const visit = (elements: readonly Element[]) => {
    for (const element of elements) {
      if ('options' in element && element.options)
        for (const option of Object.values(element.options)) visit((option as { value: Element[] }).value);
      if (!('value' in element) || typeof element.value !== 'string') continue;
      if (element.type === 0) words += element.value;
      else names.add(element.value);
    }
  };
  visit(new IntlMessageFormat(message, 'kk', undefined, { ignoreTag: true }).getAst());
  return { names: [...names].sort(), words };
}

const keys = Object.keys(catalogue.kk) as MessageKey[];

describe('messages', () => {
  it.each(languages)('%s has every key and nothing else', (language) => {
    expect(Object.keys(catalogue[language]).sort()).toEqual([...keys].sort());
    for (const key of keys) expect(catalogue[language][key].trim(), key).not.toBe('');
  });

  it('name the same values in the three languages', () => {
    for (const key of keys)
      for (const language of languages)
        expect(read(catalogue[language][key]).names, `${language} ${key}`).toEqual(
          read(catalogue.kk[key]).names,
        );
  });

  it('Kazakh and Russian are written in Cyrillic, English is not', () => {
    for (const key of keys) {
      if (key.startsWith('language.')) continue;
      const outsideQuotes = catalogue.en[key].replace(/“[^”]*”/g, '');
      expect(outsideQuotes, key).not.toMatch(/[а-яәғқңөұүһі]/i);
      for (const language of ['kk', 'ru'] as const) {
        const { words } = read(catalogue[language][key]);
        if (/[a-z]/i.test(words)) expect(words, `${language} ${key}`).toMatch(/[а-яәғқңөұүһі]|QR/i);
      }
    }
  });
});

describe('translator', () => {
  it('counts in Russian by its own rules', () => {
    const t = translator('ru');
    expect([1, 2, 5, 21].map((count) => t('time.days', { count }))).toEqual([
      '1 день',
      '2 дня',
      '5 дней',
      '21 день',
    ]);
  });

  it('refuses a message without its value', () => {
    expect(() => translator('kk')('case.number')).toThrow();
  });
});
