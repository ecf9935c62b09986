import { fileURLToPath } from 'node:url';
import { loadAll } from '@qyzmet/regulation';
import { translator } from '@qyzmet/web';
import { describe, expect, it } from 'vitest';
import { blockOf, lawParts, numberedSteps } from './law-parts.ts';

const { editions } = loadAll(fileURLToPath(new URL('../../../../regulations', import.meta.url)));
const t = translator('kk');
const channels = editions.flatMap(({ id, text, regulation }) =>
  Object.entries(regulation.channels).map(([channel, { steps }]) => {
    const numbered = numberedSteps(steps);
    return { id, channel, text, numbered, parts: lawParts(text, channel as never, numbered, t) };
  }),
);

describe.each(channels)('$id, $channel', ({ text, numbered, parts }) => {
  const blocks = parts.flatMap((part) => part.blocks);

  it('shows each clause once and every clause that a step stands on', () => {
    const lines = blocks.flatMap((block) => block.lines.map(({ id }) => id));
    expect(new Set(lines).size).toBe(lines.length);
    const anchors = blocks.map(({ id }) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
    const known = new Set(text.clauses.map(({ id }) => blockOf(id)));
    const cited = numbered.flatMap(({ cites }) => cites.map(blockOf)).filter((id) => known.has(id));
    expect(cited.filter((id) => !anchors.includes(id))).toEqual([]);
  });

  it('leads from each cited clause back to its steps', () => {
    for (const { number, cites } of numbered)
      for (const cite of cites) {
        const block = blocks.find(({ id }) => id === blockOf(cite));
        expect(block?.steps.map((step) => step.number)).toContain(number);
      }
  });
});
