import { expect, it } from 'vitest';
import { translator } from '../i18n/translate.ts';
import { citeClauses } from './cite-clauses.ts';

it('gives the quote, the name and the place of each clause the text has', () => {
  const text = {
    clauses: [{ id: '8/7', kk: '2 шарт – тексеру;', line: 1, normative: true }],
    flows: [],
  };
  const from = { text, service: 'certificate', act: '№ 517 қаулы', t: translator('ru') };
  expect(citeClauses(['8/7', '99'], from)).toEqual([
    {
      id: '8/7',
      label: 'п. 8, 7)',
      quote: '2 шарт – тексеру;',
      act: '№ 517 қаулы',
      path: '/services/certificate/act#clause-8-7',
    },
  ]);
});
