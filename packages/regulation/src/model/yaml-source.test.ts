import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from './yaml-source.ts';

const room = fileURLToPath(new URL('../../../../regulations', import.meta.url));
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.yaml'),
);

describe('parseYaml', () => {
  it.each(files)('reads %s as the parser with positions reads it', (file) => {
    const content = readFileSync(join(room, file), 'utf8');
    expect(parseYaml(file, content).source.value).toEqual(parse(content));
  });

  it('tells the line of a value, of a missing one its nearest ancestor', () => {
    const { source } = parseYaml('a.yaml', 'one: 1\ntwo:\n  - x\n  - y: 2\n');
    expect([
      source.lineOf(['two', 1, 'y']),
      source.lineOf(['two', 1, 'z']),
      source.lineOf(['nothing']),
    ]).toEqual([4, 4, 1]);
  });

  it.each([
    ['a: 1\na: 2\n', 2],
    ['a: [1\nb: 2\n', 2],
    ['a: 1\n  : : :\n', 2],
  ])('names the line of what is broken in %j', (content, line) => {
    const { faults, source } = parseYaml('a.yaml', content);
    expect(source.value).toBeUndefined();
    expect(faults[0]).toMatchObject({ file: 'a.yaml' });
    expect(Math.abs((faults[0]?.line ?? 0) - line)).toBeLessThanOrEqual(1);
  });
});
