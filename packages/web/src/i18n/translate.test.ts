import { languages } from '@qyzmet/kernel';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogue, type MessageKey } from '../messages/catalogue.ts';
import { translator } from './translate.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

function placeholders(message: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly Element[]) => {
    for (const element of elements) {
      if ('options' in element && element.options)
        for (const option of Object.values(element.options)) visit((option as { value: Element[] }).value);
      if ('value' in element && element.type !== 0 && typeof element.value === 'string')
        names.add(element.value);
    }
  };
  visit(new IntlMessageFormat(message, 'kk', undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
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
        expect(placeholders(catalogue[language][key]), `${language} ${key}`).toEqual(
          placeholders(catalogue.kk[key]),
        );
  });

  it('Kazakh and Russian are written in Cyrillic, English is not', () => {
    for (const key of keys) {
      if (key.startsWith('language.')) continue;
      const outsideQuotes = catalogue.en[key].replace(/“[^”]*”/g, '');
      expect(outsideQuotes, key).not.toMatch(/[а-яәғқңөұүһі]/i);
      const letters = catalogue.kk[key].replace(/\{[^}]*\}/g, '');
      if (/[a-z]/i.test(letters)) expect(letters, key).toMatch(/[а-яәғқңөұүһі]|QR/i);
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
