import { expect, test } from 'vitest';
import { findUnprintable } from './fonts.ts';

test('the typeface has every letter of Kazakh, Russian and English, and the signs of the law', () => {
  expect(
    findUnprintable(
      'ӘәҒғҚқҢңӨөҰұҮүҺһІіАаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя' +
        'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 №§«»„“”‘’–—-…·≈%/\\()[]{}<>#$*_@&+=;:!?"\'`~|^',
    ),
  ).toEqual([]);
});

test('names each character that it cannot show, once', () => {
  expect(findUnprintable('Қ日A🐎日\u0000\u202e\u00ad')).toEqual(['日', '🐎', '\u0000', '\u202e', '\u00ad']);
});

test('a letter written as base and mark counts as the letter', () => {
  expect(findUnprintable('и\u0306')).toEqual([]);
});
