import type {
  Channel,
  ChannelProcess,
  Clause,
  Edition,
  Flow,
  FlowStep,
  Regulation,
  TimeUnit,
} from '../../types.ts';
import type { Rule } from '../finding.ts';

/** A piece of an invented law: clauses, flows or process, put together by `inventedLaw`. */
export interface Part {
  readonly clauses?: readonly Omit<Clause, 'line'>[];
  readonly flows?: readonly Flow[];
  readonly regulation?: Partial<Regulation>;
  readonly findings?: Edition['findings'];
}

export function inventedLaw(...parts: readonly Part[]): Edition {
  const clauses = parts.flatMap((part) => part.clauses ?? []);
  return {
    id: 'kz-invented/certificate/2020-01-01',
    folder: 'kz-invented/certificate',
    regulation: Object.assign({}, emptyRegulation, ...parts.map((part) => part.regulation ?? {})),
    text: {
      clauses: clauses.map((item, index) => ({ ...item, line: index + 1 })),
      flows: parts.flatMap((part) => part.flows ?? []),
    },
    findings: parts.flatMap((part) => part.findings ?? []),
  };
}

export function clause(
  id: string,
  kk: string,
  more: { readonly restored?: boolean; readonly mark?: string } = {},
): Part {
  return { clauses: [{ id, kk, normative: true, ...more }] };
}

export function heading(id: string, kk: string): Part {
  return { clauses: [{ id, kk, normative: false }] };
}

export function titled(kk: string): Part {
  return { regulation: { title: { kk, ru: kk, en: kk } } };
}

export interface NarrativeItem {
  readonly label?: string;
  readonly actor?: string;
  readonly kk: string;
  readonly result?: string;
  readonly deadline?: Deadline;
}

type Deadline = readonly [value: number, unit: TimeUnit];

/** A paragraph of numbered items: `6/1`, `6/2`, … */
export function narrative(channel: Channel, para: string, items: readonly (NarrativeItem | string)[]): Part {
  const steps = items.map((given, index): FlowStep => {
    const item = typeof given === 'string' ? { kk: given } : given;
    return {
      n: String(index + 1),
      label: item.label ?? null,
      actor: item.actor ?? null,
      kk: item.label ? `${item.label} – ${item.kk}` : item.kk,
      result: item.result ?? null,
      deadline: deadlineOf(item.deadline),
      next: null,
      clause: `${para}/${index + 1}`,
    };
  });
  return {
    clauses: steps.map((step) => ({ id: step.clause, kk: step.kk, normative: true })),
    flows: [{ channel, source: 'narrative', para, steps }],
  };
}

export interface Action {
  readonly n?: string;
  readonly actor?: string;
  readonly name?: string;
  readonly completion?: string;
  /** Words of the cell and what they mean; `-` for an empty cell. */
  readonly deadline?: Deadline | '-';
  readonly next?: string;
}

/** A table of actions: `annex-1/table-2/action-7` is the number itself, `…/action-7/deadline` a cell; a number printed twice gives `action-7-2`. */
export function table(channel: Channel, number: number, actions: readonly Action[]): Part {
  const para = `annex-1/table-${number}`;
  const clauses: Omit<Clause, 'line'>[] = [];
  const steps = actions.map((action, index): FlowStep => {
    const n = action.n ?? String(index + 1);
    const repeats = actions.slice(0, index).filter((other, at) => (other.n ?? String(at + 1)) === n).length;
    const id = `${para}/action-${n}${repeats ? `-${repeats + 1}` : ''}`;
    const next = action.next ?? (index === actions.length - 1 ? '-' : String(index + 2));
    const deadline = action.deadline ?? ([1, 'minute'] as const);
    const cells = {
      actor: action.actor ?? 'ЖАО',
      name: action.name ?? `${n}-жұмыс`,
      completion: action.completion ?? 'Құжат',
      deadline: deadline === '-' ? '-' : `${deadline[0]} ${unitWords[deadline[1]]} артық емес`,
      next,
    };
    clauses.push({ id, kk: n, normative: true });
    for (const [cell, kk] of Object.entries(cells))
      clauses.push({ id: `${id}/${cell}`, kk, normative: kk !== '-' });
    return {
      n,
      label: null,
      actor: cells.actor,
      kk: cells.name,
      result: cells.completion,
      deadline: deadlineOf(deadline === '-' ? undefined : deadline),
      next: next === '-' ? null : next.split(/\s*,\s*/),
      clause: id,
    };
  });
  return { clauses, flows: [{ channel, source: 'table', para, steps }] };
}

export function process(channel: Channel, steps: ChannelProcess['steps']): Part {
  return { regulation: { channels: { [channel]: { steps } } } };
}

/** What a rule says of the law, without the sentences. */
export function shown(
  rule: Pick<Rule, 'find'>,
  ...parts: readonly Part[]
): { clauses: readonly string[]; quote: string }[] {
  return rule.find(inventedLaw(...parts)).map(({ clauses, quote }) => ({ clauses, quote }));
}

const unitWords: Record<TimeUnit, string> = {
  minute: 'минуттан',
  'working-day': 'жұмыс күнінен',
  'calendar-day': 'күнтізбелік күннен',
  day: 'күннен',
};

function deadlineOf(deadline: Deadline | undefined): FlowStep['deadline'] {
  return deadline ? { value: deadline[0], unit: deadline[1] } : null;
}

function words(kk: string): { kk: string; ru: string; en: string } {
  return { kk, ru: kk, en: kk };
}

const emptyRegulation: Regulation = {
  id: 'kz-invented/certificate/2020-01-01',
  service: 'certificate',
  title: words('Анықтама беру'),
  act: {
    issuer: words('Ойдан шығарылған әкімдік'),
    number: '1',
    date: '2020-01-01',
    inForce: { from: '2020-01-11' },
  },
  automation: { level: 'partial', cites: ['3'] },
  provider: 'department',
  applicants: ['citizen'],
  form: { sections: [] },
  documents: [],
  refusals: [],
  results: [],
  statements: [],
  channels: {},
  notExecutable: [],
};
