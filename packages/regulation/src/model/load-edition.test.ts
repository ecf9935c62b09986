import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadEdition } from './load-edition.ts';
import { describeFault } from './load-fault.ts';
import { change, type InventedFile, inventedId, writeInventedRoom } from './testing/invented-room.ts';

function loadChanged(changes: Parameters<typeof writeInventedRoom>[0]) {
  const root = writeInventedRoom(changes);
  const edition = loadEdition(root, inventedId);
  rmSync(root, { recursive: true });
  return edition;
}

function faultsOf(file: InventedFile, from: string, to: string): readonly string[] {
  const edition = loadChanged({ [file]: change(from, to) });
  if (edition.ok) return [];
  return edition.error.map((fault) => describeFault(fault, 'en').replace(`${inventedId}.`, ''));
}

describe('an edition without faults', () => {
  const edition = loadChanged({});
  if (!edition.ok) throw new Error(edition.error.map((fault) => describeFault(fault, 'en')).join('\n'));
  const { text, regulation, folder } = edition.value;

  it('knows its folder and fills the citations that the file leaves out', () => {
    expect(folder).toBe('kz-invented/bee-permit');
    expect(regulation.automation.cites).toEqual([]);
  });

  it('repairs cut and letter-spaced words, and tells the line where each clause begins', () => {
    const clause = (id: string) => text.clauses.find((candidate) => candidate.id === id);
    expect(clause('title')).toEqual({ id: 'title', kk: 'Ара ұстау туралы', line: 1, normative: false });
    expect(clause('1')).toMatchObject({ mark: '1.', kk: 'Рұқсатты өтініш беруші порталда алады.', line: 3 });
    expect(clause('table-1/action-1/name')).toMatchObject({ kk: 'Өтінішті қарау', line: 13 });
  });

  it('keeps both actions when a number is printed twice, and numbers as printed', () => {
    const table = text.flows.find(({ source }) => source === 'table');
    expect(table?.steps.map(({ clause, n, next, deadline }) => ({ clause, n, next, deadline }))).toEqual([
      { clause: 'table-1/action-1', n: '1', next: ['1'], deadline: { value: 10, unit: 'minute' } },
      { clause: 'table-1/action-1-2', n: '1', next: null, deadline: { value: 3, unit: 'working-day' } },
    ]);
  });

  it('parts number and label from the words of a narrative step', () => {
    const narrative = text.flows.find(({ source }) => source === 'narrative');
    expect(narrative?.steps[1]).toMatchObject({
      n: '2',
      label: '1 шарт',
      actor: 'портал',
      kk: 'портал қолтаңбаны тексереді; бас тартады.',
    });
  });
});

