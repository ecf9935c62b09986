import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from './rules/index.ts';

const folder = new URL('./rules/', import.meta.url);
const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('the register of rules', () => {
  it('holds every folder under its own name, but for the rule that reads the findings file', () => {
    expect([...rules.map(({ id }) => id), 'acceptance-without-finding'].sort()).toEqual(
      folders.map(({ name }) => name).sort(),
    );
  });

  it.each(folders.map(({ name }) => name))('%s has its rule, its page and its test', (name) => {
    for (const file of ['rule.ts', 'README.md', 'rule.test.ts'])
      expect(existsSync(new URL(`${name}/${file}`, folder))).toBe(true);
  });
});
