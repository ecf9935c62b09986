import { describe, expect, it } from 'vitest';
import { InTurn } from './in-turn.ts';

describe('works of one key', () => {
  it('run one after another', async () => {
    const turns = new InTurn<number>();
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      return seen.length;
    };
    await Promise.all([turns.run('a', undefined, work('first')), turns.run('a', undefined, work('second'))]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('go on after one that failed', async () => {
    const turns = new InTurn<number>();
    const failed = turns.run('a', 'form', () => Promise.reject(new Error('no line')));
    const next = turns.run('a', undefined, async () => 2);
    await expect(failed).rejects.toThrow('no line');
    expect(await next).toBe(2);
    expect(await turns.run('a', 'form', async () => 3)).toBe(3);
  });

  it('are done once for one form, and remembered in a bounded memory', async () => {
    const turns = new InTurn<number>(2);
    let count = 0;
    const take = async () => ++count;
    expect(await Promise.all([turns.run('a', 'one', take), turns.run('a', 'one', take)])).toEqual([1, 1]);
    await turns.run('a', 'two', take);
    expect(await turns.run('a', 'one', take)).toBe(1);
    await turns.run('a', 'three', take);
    expect(await turns.run('a', 'one', take)).toBe(4);
  });
});
