import { describe, expect, it } from 'vitest';
import { narrative, shown } from '../../testing/invented-law.ts';
import { selfAddressed } from './rule.ts';

describe('self-addressed', () => {
  it('finds the provider that forwards a request to itself', () => {
    const law = narrative('portal', '9', [
      'көрсетілетін қызметті беруші сұранысты өңдеу үшін АЖО-ға жолдауы',
    ]);
    expect(shown(selfAddressed, law)).toEqual([
      { clauses: ['9/1'], quote: 'көрсетілетін қызметті беруші сұранысты өңдеу үшін' },
    ]);
  });

  it("is content when the handling is the provider's and the sending is not", () => {
    const law = narrative('portal', '9', ['берушінің сұранысты өңдеуі үшін порталдың АЖО-ға жолдауы']);
    expect(shown(selfAddressed, law)).toEqual([]);
  });
});
