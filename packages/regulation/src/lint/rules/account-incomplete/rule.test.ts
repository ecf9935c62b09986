import { describe, expect, it } from 'vitest';
import { narrative, shown, table } from '../../testing/invented-law.ts';
import { accountIncomplete } from './rule.ts';

describe('account-incomplete', () => {
  const told = narrative('office', '6', ['учаскелік комиссия мен қызметкердің сұрауды өңдеуі']);

  it('finds a commission that only the narrative sets to work', () => {
    expect(shown(accountIncomplete, told, table('office', 1, [{ name: 'Шешім қабылдау' }]))).toEqual([
      { clauses: ['6/1'], quote: 'учаскелік комиссия' },
    ]);
  });

  it('finds a registry that only the table asks', () => {
    const law = [
      narrative('office', '6', ['өңдеу']),
      table('office', 1, [{ name: 'ЖТ МДҚ деректерін тексеру' }]),
    ];
    expect(shown(accountIncomplete, ...law)).toEqual([
      { clauses: ['annex-1/table-1/action-1/name'], quote: 'ЖТ МДҚ' },
    ]);
  });

  it('is content when both know it, under any of its names, or there is one account only', () => {
    const law = [narrative('psc', '7', ['МДБ ЖТ сұрауы']), table('psc', 2, [{ name: 'ЖТ МДҚ-да тексеру' }])];
    expect(shown(accountIncomplete, ...law)).toEqual([]);
    expect(shown(accountIncomplete, told)).toEqual([]);
  });
});
