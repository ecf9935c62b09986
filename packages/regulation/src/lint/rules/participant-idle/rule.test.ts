import { describe, expect, it } from 'vitest';
import { clause, narrative, shown } from '../../testing/invented-law.ts';
import { participantIdle } from './rule.ts';

describe('participant-idle', () => {
  const list = clause('12', 'Қызмет көрсету процесіне мынадай құрылымдық бірліктер қатысады:');
  const items = [clause('12/1', 'кеңсе қызметкері;'), clause('12/2', 'учаскелік комиссия.')];

  it('finds a participant named in no action', () => {
    const law = narrative('office', '6', ['кеңсе қызметкері құжаттарды қабылдайды']);
    expect(shown(participantIdle, list, ...items, law)).toEqual([
      { clauses: ['12/2', '12'], quote: 'учаскелік комиссия.' },
    ]);
  });

  it('is content when all act, whatever the endings of the words', () => {
    const law = narrative('office', '6', ['кеңсе қызметкерлері құжаттарды учаскелік комиссияға жолдайды']);
    expect(shown(participantIdle, list, ...items, law)).toEqual([]);
  });
});
