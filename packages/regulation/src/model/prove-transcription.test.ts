import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proveTranscription, type Transcribed } from './prove-transcription.ts';

const word = fc.stringMatching(/^[а-яәғқңөұүһі]{1,8}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const running = (kk: string, index: number): Transcribed => ({ id: `${index}`, pieces: [kk], row: null });

describe('proveTranscription', () => {
  it('does not mind letter-spacing, broken lines and list dashes', () => {
    const spaced = (kk: string) => kk.split('').join(' ');
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const source = sentences.map((kk, index) =>
          index % 2 ? `- ${spaced(kk)}\n` : kk.replaceAll(' ', '\n\n'),
        );
        const proof = proveTranscription(source.join('\n'), sentences.map(running));
        expect(proof.faults).toEqual([]);
      }),
    );
  });

  it('finds every changed, dropped or added word', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, { minLength: 2, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom('changed', 'dropped', 'added'),
        (sentences, seed, how) => {
          const at = seed % sentences.length;
          const told = sentences.flatMap((kk, index) => {
            if (index !== at) return [kk];
            return how === 'changed' ? [`${kk}ы`] : how === 'dropped' ? [] : [kk, 'Қосымша'];
          });
          expect(proveTranscription(sentences.join('\n'), told.map(running)).faults).not.toEqual([]);
        },
      ),
    );
  });

  it('tells running text out of order', () => {
    const { faults } = proveTranscription('бірінші\nекінші', ['екінші', 'бірінші'].map(running));
    expect(faults.map(({ sentence }) => sentence.en)).toContain(
      'The words "бірінші" do not stand in the source in this order from line 2 on.',
    );
  });

  it('gives each cell of a row its own place, also when the page cuts the cells into lines', () => {
    const source = '1\tсөз\n1\tсөз басы\tсөз басы\n\n\tсоңы\tсоңы\nкелесі';
    const cell = (id: string, ...pieces: string[]): Transcribed => ({ id, pieces, row: 'row-2' });
    const { faults, lines } = proveTranscription(source, [
      { id: 'a', pieces: ['1'], row: 'row-1' },
      { id: 'b', pieces: ['сөз'], row: 'row-1' },
      cell('c', '1'),
      cell('d', 'сөз басы', 'соңы'),
      cell('e', 'сөз басы', 'соңы'),
      { id: 'f', pieces: ['келесі'], row: null },
    ]);
    expect(faults).toEqual([]);
    expect(lines).toEqual([1, 1, 2, 2, 2, 5]);
  });

  it('finds cells that stand apart by a space only where the table says so', () => {
    const cell = (id: string, words: string, spaced: boolean): Transcribed => ({
      id,
      pieces: [words],
      row: 'r',
      spaced,
    });
    const row = (spaced: boolean) => [
      cell('a', '2', spaced),
      cell('b', 'ММ', spaced),
      cell('c', 'АЖ', spaced),
    ];
    expect(proveTranscription('2 ММ АЖ', row(true)).faults).toEqual([]);
    expect(proveTranscription('2 ММ АЖ', row(false)).faults).not.toEqual([]);
  });

  it('does not take a cell for a part of a longer one', () => {
    const { faults } = proveTranscription('10 минут\n1', [{ id: 'a', pieces: ['10'], row: 'r' }]);
    expect(faults[0]?.clause).toBe('a');
  });
});
