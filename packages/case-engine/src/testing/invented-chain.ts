import type { Text } from '@qyzmet/kernel';
import type { Edition, Step } from '@qyzmet/regulation';
import { inventedEdition } from './invented-edition.ts';

const text = (words: string): Text => ({ kk: words, ru: words, en: words });
type Sketch = Omit<Step, 'title' | 'cites'>;
const step = (sketch: Sketch): Step => ({ title: text(sketch.id), cites: ['1'], ...sketch });

const hive = { id: 'hive', label: text('Hive') };
const advice = { id: 'advice', label: text('Advice') };

/** An invented law of paper: a rural akim's office, resolutions, letters, three registrations, a result by mouth. */
export const inventedChain: Edition = {
  ...inventedEdition,
  id: 'invented/bee-help/2026-01-01',
  regulation: {
    ...inventedEdition.regulation,
    id: 'invented/bee-help/2026-01-01',
    service: 'bee-help',
    form: {
      sections: [
        {
          id: 'who',
          title: text('Who'),
          fields: [
            { id: 'iin', type: 'iin', label: text('IIN'), required: true, cites: ['1'] },
            {
              id: 'measure',
              type: 'choice',
              label: text('Measure'),
              required: true,
              options: [hive, advice],
              cites: ['1'],
            },
          ],
        },
      ],
    },
    documents: [
      {
        id: 'plan',
        title: text('Plan'),
        channels: ['rural-akim'],
        required: true,
        answers: { measure: ['hive'] },
        cites: ['1'],
      },
    ],
    refusals: [
      { id: 'papers-faulty', title: text('Papers'), stage: 'intake', cites: ['1'] },
      {
        id: 'no-advice-left',
        title: text('No advice'),
        stage: 'merits',
        answers: { measure: ['advice'] },
        cites: ['1'],
      },
      { id: 'no-hives', title: text('No hives'), stage: 'merits', cites: ['1'] },
    ],
    results: [
      {
        id: 'told',
        outcome: 'approved',
        title: text('Told'),
        answers: { measure: ['advice'] },
        forms: ['oral'],
        cites: ['1'],
      },
      {
        id: 'given',
        outcome: 'approved',
        title: text('Given'),
        answers: { measure: ['hive'] },
        document: 'hive/v1',
        forms: ['paper'],
        cites: ['1'],
      },
      {
        id: 'no',
        outcome: 'refused',
        title: text('No'),
        document: 'refusal/v1',
        forms: ['paper'],
        cites: ['1'],
      },
    ],
    channels: {
      'rural-akim': {
        steps: [
          step({ id: 'identify', kind: 'identify', system: 'rural', actor: 'rural-clerk' }),
          step({
            id: 'papers',
            kind: 'check-originals',
            system: 'rural',
            actor: 'rural-clerk',
            onFail: 'give-back',
          }),
          step({
            id: 'give-back',
            kind: 'refuse',
            system: 'rural',
            actor: 'rural-clerk',
            refusal: 'papers-faulty',
          }),
          step({ id: 'fill', kind: 'fill', system: 'rural', actor: 'rural-clerk' }),
          step({ id: 'register', kind: 'register', system: 'rural', actor: 'rural-clerk' }),
          step({
            id: 'tell',
            kind: 'inform',
            system: 'rural',
            actor: 'rural-akim',
            answers: { measure: ['advice'] },
            next: 'end',
          }),
          step({ id: 'name', kind: 'resolve', system: 'rural', actor: 'rural-akim' }),
          step({ id: 'letter', kind: 'covering-letter', system: 'rural', actor: 'rural-executor' }),
          step({ id: 'sign-letter', kind: 'sign-letter', system: 'rural', actor: 'rural-akim' }),
          step({
            id: 'send-file',
            kind: 'send',
            system: 'rural',
            actor: 'gateway',
            message: { name: 'request', to: ['office'] },
          }),
          step({
            id: 'accept-file',
            kind: 'accept',
            system: 'office',
            actor: 'office-clerk',
            receives: 'send-file',
          }),
          step({
            id: 'look-up',
            kind: 'look-up',
            system: 'office',
            actor: 'gateway',
            registry: 'individuals',
          }),
          step({
            id: 'enter',
            kind: 'manual-entry',
            system: 'office',
            actor: 'office-clerk',
            when: 'registry-individuals-silent',
          }),
          step({ id: 'register-file', kind: 'register', system: 'office', actor: 'office-clerk' }),
          step({ id: 'resolve', kind: 'resolve', system: 'office', actor: 'head' }),
          step({ id: 'visit', kind: 'conclude', system: 'office', actor: 'commission' }),
          step({ id: 'decide', kind: 'decide', system: 'office', actor: 'executor' }),
          step({ id: 'draft', kind: 'draft', system: 'office', actor: 'leb-system' }),
          step({ id: 'sign', kind: 'sign-result', system: 'office', actor: 'head' }),
          step({
            id: 'register-result',
            kind: 'register',
            system: 'office',
            actor: 'office-clerk',
            journal: 'outgoing',
          }),
          step({
            id: 'send-back',
            kind: 'forward',
            system: 'office',
            actor: 'office-clerk',
            message: { name: 'result', to: ['rural'], status: 'completed' },
          }),
          step({
            id: 'hand-over',
            kind: 'hand-over',
            system: 'rural',
            actor: 'rural-akim',
            receives: 'send-back',
            againstSignature: true,
          }),
        ],
      },
    },
  },
};
