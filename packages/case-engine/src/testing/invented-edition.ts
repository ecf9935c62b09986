import type { Text } from '@qyzmet/kernel';
import type { Edition, Step } from '@qyzmet/regulation';

const text = (words: string): Text => ({ kk: words, ru: words, en: words });
type Sketch = Omit<Step, 'title' | 'cites'>;
const step = (sketch: Sketch): Step => ({ title: text(sketch.id), cites: ['1'], ...sketch });
const minutes = (value: number) => ({ value, unit: 'minute', of: 'step', cites: ['1'] }) as const;

/** An invented law with every feature of the engine once: three systems, conditions, a fact, a registry, a refusal. */
export const inventedEdition: Edition = {
  id: 'invented/bee-permit/2026-01-01',
  folder: 'invented/bee-permit',
  text: { clauses: [{ id: '1', kk: 'Ара ұстауға рұқсат', line: 1, normative: true }], flows: [] },
  findings: [],
  regulation: {
    id: 'invented/bee-permit/2026-01-01',
    service: 'bee-permit',
    title: text('Bee permit'),
    act: { issuer: text('Invented'), number: '1', date: '2026-01-01', inForce: { from: '2026-01-01' } },
    automation: { level: 'partial', cites: ['1'] },
    provider: 'invented-body',
    applicants: ['citizen'],
    form: {
      sections: [
        {
          id: 'who',
          title: text('Who'),
          fields: [
            { id: 'iin', type: 'iin', label: text('IIN'), required: true, cites: ['1'] },
            { id: 'from', type: 'date', label: text('From'), required: true, cites: ['1'] },
            { id: 'to', type: 'date', label: text('To'), required: true, notBefore: 'from', cites: ['1'] },
          ],
        },
      ],
    },
    documents: [{ id: 'plan', title: text('Plan'), channels: ['portal'], required: true, cites: ['1'] }],
    refusals: [
      { id: 'bad-signature', title: text('Bad signature'), stage: 'signature', cites: ['1'] },
      { id: 'no-hives', title: text('No hives'), stage: 'merits', cites: ['1'] },
    ],
    results: [
      {
        id: 'permit',
        outcome: 'approved',
        title: text('Permit'),
        document: 'permit/v1',
        forms: ['electronic'],
        cites: ['1'],
      },
      {
        id: 'no',
        outcome: 'refused',
        title: text('Refusal'),
        document: 'refusal/v1',
        forms: ['electronic'],
        cites: ['1'],
      },
    ],
    statements: [],
    notExecutable: [],
    channels: {
      portal: {
        steps: [
          step({
            id: 'sign-up',
            kind: 'sign-up',
            system: 'portal',
            actor: 'applicant',
            when: 'applicant-not-registered',
          }),
          step({ id: 'log-in', kind: 'authenticate', system: 'portal', actor: 'applicant' }),
          step({
            id: 'check-log-in',
            kind: 'check-credentials',
            system: 'portal',
            actor: 'portal',
            onFail: 'refuse-log-in',
          }),
          step({ id: 'refuse-log-in', kind: 'refuse', system: 'portal', actor: 'portal' }),
          step({ id: 'fill', kind: 'fill', system: 'portal', actor: 'applicant' }),
          step({ id: 'sign', kind: 'sign', system: 'portal', actor: 'applicant' }),
          step({
            id: 'check-signature',
            kind: 'check-signature',
            system: 'portal',
            actor: 'portal',
            onFail: 'refuse-signature',
          }),
          step({
            id: 'refuse-signature',
            kind: 'refuse',
            system: 'portal',
            actor: 'portal',
            refusal: 'bad-signature',
          }),
          step({
            id: 'send-request',
            kind: 'send',
            system: 'portal',
            actor: 'gateway',
            message: { name: 'request', to: ['office', 'psc'] },
          }),
          step({
            id: 'register',
            kind: 'register',
            system: 'office',
            actor: 'leb-system',
            receives: 'send-request',
          }),
          step({
            id: 'send-received',
            kind: 'send',
            system: 'office',
            actor: 'gateway',
            message: { name: 'status', to: ['portal'], status: 'received' },
          }),
          step({
            id: 'show-received',
            kind: 'show-status',
            system: 'portal',
            actor: 'portal',
            receives: 'send-received',
            status: 'received',
          }),
          step({
            id: 'psc-received',
            kind: 'show-status',
            system: 'psc',
            actor: 'psc-system',
            receives: 'send-request',
            status: 'received',
          }),
          step({ id: 'ask', kind: 'look-up', system: 'office', actor: 'gateway', registry: 'individuals' }),
          step({
            id: 'accept',
            kind: 'accept',
            system: 'office',
            actor: 'leb-officer',
            deadline: minutes(10),
          }),
          step({
            id: 'decide',
            kind: 'decide',
            system: 'office',
            actor: 'leb-officer',
            deadline: minutes(20),
          }),
          step({ id: 'draft', kind: 'draft', system: 'office', actor: 'leb-system' }),
          step({ id: 'sign-result', kind: 'sign-result', system: 'office', actor: 'leb-officer' }),
          step({
            id: 'send-result',
            kind: 'send',
            system: 'office',
            actor: 'gateway',
            message: { name: 'result', to: ['portal', 'psc'], status: 'completed' },
          }),
          step({
            id: 'deliver',
            kind: 'deliver',
            system: 'portal',
            actor: 'portal',
            receives: 'send-result',
          }),
          step({
            id: 'psc-done',
            kind: 'show-status',
            system: 'psc',
            actor: 'psc-system',
            receives: 'send-result',
            status: 'completed',
          }),
        ],
      },
    },
  },
};
