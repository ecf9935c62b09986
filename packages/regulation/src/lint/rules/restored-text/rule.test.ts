import { describe, expect, it } from 'vitest';
import { clause, shown } from '../../testing/invented-law.ts';
import { restoredText } from './rule.ts';

describe('restored-text', () => {
  it('finds every restored clause and quotes its own words', () => {
    const law = [clause('1', 'анық сөз'), clause('2', 'АНҒЫҚТАМА', { restored: true })];
    expect(shown(restoredText, ...law)).toEqual([{ clauses: ['2'], quote: 'АНҒЫҚТАМА' }]);
  });

  it('is content with text that needed no help', () => {
    expect(shown(restoredText, clause('1', 'анық сөз'))).toEqual([]);
  });
});
