import { describe, expect, it } from 'vitest';
import { clause, shown } from '../../testing/invented-law.ts';
import { refusalWithoutGround } from './rule.ts';

describe('refusal-without-ground', () => {
  const promised = clause('3', 'нәтижесі – анықтама немесе бас тарту туралы дәлелді жауап.');

  it('finds a refusal that no clause grounds', () => {
    expect(shown(refusalWithoutGround, promised, clause('6/5', 'себепті бас тартуды қалыптастыру'))).toEqual([
      { clauses: ['3', '6/5'], quote: 'бас тарту туралы дәлелді жауап' },
    ]);
  });

  it('is content with a ground of its own or of the Standard', () => {
    expect(
      shown(refusalWithoutGround, promised, clause('4', 'тіркелмеген жағдайда орган бас тартады')),
    ).toEqual([]);
    const standard = clause('3/2', 'Стандарттың 10 тармағында көзделген негіздер бойынша');
    expect(shown(refusalWithoutGround, promised, standard)).toEqual([]);
  });
});
