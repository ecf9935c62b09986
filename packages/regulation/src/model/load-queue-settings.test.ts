import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeFault } from './load-fault.ts';
import { loadQueueSettings } from './load-queue-settings.ts';

const written = `settings:
  - territory: kz-invented
    service: places
    bodies: [bee-body]
    ageOn: "09-01"
    groups:
      - { id: little, from: 0, to: 3, title: { kk: Кіші, ru: Младшие, en: Little } }
      - { id: big, from: 3, to: 7, title: { kk: Үлкен, ru: Старшие, en: Big } }
    answerWithin: { value: 5, unit: working-day }
    noAnswer: keeps-place
`;

function load(content: string) {
  const root = mkdtempSync(join(tmpdir(), 'queues-'));
  mkdirSync(join(root, 'queues'));
  writeFileSync(join(root, 'queues', 'places.yaml'), content);
  const { settings, faults } = loadQueueSettings(root);
  return { settings, faults: faults.map((fault) => describeFault(fault, 'en')) };
}

describe('settings of a queue', () => {
  it('are read; a room without queues has none', () => {
    expect(load(written)).toMatchObject({ settings: [{ ageOn: '09-01', bodies: ['bee-body'] }], faults: [] });
    expect(loadQueueSettings(mkdtempSync(join(tmpdir(), 'queues-')))).toEqual({ settings: [], faults: [] });
  });

  it.each([
    ['a gap between groups', 'from: 3, to: 7', 'from: 4, to: 7', 'places.yaml:8 The group "big" must begin'],
    ['a group that ends before it begins', 'from: 3, to: 7', 'from: 3, to: 2', 'The group "big"'],
    ['a first group that leaves the youngest out', 'from: 0', 'from: 1', 'The group "little"'],
    ['a setting that would put a child out', 'keeps-place', 'leaves', 'unknown word "leaves"'],
    ['a day of no year', '09-01', '9/1', 'expected something like 09-01'],
  ])('tell %s', (_, from, to, expected) => {
    expect(load(written.replace(from, to)).faults.join('\n')).toContain(expected);
  });

  it('of the real bodies have no fault', () => {
    const root = fileURLToPath(new URL('../../../../regulations', import.meta.url));
    expect(loadQueueSettings(root).faults).toEqual([]);
  });
});
