import { describe, expect, it } from 'vitest';
import { clause, narrative, process, shown, table } from '../../testing/invented-law.ts';
import { deadlineConflict } from './rule.ts';

describe('deadline-conflict', () => {
  it('finds the odd deadline among actions of the same name', () => {
    const decide = { name: 'Шешім қабылдау' };
    const law = [
      table('office', 1, [{ ...decide, deadline: [10, 'minute'] }]),
      table('psc', 2, [{ name: 'Шешім қабылдау.', deadline: [3, 'working-day'] }]),
      table('portal', 3, [{ ...decide, deadline: [10, 'minute'] }]),
    ];
    expect(shown(deadlineConflict, ...law)).toEqual([
      {
        clauses: [
          'annex-1/table-2/action-1/deadline',
          'annex-1/table-1/action-1/deadline',
          'annex-1/table-3/action-1/deadline',
        ],
        quote: '3 жұмыс күнінен артық емес',
      },
    ]);
  });

  const told = narrative('office', '6', [{ kk: 'қызметкер шешеді', deadline: [2, 'working-day'] }]);
  const tabled = table('office', 1, [{ name: 'Шешім қабылдау', deadline: [1, 'working-day'] }]);
  const step = {
    id: 'decide',
    kind: 'decide',
    system: 'office',
    actor: 'executor',
    title: { kk: 'Шешу', ru: 'Решить', en: 'Decide' },
  } as const;

  it('finds a narrative and a table that disagree on the step that cites both', () => {
    const run = process('office', [{ ...step, cites: ['6/1', 'annex-1/table-1/action-1'] }]);
    expect(shown(deadlineConflict, told, tabled, run)).toHaveLength(1);
  });

  it('leaves works apart that no step joins', () => {
    expect(shown(deadlineConflict, told, tabled)).toEqual([]);
  });

  it('finds actions that take longer than the declared time', () => {
    const deadline = { value: 30, unit: 'minute', of: 'service', cites: ['10'] } as const;
    const run = process('office', [{ ...step, cites: ['10'], deadline }]);
    const actions = table('office', 1, [{ deadline: [20, 'minute'] }, { deadline: [15, 'minute'] }]);
    const total = clause('10', 'Қызмет 30 минуттан аспайды.');
    expect(shown(deadlineConflict, total, actions, run)).toEqual([
      {
        clauses: ['10', 'annex-1/table-1/action-1/deadline', 'annex-1/table-1/action-2/deadline'],
        quote: 'Қызмет 30 минуттан аспайды.',
      },
    ]);
    const shorter = table('office', 1, [{ deadline: [15, 'minute'] }, { deadline: [15, 'minute'] }]);
    expect(shown(deadlineConflict, total, shorter, run)).toEqual([]);
  });

  it("finds one person's work, told in nearly the same words to two channels", () => {
    const work = 'жауапты орындаушы келіп түскен құжаттарды қарайды, хабарламаны дайындайды және басшыға';
    const item = (words: string, days: number) => ({
      kk: `${work} ${words} - ${days} жұмыс күн.`,
      actor: 'жауапты орындаушы',
      deadline: [days, 'working-day'] as const,
    });
    const office = narrative('office', '5', [item('жібереді', 5)]);
    expect(shown(deadlineConflict, office, narrative('rural-akim', '6', [item('жолдайды', 8)]))).toEqual([
      { clauses: ['5/1', '6/1'], quote: '5 жұмыс күн' },
    ]);
    expect(shown(deadlineConflict, office, narrative('rural-akim', '6', [item('жолдайды', 5)]))).toEqual([]);
  });

  it('leaves works of one name and different outcomes apart', () => {
    const act = { name: 'Шығу құжатының қалыптасуы' };
    const law = [
      table('office', 1, [{ ...act, completion: 'тұтынушыға беру', deadline: [5, 'minute'] }]),
      table('psc', 2, [{ ...act, completion: 'орталыққа жолдау', deadline: [1, 'minute'] }]),
    ];
    expect(shown(deadlineConflict, ...law)).toEqual([]);
  });
});
