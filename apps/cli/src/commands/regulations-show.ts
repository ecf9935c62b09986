import type { Language } from '@qyzmet/kernel';
import {
  type ChannelProcess,
  coverage,
  type Edition,
  type Flow,
  listedNext,
  type Step,
} from '@qyzmet/regulation';
import { type Command, jsonOf, refuse } from '../command.ts';
import { findEdition } from '../find-edition.ts';
import { readArguments } from '../read-arguments.ts';

function shownStep(process: ChannelProcess, step: Step) {
  const { id, kind, actor, system, title, cites } = step;
  return {
    id,
    kind,
    actor,
    system,
    label: step.label ?? null,
    title,
    deadline: step.deadline ?? null,
    when: step.when ?? null,
    receives: step.receives ?? null,
    message: step.message ?? null,
    next: listedNext(process, step)?.id ?? null,
    onFail: step.onFail ?? null,
    cites,
    practice: step.practice ?? null,
  };
}

function shownFlow(flow: Flow) {
  return {
    ...flow,
    steps: flow.steps.map(({ n, label, actor, kk, result, deadline, next, clause }) => ({
      n,
      label,
      actor,
      kk,
      result,
      deadline,
      next,
      clause,
    })),
  };
}

/** The contract of the command line: see the room's card. */
export function shownEdition({ id, regulation, text, findings }: Edition) {
  const { clauses, elements } = coverage(regulation, text);
  const { id: _, channels, ...rest } = regulation;
  return {
    id,
    ...rest,
    text: { clauses: text.clauses, flows: text.flows.map(shownFlow) },
    process: {
      channels: Object.fromEntries(
        Object.entries(channels).map(([channel, process]) => [
          channel,
          { steps: process.steps.map((step) => shownStep(process, step)) },
        ]),
      ),
    },
    findings,
    coverage: {
      clauses: { cited: clauses.cited, total: clauses.total },
      elements: { citing: elements.citing, total: elements.total },
    },
  };
}

const coverageWords = {
  kk: { clauses: 'тармақтар', elements: 'элементтер' },
  ru: { clauses: 'пункты', elements: 'элементы' },
  en: { clauses: 'clauses', elements: 'elements' },
};

function printed(edition: Edition, language: Language): string {
  const { regulation, id } = edition;
  const shown = shownEdition(edition);
  const channels = Object.entries(shown.process.channels).map(([channel, { steps }]) => {
    const lines = steps.map(({ id, actor, title, deadline, cites }) => {
      const term = deadline ? ` · ${deadline.value} ${deadline.unit}` : '';
      return `  ${id} · ${actor} · ${title[language]}${term} [${cites.join(', ')}]`;
    });
    return [channel, ...lines].join('\n');
  });
  const words = coverageWords[language];
  const { clauses, elements } = shown.coverage;
  return [
    id,
    regulation.title[language],
    `${regulation.act.issuer[language]}, № ${regulation.act.number}, ${regulation.act.date}`,
    ...channels,
    `${words.clauses} ${clauses.cited}/${clauses.total} · ${words.elements} ${elements.citing}/${elements.total}`,
    '',
  ].join('\n');
}

export const regulationsShow: Command = {
  run(args, room) {
    const given = readArguments(args, { flags: ['json'], words: 1 });
    if (!given.ok) return refuse(given.error);
    const { words, flags, language } = given.value;
    const edition = findEdition(room, words[0]);
    if (!edition.ok) return refuse(...edition.error);
    return {
      output: flags.json ? jsonOf(shownEdition(edition.value)) : printed(edition.value, language),
      code: 0,
    };
  },
};
