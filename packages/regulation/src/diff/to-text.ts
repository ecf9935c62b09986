import { durationText } from '@qyzmet/calendar';
import type { Language, Text } from '@qyzmet/kernel';
import { type Channel, channels } from '../types.ts';
import { compareWords } from './compare-words.ts';
import {
  changeWords,
  channelWords,
  excludedWords,
  fieldWords,
  legend,
  noChange,
  sectionWords,
  unchangedWords,
  whereWords,
} from './diff-words.ts';
import type {
  ClauseChange,
  ComparedEdition,
  DeadlineChange,
  DeadlineTerms,
  EditionDiff,
  ElementChange,
  FieldChange,
  FlowChange,
} from './edition-diff.ts';

const marks: Readonly<Record<ClauseChange['change'], string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  renumbered: '=',
};

const wordings = new Set(['kk', 'title', 'text', 'result']);

/** The difference as a page for a person: what runs first, the words of the law after it. */
export function toText(diff: EditionDiff, language: Language): string {
  const say = (text: Text) => text[language];
  const elements = (key: 'documents' | 'form' | 'refusals' | 'results' | 'statements' | 'survey') =>
    section(
      say(sectionWords[key]),
      diff[key].flatMap((change) => elementLines(change, language)),
    );
  const sections = [
    section(say(sectionWords.head), fieldLines(diff.head, language, '  ')),
    section(
      say(sectionWords.deadlines),
      diff.deadlines.map((change) => deadlineLine(change, language)),
    ),
    elements('documents'),
    elements('form'),
    elements('refusals'),
    elements('results'),
    elements('statements'),
    elements('survey'),
    ...processSections(diff, language),
    ...diff.flows.map((flow) => flowSection(flow, language)),
    clauseSection(diff, language),
  ].filter((lines) => lines.length > 0);
  const head = [`− ${named(diff.from, language)}`, `+ ${named(diff.to, language)}`];
  const body = sections.length === 0 ? [['', say(noChange)]] : [['', say(legend)], ...sections];
  return `${[...head, ...body.flat()].join('\n')}\n`;
}

function named({ id, title, act }: ComparedEdition, language: Language): string {
  const day = act.date.split('-').reverse().join('.');
  return `${id}: ${title[language]} (${act.issuer[language]}, № ${act.number}, ${day})`;
}

/** A section without lines is no section. */
function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function elementLines({ change, from, to, title, fields }: ElementChange, language: Language): string[] {
  const renamed = from && to && from !== to ? ` (${from} → ${to})` : ` (${to ?? from})`;
  const lines = fieldLines(fields, language, '      ');
  if (change === 'changed' && lines.length === 0) return [];
  return [`  ${marks[change]} ${title[language]}${renamed}`, ...lines];
}

/** Our own reasons and ids are left to the JSON: they order nothing. */
function fieldLines(fields: readonly FieldChange[], language: Language, indent: string): string[] {
  return fields
    .filter(({ name }) => name !== 'practice')
    .flatMap(({ name, from, to }) => {
      // A translation may agree where the law's own Kazakh does not.
      const spoken = shown(from, language) === shown(to, language) ? 'kk' : language;
      const before = shown(from, spoken);
      const after = shown(to, spoken);
      if (before === after) return [];
      const wording = wordings.has(name) && from !== null && to !== null;
      const label = fieldWords[name]?.[language] ?? name;
      return [`${indent}${label}: ${wording ? merged(before, after) : `${before} → ${after}`}`];
    });
}

function isText(value: object): value is Text {
  return 'kk' in value && 'ru' in value && 'en' in value;
}

function isTerms(value: object): value is DeadlineTerms {
  return 'value' in value && 'unit' in value;
}

function shown(value: unknown, language: Language): string {
  if (value === null || value === undefined) return '—';
  if (Array.isArray(value)) return value.map((item) => shown(item, language)).join(', ') || '—';
  if (typeof value !== 'object') return String(value);
  if (isText(value)) return value[language];
  if (isTerms(value)) return term(value, language);
  if ('label' in value) return shown(value.label, language);
  return Object.entries(value)
    .filter(([name]) => name !== 'cites')
    .map(([name, part]) => `${name} ${shown(part, language)}`)
    .join(', ');
}

