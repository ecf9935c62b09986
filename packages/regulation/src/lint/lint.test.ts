import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint, lintAll } from './lint.ts';
import { clauseIn } from './reading/clauses.ts';
import {
  type Action,
  clause,
  inventedLaw,
  type NarrativeItem,
  narrative,
  table,
} from './testing/invented-law.ts';

const circle = table('psc', 2, [{}, { next: '2' }, {}]);
const acceptance = {
  findings: [
    {
      rule: 'next-self',
      clauses: ['annex-1/table-2/action-2/next', 'annex-1/table-2/action-2/name'],
      run: {
        kk: 'Келесі әрекетке өтеміз.',
        ru: 'Идём к следующему действию.',
        en: 'We go on to the next action.',
      },
      reason: { kk: 'Басу қатесі.', ru: 'Опечатка.', en: 'A misprint.' },
    },
  ],
};

describe('lint', () => {
  it('says where a finding stands and what the edition decided about it', () => {
    const [found] = lint(inventedLaw(circle, acceptance), { rules: ['next-self'] });
    expect(found).toMatchObject({
      rule: 'next-self',
      level: 'error',
      edition: 'kz-invented/certificate/2020-01-01',
      clauses: ['annex-1/table-2/action-2/next'],
      line: 12,
      quote: '2',
      accepted: {
        reason: { kk: 'Басу қатесі.', ru: 'Опечатка.', en: 'A misprint.' },
        run: {
          kk: 'Келесі әрекетке өтеміз.',
          ru: 'Идём к следующему действию.',
          en: 'We go on to the next action.',
        },
      },
    });
  });

  it('leaves a finding of another rule open even in the accepted clause', () => {
    const open = lint(inventedLaw(circle, acceptance)).filter(({ accepted }) => accepted === null);
    expect(open.map(({ rule }) => rule)).toContain('unreachable-action');
  });

  it('answers in the order of the source', () => {
    const lines = lint(inventedLaw(clause('1', 'ОМО сұрауы'), circle)).map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines.length).toBeGreaterThan(2);
  });

  it('reads editions one after another', () => {
    const editions = [inventedLaw(circle), inventedLaw(circle)];
    expect(lintAll(editions)).toHaveLength(2 * lint(inventedLaw(circle)).length);
  });

  it('finds nothing in a law without a fault', () => {
    const law = inventedLaw(
      clause('12', 'Процеске мынадай құрылымдық бірліктер қатысады:'),
      clause('12/1', 'кеңсе қызметкері.'),
      table('office', 1, [
        { actor: 'кеңсе қызметкері', name: 'Өтінішті қабылдау' },
        { actor: 'кеңсе қызметкері', name: 'Нәтижені беру' },
      ]),
    );
    expect(lint(law)).toEqual([]);
  });

  const words = fc
    .array(
      fc.constantFrom(
        'ХҚКО АЖ',
        'ЭҮП',
        'ОМО',
        'ЖАО қызметкерінің ЭЦҚ арқылы қол қою',
        'шығыс құжатына қол қою',
        'қолма қол беру',
        'құжаттарды тексеру',
        'бас тарту туралы хабарлама',
        'сұраным статусын ауыстыру туралы хабарлама жолдау',
        '«Жұмыста» статусын көрсету',
        'Шешім қабылдау.',
        'Осы Регламенттің 7-қосымшасында',
        '2003 жылғы 7 қаңтардағы № 370 «Электрондық құжат туралы»',
        'қажетті құжаттар',
        'сұранымда көрсетілген ЖСН және ЖСН',
        '(бұдан әрі – ЖАО)',
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => parts.join(' '));
  const action: fc.Arbitrary<Action> = fc.record(
    {
      n: fc.constantFrom('1', '2', '3', '7'),
      actor: words,
      name: words,
      completion: words,
      next: fc.constantFrom('1', '2', '3', '9', '-', '2, 3'),
      deadline: fc.constantFrom('-' as const, [1, 'minute'] as const, [3, 'working-day'] as const),
    },
    { requiredKeys: [] },
  );
  const item: fc.Arbitrary<NarrativeItem> = fc.record(
    { kk: words, label: fc.constantFrom('1 үдеріс', '2 шарт', '9-процесс'), actor: words },
    { requiredKeys: ['kk'] },
  );

  it('proves every finding by words of the clause it names first, whatever the law says', () => {
    fc.assert(
      fc.property(
        fc.array(action, { minLength: 1, maxLength: 6 }),
        fc.array(action, { minLength: 1, maxLength: 6 }),
        fc.array(item, { minLength: 1, maxLength: 6 }),
        words,
        (office, psc, told, term) => {
          const law = inventedLaw(
            clause('1', term),
            table('office', 1, office),
            table('psc', 2, psc),
            narrative('office', '6', told),
          );
          for (const finding of lint(law)) {
            expect(clauseIn(law, finding.clauses[0] ?? '')?.kk).toContain(finding.quote);
            for (const id of finding.clauses) expect(clauseIn(law, id)).toBeDefined();
            for (const sentence of Object.values(finding.message))
              expect(sentence).not.toMatch(/undefined|NaN/);
            expect(new Set(finding.clauses).size).toBe(finding.clauses.length);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
