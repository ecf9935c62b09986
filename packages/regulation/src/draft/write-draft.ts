import { stringify } from 'yaml';
import type { DraftClause, DraftEntry } from './draft-clauses.ts';
import type { DraftFlow } from './draft-flows.ts';
import type { DraftStep } from './draft-process.ts';

const lineWidth = 120;

function listed(entry: object, question?: string): string {
  const lines = stringify([entry], { lineWidth }).trimEnd().split('\n');
  return [...(question ? [`# question: ${question}`] : []), ...lines].map((line) => `  ${line}`).join('\n');
}

/** `text.yaml`, with each open question over the entry that it is about. */
export function writeText(
  edition: string,
  entries: readonly DraftEntry[],
  flows: readonly DraftFlow[],
): string {
  const clauses = entries.map((entry) => {
    if (!('id' in entry)) return listed(entry);
    const { question, ...clause } = entry;
    return listed(clause, question);
  });
  const written = flows.map(({ question, ...flow }) => listed(flow, question));
  return [
    `edition: ${edition}`,
    'clauses:',
    ...clauses,
    written.length > 0 ? 'flows:' : 'flows: []',
    ...written,
    '',
  ].join('\n');
}

export interface DraftHead {
  readonly edition: string;
  readonly titleWords: string;
  readonly registration: string;
}

/** `regulation.yaml`: what the text says of the act and its processes; what it cannot say is a question. */
export function writeRegulation(
  head: DraftHead,
  channels: readonly { readonly channel: string; readonly steps: readonly DraftStep[] }[],
  results: readonly DraftClause[],
): string {
  const [territory = '', service = '', date = ''] = head.edition.split('/');
  const title = /^["«](.+)["»]/u.exec(head.titleWords)?.[1] ?? head.titleWords;
  const number = /(?:№|N)\s*(\S+)\s+қаулысы/u.exec(head.registration)?.[1] ?? '';
  const registered = /(?:№|N)\s*(\d+)\s+болып/u.exec(head.registration)?.[1] ?? '';
  const systems: Readonly<Record<string, string>> = {
    portal: 'portal',
    psc: 'psc',
    office: 'office',
    'rural-akim': 'rural',
  };
  const process = channels.flatMap(({ channel, steps }) => [
    `  ${channel}:`,
    '    steps:',
    ...steps.flatMap((step) => [
      ...step.questions.map((question) => `      # question: ${question} (${step.clause})`),
      ...stringify(
        [
          {
            id: step.id,
            kind: step.kind ?? '?',
            system: systems[channel],
            actor: step.actor ?? '?',
            title: { kk: step.words, ru: '?', en: '?' },
            ...(step.deadline ? { deadline: { ...step.deadline, of: 'step', cites: [step.clause] } } : {}),
            cites: [step.clause],
          },
        ],
        { lineWidth },
      )
        .trimEnd()
        .split('\n')
        .map((line) => `      ${line}`),
    ]),
  ]);
  return [
    `id: ${head.edition}`,
    `service: ${service}`,
    '# question: The title in Russian and English.',
    stringify({ title: { kk: title, ru: '?', en: '?' } }).trimEnd(),
    '# question: Who issued the act, since when is it in force, and by which clause?',
    stringify({
      act: {
        issuer: { kk: '?', ru: '?', en: '?' },
        number: number || '?',
        date,
        registered: { number: registered || '?' },
        inForce: { from: '?' },
      },
    }).trimEnd(),
    `# question: Which kind of body of ${territory} provides the service, and who may apply?`,
    'provider: "?"',
    'applicants: []',
    '# question: What does the application ask, which papers go with it, and what is refused on which ground?',
    'form: { sections: [] }',
    'documents: []',
    'refusals: []',
    '# question: Each result with its title, its sheet and what the officer states.',
    results.length > 0 ? `# The text speaks of results in ${results.map(({ id }) => id).join(', ')}.` : '',
    'results: []',
    'channels:',
    ...process,
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n');
}
