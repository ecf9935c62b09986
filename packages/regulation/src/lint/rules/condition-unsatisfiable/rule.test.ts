import { describe, expect, it } from 'vitest';
import { narrative, shown } from '../../testing/invented-law.ts';
import { conditionUnsatisfiable } from './rule.ts';

const choice = 'қызметкер алушының немесе сенімхат бойынша өкілінің мәліметтерін енгізуі';
const condition = (kk: string) => ({ label: '1 шарт', kk });

describe('condition-unsatisfiable', () => {
  it('finds what is asked of everybody and had by some', () => {
    const asked = 'алушы мәліметтерінің және БНАЖ-де сенімхат мәліметтерінің бар болуын тексеруі';
    expect(
      shown(conditionUnsatisfiable, narrative('psc', '7', [choice, condition(`${asked} - 1 минут`)])),
    ).toEqual([{ clauses: ['7/2', '7/1'], quote: asked }]);
  });

  it('is content with an alternative, or where a power of attorney is always needed', () => {
    const either = condition('алушы мәліметтерінің немесе сенімхат мәліметтерінің бар болуын тексеруі');
    expect(shown(conditionUnsatisfiable, narrative('psc', '7', [choice, either]))).toEqual([]);
    const always = condition('алушы мәліметтерінің және сенімхат мәліметтерінің бар болуын тексеруі');
    expect(shown(conditionUnsatisfiable, narrative('psc', '7', ['өкіл келеді', always]))).toEqual([]);
  });
});
