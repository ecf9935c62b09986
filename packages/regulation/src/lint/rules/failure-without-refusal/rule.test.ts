import { describe, expect, it } from 'vitest';
import { narrative, shown } from '../../testing/invented-law.ts';
import { failureWithoutRefusal } from './rule.ts';

const check = { label: '2-шарт', kk: 'ЭЦҚ тіркеу куәлігін тексеру' };
const failed = (kk: string) => ({ label: '4-процесс', kk: `ЭЦҚ расталмауына байланысты ${kk}` });

describe('failure-without-refusal', () => {
  it('finds a message that only speaks of the service', () => {
    const law = narrative('portal', '9', [
      check,
      failed('сұратылған қызметі жөнінде хабарлама қалыптастыру'),
    ]);
    expect(shown(failureWithoutRefusal, law)).toEqual([
      { clauses: ['9/2', '9/1'], quote: 'расталмауына байланысты сұратылған қызметі жөнінде хабарлама' },
    ]);
  });

  it('is content with a refusal', () => {
    const law = narrative('portal', '9', [
      check,
      failed('қызметтен бас тарту жөнінде хабарлама қалыптастыру'),
    ]);
    expect(shown(failureWithoutRefusal, law)).toEqual([]);
  });
});
