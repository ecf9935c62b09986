import { expect, it } from 'vitest';
import { callable } from './callable.ts';

it.each([
  ['8-72433 2-41-07 2-21-73 2-45-93', '+77243324107'],
  ['8-(72431) 31-3-93 факс 31-6-00', '+77243131393'],
  ['8 (71037) 21684', '+77103721684'],
  ['+7 700 000 00 13', '+77000000013'],
  ['8-(72435) факс 2-32-70 2-33-76', undefined],
  ['2-41-07', undefined],
])('of "%s" a tap calls %s', (printed, number) => {
  expect(callable(printed)).toBe(number);
});
