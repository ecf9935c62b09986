import { describe, expect, it } from 'vitest';
import { clause, shown } from '../../testing/invented-law.ts';
import { participantRepeat } from './rule.ts';

describe('participant-repeat', () => {
  const list = clause('12', 'Қызмет көрсету процесіне мынадай құрылымдық бірліктер қатысады:');

  it('finds the second mention', () => {
    const law = [list, clause('12/1', 'басшы;'), clause('12/2', 'кеңсе;'), clause('12/3', 'Басшы.')];
    expect(shown(participantRepeat, ...law)).toEqual([{ clauses: ['12/3', '12/1'], quote: 'Басшы.' }]);
  });

  it('is content when each stands once', () => {
    expect(shown(participantRepeat, list, clause('12/1', 'басшы;'), clause('12/2', 'кеңсе.'))).toEqual([]);
  });
});
