import { describe, expect, it } from 'vitest';
import { chooseLanguage, localPath, splitLanguage } from './language-path.ts';

describe('language in the path', () => {
  it('is put on and taken off', () => {
    for (const path of ['/', '/services', '/services?q=%D1%96&page=2'])
      expect(splitLanguage(localPath('kk', path))).toEqual({ language: 'kk', path });
    expect(splitLanguage('/ru?next=%2F')).toEqual({ language: 'ru', path: '/?next=%2F' });
  });

  it('is not seen where there is none', () => {
    expect(splitLanguage('/services')).toEqual({ language: undefined, path: '/services' });
    expect(splitLanguage('/de/services')).toEqual({ language: undefined, path: '/de/services' });
    expect(splitLanguage('/english')).toEqual({ language: undefined, path: '/english' });
  });
});

describe('chooseLanguage', () => {
  it('follows the cookie, then the browser, then Kazakh', () => {
    expect(chooseLanguage({ cookie: 'ru', acceptLanguage: 'en' })).toBe('ru');
    expect(chooseLanguage({ acceptLanguage: 'de-DE,ru;q=0.5,en-GB;q=0.8' })).toBe('en');
    expect(chooseLanguage({ acceptLanguage: 'kk-KZ, ru;q=0.9' })).toBe('kk');
    expect(chooseLanguage({ cookie: 'xx', acceptLanguage: 'de, ru;q=0' })).toBe('kk');
    expect(chooseLanguage({})).toBe('kk');
  });
});
