import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const binary = join(import.meta.dirname, '../bin/qyzmet.js');
const edition = 'kz-tayinsha/unemployed-certificate/2012-08-01';

function qyzmet(args: readonly string[], room?: string) {
  const env = { ...process.env, ...(room ? { QYZMET_REGULATIONS: room } : {}) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [binary, ...args], {
    encoding: 'utf8',
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

describe('qyzmet regulations list', () => {
  it('answers JSON and nothing else', () => {
    const { status, stdout, stderr } = qyzmet(['regulations', 'list', '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toContainEqual({
      id: edition,
      service: 'unemployed-certificate',
      title: expect.objectContaining({ kk: 'Жұмыссыз азаматтарға анықтама беру' }),
      act: expect.objectContaining({ number: '517', date: '2012-08-01' }),
      inForce: { from: '2012-09-11', to: '2013-05-24' },
      repealed: { by: { number: '233', date: '2013-05-24' } },
      channels: ['portal', 'psc', 'office'],
    });
  });
});

describe('qyzmet regulations show', () => {
  const shown = JSON.parse(qyzmet(['regulations', 'show', edition, '--json']).stdout);

  it('keeps the text as printed', () => {
    expect(shown.text.clauses.find(({ id }: { id: string }) => id === '8/3')).toMatchObject({
      kk: '1 шарт – ЖСН және пароль арқылы тіркелген тұтынушылар туралы деректердің түпнұсқалығын ЭҮП тексеру;',
      line: 152,
    });
    const table = shown.text.flows.find(({ para }: { para: string }) => para === 'annex-1/table-2');
    expect(table.steps.at(5)).toEqual({
      n: '7',
      label: null,
      actor: 'ЖАО',
      kk: 'Сұранымды орындау. Шешім қабылдау.',
      result: 'Анықтама, немесе негізделген бас тартуды құру',
      deadline: { value: 3, unit: 'working-day' },
      next: ['7'],
      clause: 'annex-1/table-2/action-7',
    });
  });

  it('tells what runs, with the next step of each', () => {
    const steps = new Map(shown.process.channels.portal.steps.map((step: { id: string }) => [step.id, step]));
    expect(steps.get('check-signature')).toMatchObject({
      kind: 'check-signature',
      actor: 'portal',
      label: '2 шарт',
      next: 'send-request',
      onFail: 'refuse-signature',
      cites: ['8/7', 'annex-1/table-3/action-1'],
    });
    expect(steps.get('refuse-signature')).toMatchObject({ next: null, onFail: null });
  });

  it('is covered both ways', () => {
    const { clauses, elements } = shown.coverage;
    expect(clauses.cited).toBe(clauses.total);
    expect(elements.citing).toBe(elements.total);
  });

  it('says on stderr that an edition is unknown', () => {
    const { status, stdout, stderr } = qyzmet(['regulations', 'show', '../../etc/2000-01-01']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(edition);
  });
});

describe('qyzmet regulations lint', () => {
  it('finds the missing action 6 of table 2 and what we run instead', () => {
    const { status, stdout } = qyzmet(['regulations', 'lint', edition, '--json', '--lang', 'en']);
    const { findings } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'numbering-gap',
        clauses: expect.arrayContaining(['annex-1/table-2/action-7']),
        accepted: expect.objectContaining({ run: 'Action 7 follows action 5.' }),
      }),
    );
  });

  it('writes SARIF', () => {
    const { stdout } = qyzmet(['regulations', 'lint', '--sarif']);
    expect(JSON.parse(stdout).version).toBe('2.1.0');
  });

  it('answers 2 where the room cannot be read', () => {
    const { status, stdout } = qyzmet(['regulations', 'lint', edition], mkdtempSync(join(tmpdir(), 'room-')));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});

describe('qyzmet regulations bpmn', () => {
  it('writes one channel as BPMN 2.0', () => {
    const { status, stdout } = qyzmet(['regulations', 'bpmn', edition, '--channel', 'psc']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<\?xml [\s\S]*<bpmndi:BPMNDiagram/);
  });

  it('names the channels when there is none such', () => {
    const { status, stderr } = qyzmet(['regulations', 'bpmn', edition, '--channel', 'rural-akim']);
    expect(status).toBe(2);
    expect(stderr).toContain('portal, psc, office');
  });
});

describe('qyzmet due', () => {
  const ask = (...args: string[]) => qyzmet(['due', '--body', 'tayinsha-employment-department', ...args]);

  it('steps over lunch, weekends and holidays, and tells how', () => {
    const { status, stdout } = ask('--from', '2026-12-15T17:55:00+05:00', '--in', '10 minutes', '--json');
    const { due, derivation } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(new Date(due).toISOString()).toBe('2026-12-17T04:05:00.000Z');
    expect(derivation.length).toBeGreaterThan(2);
  });

  it.each([
    ['a bare local time', ['--from', '2026-12-15T17:55', '--in', '10 minutes'], '+05:00'],
    ['an unreadable duration', ['--from', '2026-12-15T17:55:00Z', '--in', 'soon'], 'soon'],
    ['a year without a calendar', ['--from', '2031-01-01T10:00:00+05:00', '--in', '3 working days'], '2031'],
    ['an unknown option', ['--from', '2026-12-15T17:55:00Z', '--in', '10 minutes', '--fast'], '--fast'],
  ])('refuses %s', (_, args, told) => {
    const { status, stdout, stderr } = ask(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(told);
  });
});

it('tells its commands, also when it is asked for an unknown one', () => {
  expect(qyzmet(['--help']).stdout).toContain('qyzmet regulations show <id>');
  expect(qyzmet(['regulations', 'burn'])).toMatchObject({ status: 2, stdout: '' });
});
