import { describe, expect, it } from 'vitest';
import { clause, heading, shown } from '../../testing/invented-law.ts';
import { titleDiffers } from './rule.ts';

describe('title-differs', () => {
  const own = heading('title', '"Балаларды мектепке тіркеу" қызмет регламенті');

  it('finds a word that the act has and the heading lacks', () => {
    const act = clause('act/1/4', '"Республиканың балаларды мектепке тіркеу" қызмет регламенті бекітілсін.');
    expect(shown(titleDiffers, act, own)).toEqual([
      { clauses: ['title', 'act/1/4'], quote: '"Балаларды мектепке тіркеу"' },
    ]);
  });

  it('is content with the same words, and with regulations of other services', () => {
    const same = clause('act/1/1', '«Балаларды мектепке тіркеу» қызмет регламенті');
    const other = clause('act/1/2', '"Отын сатып алуға көмек" қызмет регламенті');
    expect(shown(titleDiffers, same, other, own)).toEqual([]);
  });
});
