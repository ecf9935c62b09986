import fc from 'fast-check';
import { type Actor, type ChannelProcess, factNames, type Step, type System, systems } from '../../types.ts';

const words = { kk: 'Қадамның қысқаша атауы', ru: 'Краткое название шага', en: 'Short title of the step' };
const people: readonly Actor[] = ['applicant', 'leb-officer', 'head', 'portal'];

interface Seed {
  readonly system: number;
  readonly actor: number;
  readonly shape: 'plain' | 'fact' | 'answers' | 'condition' | 'back' | 'send' | 'leave';
  readonly pick: number;
}

const seed: fc.Arbitrary<Seed> = fc.record({
  system: fc.nat(2),
  actor: fc.nat(people.length - 1),
  shape: fc.constantFrom('plain', 'plain', 'fact', 'answers', 'condition', 'back', 'send', 'leave'),
  pick: fc.nat(30),
});

/**
 * Channels of every form that the language of processes allows: conditions that fail to a refusal or lead back, facts,
 * answers, ends before the last step, messages to one or two systems heard early or late. Nothing leads back over a
 * message: sent a second time it would open a second record.
 */
export const anyProcess: fc.Arbitrary<ChannelProcess> = fc
  .array(seed, { minLength: 1, maxLength: 12 })
  .map((seeds) => {
    const steps: Step[] = [];
    const refusals: Step[] = [];
    const unheard = new Map<System, string[]>();
    const opened = new Set<System>();
    for (const [index, { system: wanted, actor: who, shape, pick }] of seeds.entries()) {
      const last = systems[wanted] ?? 'portal';
      const system = index === 0 || opened.has(last) || unheard.has(last) ? last : (steps[0]?.system ?? last);
      const heard = !opened.has(system) || pick % 2 === 0 ? unheard.get(system)?.shift() : undefined;
      opened.add(system);
      const id = `step-${index}`;
      const own = steps.filter((step) => step.system === system);
      const earlier = own.slice(
        own.findLastIndex(({ kind, receives }) => kind === 'send' || receives !== undefined) + 1,
      );
      const base = {
        id,
        system,
        actor: people[who] ?? 'head',
        title: words,
        cites: ['1'],
        ...(heard === undefined ? {} : { receives: heard }),
      };
      if (shape === 'send') {
        const to = systems.filter((other, place) => other !== system && (pick % 3) - 1 !== place);
        for (const other of to) unheard.set(other, [...(unheard.get(other) ?? []), id]);
        steps.push({ ...base, kind: 'send', actor: 'gateway', message: { name: 'status', to } });
      } else if (shape === 'condition') {
        refusals.push({ ...base, id: `refuse-${index}`, kind: 'refuse' });
        steps.push({ ...base, kind: 'check-signature', onFail: `refuse-${index}` });
      } else if (shape === 'back' && earlier.length > 0) {
        const onFail = earlier[pick % earlier.length]?.id ?? id;
        steps.push({ ...base, kind: 'check-signature', onFail });
      } else if (shape === 'fact') {
        steps.push({
          ...base,
          kind: 'fill',
          when: factNames[pick % factNames.length] ?? 'result-is-refusal',
        });
      } else if (shape === 'answers') {
        const answers = { measure: [`option-${pick % 3}`] };
        const next = pick % 5 === 0 ? { next: 'end' as const } : {};
        steps.push({
          ...base,
          kind: 'fill',
          answers,
          ...next,
          ...(pick % 4 === 0 ? { when: 'result-is-refusal' } : {}),
        });
      } else if (shape === 'leave') {
        steps.push({ ...base, kind: 'fill', ...(pick % 4 === 0 ? { next: 'end' } : {}) });
      } else {
        steps.push({ ...base, kind: 'fill' });
      }
    }
    return { steps: [...steps, ...refusals.map(({ receives: _, ...refusal }) => refusal)] };
  });
