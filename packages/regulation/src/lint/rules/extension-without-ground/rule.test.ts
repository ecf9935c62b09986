import { describe, expect, it } from 'vitest';
import { clause, shown } from '../../testing/invented-law.ts';
import { extensionWithoutGround } from './rule.ts';

describe('extension-without-ground', () => {
  const told = clause('annex-7/1', 'Хабарлама қызмет көрсету мерзімі ұзарған жағдайда қойылады.');

  it('finds a notice of an extension that nobody may order', () => {
    expect(shown(extensionWithoutGround, told)).toEqual([
      { clauses: ['annex-7/1'], quote: 'қызмет көрсету мерзімі ұзарған жағдайда' },
    ]);
  });

  it('is content when a clause extends the term', () => {
    expect(shown(extensionWithoutGround, told, clause('9', 'басшы мерзімді 5 күнге ұзартады'))).toEqual([]);
  });
});
