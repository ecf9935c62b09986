import { describe, expect, it } from 'vitest';
import { clause, heading, narrative, shown } from '../../testing/invented-law.ts';
import { signerNotParticipant } from './rule.ts';

describe('signer-not-participant', () => {
  const form = [
    heading('annex-5', '5-қосымша'),
    clause('annex-5/title', 'Оң жауаптың шығыс нысаны'),
    clause('annex-5/head', 'Бөлім бастығы: _____'),
  ];

  it('finds a head who takes no part', () => {
    expect(
      shown(signerNotParticipant, ...form, narrative('office', '6', ['ЖАО қызметкері қол қояды'])),
    ).toEqual([{ clauses: ['annex-5/head'], quote: 'Бөлім бастығы' }]);
  });

  it('is content when an action names the head', () => {
    expect(shown(signerNotParticipant, ...form, narrative('office', '6', ['басшы қол қояды']))).toEqual([]);
  });
});
