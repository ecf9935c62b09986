import { describe, expect, it } from 'vitest';
import { clause, narrative, shown } from '../../testing/invented-law.ts';
import { channelUndescribed } from './rule.ts';

describe('channel-undescribed', () => {
  const opened = clause('1', 'Қызмет бөлімде және "электрондық үкімет" порталы арқылы көрсетіледі.');
  const office = narrative('office', '6', ['қызметкер тіркейді']);

  it('finds the portal that paragraph 1 opens and no paragraph describes', () => {
    expect(shown(channelUndescribed, opened, office)).toEqual([
      { clauses: ['1'], quote: '"электрондық үкімет" порталы' },
    ]);
  });

  it('finds the rural akim under paragraph 1', () => {
    const akim = clause('1/rural-akim', 'орган болмаса, ауылдық (селолық) округтің әкіміне өтініш жасайды');
    expect(shown(channelUndescribed, clause('1', 'Қызмет бөлімде көрсетіледі.'), akim, office)).toEqual([
      { clauses: ['1/rural-akim'], quote: 'ауылдық (селолық) округтің әкіміне' },
    ]);
  });

  it('is content when the channel has its steps', () => {
    expect(shown(channelUndescribed, opened, office, narrative('portal', '8', ['тұтынушы кіреді']))).toEqual(
      [],
    );
  });
});