function term(terms: DeadlineTerms, language: Language): string {
  const duration = durationText({ value: terms.value, unit: terms.unit })[language];
  const left = (terms.excludes ?? []).map((day) => excludedWords[day][language]);
  return left.length === 0 ? duration : `${duration} (${left.join(', ')})`;
}

function deadlineLine({ channel, where, step, title, from, to }: DeadlineChange, language: Language): string {
  const mark = !from ? '+' : !to ? '−' : '~';
  const place = `${channelWords[channel][language]}, ${whereWords[where][language]}`;
  const number = step.from && step.to && step.from !== step.to ? `${step.from} → ${step.to}` : step.to;
  const words = title[language].length > 90 ? `${title[language].slice(0, 89)}…` : title[language];
  return `  ${mark} ${place} ${number ?? step.from}: ${shown(from, language)} → ${shown(to, language)} · ${words}`;
}

function processSections({ process }: EditionDiff, language: Language): readonly (readonly string[])[] {
  return channels.flatMap((channel: Channel) => {
    const changed = process.channels[channel];
    if (!changed) return [];
    const whole = changed.change === 'changed' ? '' : `: ${changeWords[changed.change][language]}`;
    const title = `${sectionWords.process[language]}, ${channelWords[channel][language]}${whole}`;
    return [['', title, ...changed.steps.flatMap((step) => elementLines(step, language))]];
  });
}

function flowSection(flow: FlowChange, language: Language): readonly string[] {
  const whole = flow.change === 'changed' ? '' : `: ${changeWords[flow.change][language]}`;
  const place = [flow.from, flow.to].filter((para, index, all) => para && all.indexOf(para) === index);
  const title = [
    sectionWords.flows[language],
    channelWords[flow.channel][language],
    `${whereWords[flow.source][language]} (${place.join(' → ')})${whole}`,
  ].join(', ');
  const lines = flow.steps.flatMap(({ change, from, to, fields }) => {
    const step = to ?? from;
    const words = change === 'changed' ? '' : [step?.label, step?.kk].filter(Boolean).join(' ');
    const number = from && to && from.n !== to.n ? `${from.n} → ${to.n}` : step?.n;
    return [`  ${marks[change]} ${number} ${words}`.trimEnd(), ...fieldLines(fields, language, '      ')];
  });
  return ['', title, ...lines];
}

/** The clauses that are no printed steps: those stand above, step by step. */
function clauseSection(
  { clauses, flows, unchangedClauses }: EditionDiff,
  language: Language,
): readonly string[] {
  const steps = new Set(
    flows.flatMap((flow) => flow.steps.flatMap(({ from, to }) => [from?.clause, to?.clause])),
  );
  const isStep = (id: string | undefined) =>
    id !== undefined && (steps.has(id) || steps.has(id.split('/').slice(0, -1).join('/')));
  const lines = clauses.flatMap(({ change, from, to }) => {
    if (isStep(from?.id) || isStep(to?.id)) return [];
    const ids = [from?.id, to?.id].filter((id, index, all) => id && all.indexOf(id) === index).join(' → ');
    if (change === 'renumbered') return [`  ${marks[change]} ${ids}`];
    const words = from && to ? merged(from.kk, to.kk) : (to ?? from)?.kk;
    return [`  ${marks[change]} ${ids} ${words}`];
  });
  const title = `${sectionWords.clauses[language]} (${unchangedWords(unchangedClauses)[language]})`;
  return section(title, lines);
}

/** Both wordings in one line, as proof-readers mark them. */
function merged(from: string, to: string): string {
  return compareWords(from, to)
    .map(({ in: where, words }) =>
      where === 'both' ? words : where === 'from' ? `[−${words}−]` : `{+${words}+}`,
    )
    .join(' ');
}
