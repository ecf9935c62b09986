import { describe, expect, it } from 'vitest';
import { clause, shown } from '../../testing/invented-law.ts';
import { abbreviationUnused } from './rule.ts';

describe('abbreviation-unused', () => {
  const list = clause('5', 'Осы Регламентте пайдаланылатын ұғымдар мен қысқартулар:');
  const definition = clause('5/10', 'аймақтық шлюз (бұдан әрі – ЭҮҚШ)');

  it('finds the definition of what is called otherwise everywhere', () => {
    expect(shown(abbreviationUnused, list, definition, clause('6/1', 'ЭҮАШ арқылы жіберу'))).toEqual([
      { clauses: ['5/10'], quote: 'аймақтық шлюз (бұдан әрі – ЭҮҚШ)' },
    ]);
  });

  it('leaves brackets outside the list of terms alone', () => {
    expect(shown(abbreviationUnused, list, clause('7/2', 'жұмыс орнына (бұдан әрі – АЖО) кіруі'))).toEqual(
      [],
    );
  });

  it('is content with one use, endings and all', () => {
    expect(shown(abbreviationUnused, list, definition, clause('6/1', 'ЭҮҚШ-нан жіберу'))).toEqual([]);
  });
});
