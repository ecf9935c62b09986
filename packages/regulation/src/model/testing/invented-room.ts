import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const inventedId = 'kz-invented/bee-permit/2026-01-01';

/** The files of an invented law: every feature of the text layer once, two systems, one condition. */
export const inventedFiles = {
  'source.txt': [
    'А р а ұстау туралы',
    '',
    '1. Рұқсатты өтініш беруші порталда ала',
    '',
    '2',
    '',
    'ды.',
    '',
    '- 1) 1 үдеріс – өтініш беруші нысанды толтырады;',
    '- 2) 1 шарт – портал <u>қолтаңбаны</u> тексереді; бас тартады.',
    '',
    '1\tӘрекет №\t1\t1',
    '2\tАтауы\tӨтінішті\tШешім қабылдау',
    '',
    '\t\tқарау\t',
    '5\tМерзімі\t10 минут\t3 жұмыс күні',
    '6\tКелесі\t1\t-',
    '',
  ].join('\n'),
  'text.yaml': `edition: ${inventedId}
clauses:
  - { id: title, kk: Ара ұстау туралы, normative: false }
  - { id: '1', mark: '1.', kk: Рұқсатты өтініш беруші порталда алады., pieces: [Рұқсатты өтініш беруші порталда ала, ды.] }
  - { furniture: '2', reason: page number }
  - { id: 1/1, mark: 1), kk: 1 үдеріс – өтініш беруші нысанды толтырады; }
  - { id: 1/2, mark: 2), kk: 1 шарт – портал қолтаңбаны тексереді; бас тартады. }
  - table: table-1
    channel: portal
    parts:
      - rows:
          - { row: number, head: 1 Әрекет №, cells: ['1', '1'] }
          - row: name
            head: 2 Атауы
            cells: [{ kk: Өтінішті қарау, pieces: [Өтінішті, қарау] }, Шешім қабылдау]
          - { row: deadline, head: 5 Мерзімі, cells: [10 минут, 3 жұмыс күні] }
          - { row: next, head: 6 Келесі, cells: ['1', '-'] }
flows:
  - channel: portal
    narrative: '1'
    steps:
      - { clause: 1/1, label: 1 үдеріс, actor: өтініш беруші }
      - { clause: 1/2, label: 1 шарт, actor: портал }
  - { channel: portal, table: table-1 }
`,
  'regulation.yaml': `id: ${inventedId}
service: bee-permit
title: &title { kk: Ара, ru: Пчёлы, en: Bees }
act: { issuer: *title, number: '1', date: 2026-01-01, inForce: { from: 2026-02-01, to: 2027-01-01 } }
automation: { level: full, practice: { kk: акт айтпайды, ru: акт молчит, en: the act is silent } }
provider: bee-body
applicants: [citizen]
form:
  sections:
    - id: who
      title: *title
      fields:
        - { id: iin, type: iin, label: *title, required: true, cites: ['1'] }
documents: []
refusals:
  - { id: bad-signature, title: *title, stage: signature, cites: [1/2] }
results:
  - { id: permit, outcome: approved, title: *title, document: permit/v1, forms: [paper], cites: ['1'] }
statements: []
channels:
  portal:
    steps:
      - { id: fill, kind: fill, system: portal, actor: applicant, title: *title, cites: [1/1] }
      - id: check-signature
        kind: check-signature
        system: portal
        actor: portal
        title: *title
        checks: [validity]
        signer: applicant
        onFail: refuse-signature
        cites: [1/2]
      - { id: refuse-signature, kind: refuse, system: portal, actor: portal, title: *title, refusal: bad-signature, cites: [1/2] }
      - id: send-request
        kind: send
        system: portal
        actor: gateway
        title: *title
        message: { name: request, to: [office] }
        cites: [table-1/action-1]
      - { id: decide, kind: decide, system: office, actor: leb-officer, title: *title, receives: send-request, cites: [table-1/action-1-2] }
notExecutable: []
`,
  'findings.yaml': `findings:
  - { rule: next-self, clauses: [table-1/action-1/next], run: { kk: келесі баған, ru: следующий столбец, en: the next column }, reason: { kk: басу қатесі, ru: опечатка, en: a misprint } }
`,
} as const;

export type InventedFile = keyof typeof inventedFiles;

/** Writes the invented law into a new folder, with the changes asked for, and answers the folder. */
export function writeInventedRoom(
  changes: Partial<Record<InventedFile, (content: string) => string>> = {},
): string {
  const root = mkdtempSync(join(tmpdir(), 'regulations-'));
  for (const [suffix, content] of Object.entries(inventedFiles)) {
    const file = join(root, `${inventedId}.${suffix}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, changes[suffix as InventedFile]?.(content) ?? content);
  }
  return root;
}

/** Replaces words that must stand in the file. */
export function change(from: string, to: string): (content: string) => string {
  return (content) => {
    if (!content.includes(from)) throw new Error(`The invented file does not hold "${from}"`);
    return content.replace(from, to);
  };
}
