import { expect, it } from 'vitest';
import { clauseLabel } from './clause-label.ts';
import { translator } from './translate.ts';

it.each([
  ['8/7', '8-тармақ, 7)'],
  ['16', '16-тармақ'],
  ['act/3', 'қаулы, 3-тармақ'],
  ['annex-1/table-3/action-6/deadline', '1-қосымша, 3-кесте, 6-іс-әрекет'],
  ['annex-4/period/from', '4-қосымша'],
])('%s is called %s', (id, label) => {
  expect(clauseLabel(id, translator('kk'))).toBe(label);
});