describe('an edition with a fault does not load', () => {
  it.each<[string, InventedFile, string, string, string]>([
    [
      'a changed word',
      'text.yaml',
      'Ара ұстау',
      'Ара бағу',
      'source.txt:1 [title] The words "Ара бағу туралы"',
    ],
    [
      'a forgotten sentence',
      'source.txt',
      'бас тартады.',
      'бас тартады. Тағы.',
      'source.txt:10 "Тағы." is not',
    ],
    [
      'a clause that nobody carries out',
      'regulation.yaml',
      'cites: [1/1]',
      "cites: ['1']",
      'source.txt:9 [1/1] Nothing in the process',
    ],
    [
      'a citation of no clause',
      'regulation.yaml',
      'cites: [1/1]',
      'cites: [1/1, 9/9]',
      'regulation.yaml:23 [9/9] The text layer has no clause',
    ],
    [
      'an element without ground',
      'regulation.yaml',
      ', practice: { kk: акт айтпайды, ru: акт молчит, en: the act is silent }',
      '',
      'regulation.yaml:5 automation: cites no clause',
    ],
    [
      'a failure that leads nowhere',
      'regulation.yaml',
      'onFail: refuse-signature',
      'onFail: nowhere',
      'regulation.yaml:24 [1/2] portal/check-signature: "onFail" leads',
    ],
    [
      'a condition without failure',
      'regulation.yaml',
      '        onFail: refuse-signature\n',
      '',
      'needs the field "onFail"',
    ],
    [
      'a registry that is asked about nobody',
      'regulation.yaml',
      'actor: applicant, title: *title, cites: [1/1] }',
      'actor: applicant, title: *title, cites: [1/1] }\n      - { id: ask, kind: look-up, system: portal, actor: gateway, title: *title, registry: civil, about: childIin, cites: [1/1] }',
      'portal/ask: the registry is asked about the field "childIin"',
    ],
    [
      'a registration that counts from no day',
      'regulation.yaml',
      "forms: [paper], cites: ['1'] }",
      "forms: [paper], cites: ['1'], registers: { register: unemployed, since: registeredOn, cites: ['1'] } }",
      'The day of registration "registeredOn" is no date field of the result.',
    ],
    [
      'a registration without ground',
      'regulation.yaml',
      "forms: [paper], cites: ['1'] }",
      "forms: [paper], cites: ['1'], fields: [{ id: registeredOn, type: date, label: *title, required: true, cites: ['1'] }], registers: { register: unemployed, since: registeredOn } }",
      'results/permit/registers: cites no clause',
    ],
    [
      'a message that nobody sends',
      'regulation.yaml',
      'to: [office]',
      'to: [psc]',
      'sends no message to the system "office"',
    ],
    [
      'a system that nothing opens',
      'regulation.yaml',
      'receives: send-request, ',
      '',
      'which message opens the record',
    ],
    [
      'an unknown ground',
      'regulation.yaml',
      'refusal: bad-signature',
      'refusal: bad-mood',
      '"bad-mood" is not in the list',
    ],
    [
      'an unknown word',
      'regulation.yaml',
      'kind: fill',
      'kind: fly',
      'regulation.yaml:23 channels/portal/steps/0/kind: unknown word "fly"',
    ],
    ['a missing language', 'regulation.yaml', ', en: Bees', '', 'title: the field "en" is missing'],
    [
      'a field that no type knows',
      'regulation.yaml',
      'provider:',
      'colour: red\nprovider:',
      'the field "colour" is unknown',
    ],
    [
      'a step id given twice',
      'regulation.yaml',
      'id: send-request',
      'id: fill',
      'the step id is given twice',
    ],
    [
      'a queue that reads a field nobody asks for',
      'regulation.yaml',
      'statements: []',
      `statements: []
queue:
  child: { name: iin, birthDate: birthDate }
  privilege: { field: iin, document: paper, cites: ['1'] }
  kinds: []
  registerWithin: { months: 1, cites: ['1'] }`,
      'The queue reads "birthDate", but there is no such field or document.',
    ],
    [
      'a queue whose privilege stands on nothing',
      'regulation.yaml',
      'statements: []',
      `statements: []
queue:
  child: { name: iin, birthDate: iin }
  privilege: { field: iin, document: paper }
  kinds: []
  registerWithin: { months: 1, cites: ['1'] }`,
      'queue/privilege: cites no clause',
    ],
    ['broken YAML', 'regulation.yaml', 'applicants: [citizen]', 'applicants: [citizen', 'regulation.yaml:'],
    [
      'an accepted finding of no clause',
      'findings.yaml',
      'table-1/action-1/next',
      '7/7',
      'findings.yaml:2 [7/7]',
    ],
    [
      'a name that is not its file',
      'text.yaml',
      'edition: kz-invented',
      'edition: kz-other',
      'text.yaml:1 The edition',
    ],
    ['a deadline that cannot be read', 'source.txt', '10 минут', 'бірден', 'is not transcribed'],
    ['a label that is not printed', 'text.yaml', 'label: 1 шарт', 'label: 2 шарт', '[1/2 (2 шарт)]'],
  ])('%s', (_, file, from, to, expected) => {
    expect(faultsOf(file, from, to).join('\n')).toContain(expected);
  });

  it('tells a missing file', () => {
    const edition = loadEdition(writeInventedRoom(), 'kz-invented/bee-permit/2030-01-01');
    expect(edition.ok ? [] : edition.error.map(({ file }) => file.split('.').slice(1).join('.'))).toEqual([
      'source.txt',
      'text.yaml',
      'regulation.yaml',
      'findings.yaml',
    ]);
  });
});
