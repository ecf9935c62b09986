import { describe, expect, it } from 'vitest';
import { clause, heading, shown } from '../../testing/invented-law.ts';
import { formFieldUnused } from './rule.ts';

describe('form-field-unused', () => {
  const form = [
    heading('annex-4', '4-қосымша'),
    clause('annex-4/title', 'Өтініштің экрандық нысаны'),
    clause('annex-4/period', 'Прошу выдать справку за период с'),
  ];
  const result = [heading('annex-5', '5-қосымша'), clause('annex-5/title', 'Оң жауаптың шығыс нысаны')];

  it('finds a field that the result does not carry', () => {
    expect(shown(formFieldUnused, ...form, ...result)).toEqual([
      { clauses: ['annex-4/period', 'annex-5/title'], quote: 'за период' },
    ]);
  });

  it('is content when the result carries it, or the act prints no result', () => {
    expect(shown(formFieldUnused, ...form, ...result, clause('annex-5/period', 'За период:'))).toEqual([]);
    expect(shown(formFieldUnused, ...form)).toEqual([]);
  });

  it('says nothing of a result whose form is a lost picture', () => {
    const lost = clause('annex-5/picture', '(үлгіні қағаз жүзінде қараңыз)');
    expect(shown(formFieldUnused, ...form, ...result, lost)).toEqual([]);
  });
});
