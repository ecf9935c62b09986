import { describe, expect, it } from 'vitest';
import { clause, heading, shown } from '../../testing/invented-law.ts';
import { formFieldMissing } from './rule.ts';

describe('form-field-missing', () => {
  const form = [heading('annex-4', '4-қосымша'), clause('annex-4/title', 'Өтініштің экрандық нысаны')];
  const compared = clause('6/7', 'сұранымда көрсетілген ЖСН және куәлікті тексеру');

  it('finds a field that the process compares and the form lacks', () => {
    expect(shown(formFieldMissing, compared, ...form, clause('annex-4/phone', 'Телефон:'))).toEqual([
      { clauses: ['6/7', 'annex-4/title'], quote: 'сұранымда көрсетілген ЖСН' },
    ]);
  });

  it('is content when the form has it, or the act prints no form', () => {
    expect(shown(formFieldMissing, compared, ...form, clause('annex-4/iin', 'ИИН заявителя:'))).toEqual([]);
    expect(shown(formFieldMissing, compared)).toEqual([]);
  });
});
