import {
  type Act,
  type Amendment,
  actors,
  bodyRegisters,
  type ChannelProcess,
  type Consulted,
  channels,
  type Deadline,
  type FormField,
  type FormSection,
  factNames,
  fieldTypes,
  type Grounded,
  journals,
  type Message,
  type QueueKind,
  type QueueLaw,
  type RefusalGround,
  type RegisterEntry,
  type Regulation,
  type RequiredDocument,
  registryNames,
  type ServiceResult,
  type Statement,
  type Step,
  type SurveyQuestion,
  statuses,
  stepKinds,
  systems,
} from '../types.ts';
import {
  boolean,
  identifier,
  isoDate,
  listOf,
  mapOf,
  oneOf,
  pattern,
  positive,
  record,
  type Shape,
  string,
  text,
} from './shape.ts';

/** In a file `cites` may be left out where `practice` says why nothing is cited. */
type Written<T extends Grounded> = Omit<T, 'cites'> & { readonly cites?: T['cites'] };

const cites = listOf(string);
const grounds = { cites, practice: text };
/** Fields carry the names that layouts and registers use: `registeredOn`. */
const fieldName = pattern(/^[a-z][a-zA-Z0-9]*$/, 'registeredOn');
const option = record<{ id: string; label: unknown }>({ id: identifier, label: text }, {});
const stepId = identifier;
const answers = mapOf(listOf(identifier, 1));

const deadline = record<Deadline>(
  {
    value: positive,
    unit: oneOf(['minute', 'working-day', 'calendar-day', 'day']),
    of: oneOf(['step', 'service']),
    cites: listOf(string, 1),
  },
  { excludes: listOf(oneOf(['intake-day', 'issue-day'])) },
);

const message = record<Message>(
  { name: oneOf(['request', 'status', 'result']), to: listOf(oneOf(systems), 1) },
  { status: oneOf(statuses) },
);

const step = record<Written<Step>>(
  {
    id: stepId,
    kind: oneOf(stepKinds),
    system: oneOf(systems),
    actor: oneOf(actors),
    title: text,
  },
  {
    ...grounds,
    label: string,
    deadline,
    when: oneOf(factNames),
    answers,
    next: stepId,
    onFail: stepId,
    message,
    receives: stepId,
    checks: listOf(oneOf(['validity', 'revocation', 'iin-match', 'integrity', 'credentials']), 1),
    signer: oneOf(['applicant', 'officer', 'operator']),
    status: oneOf(statuses),
    registry: oneOf(registryNames),
    about: fieldName,
    refusal: identifier,
    result: identifier,
    journal: oneOf(journals),
    againstSignature: boolean,
  },
);

const field = record<Written<FormField>>(
  { id: fieldName, type: oneOf(fieldTypes), label: text, required: boolean },
  {
    ...grounds,
    hint: text,
    maxLength: positive,
    prefill: pattern(/^[a-z-]+\.[a-zA-Z]+$/, 'registry-individuals.fullName'),
    readOnly: boolean,
    options: listOf(option, 1),
    notBefore: fieldName,
    notFuture: boolean,
  },
);

const section = record<FormSection>({ id: identifier, title: text, fields: listOf(field, 1) }, {});

const document = record<Written<RequiredDocument>>(
  { id: identifier, title: text, channels: listOf(oneOf(channels), 1), required: boolean },
  { ...grounds, original: boolean, answers },
);

const refusal = record<Written<RefusalGround>>(
  { id: identifier, title: text, stage: oneOf(['intake', 'signature', 'merits']) },
  { ...grounds, answers, when: oneOf(factNames), unless: oneOf(factNames) },
);

const registerEntry = record<Written<RegisterEntry>>(
  { register: oneOf(bodyRegisters), since: fieldName },
  grounds,
);

const result = record<Written<ServiceResult>>(
  {
    id: identifier,
    outcome: oneOf(['approved', 'refused']),
    title: text,
    forms: listOf(oneOf(['electronic', 'paper', 'oral']), 1),
  },
  {
    ...grounds,
    document: pattern(/^[a-z-]+\/v\d+$/, 'unemployed-certificate/v1'),
    fields: listOf(field, 1),
    answers,
    registers: registerEntry,
  },
);

const statement = record<Written<Statement>>(
  {
    id: identifier,
    topic: oneOf([
      'applicants',
      'cost',
      'duration',
      'contact',
      'status',
      'requirements',
      'technical',
      'basis',
    ]),
    text,
  },
  grounds,
);

const question = record<Written<SurveyQuestion>>(
  { id: identifier, title: text, options: listOf(option, 2) },
  grounds,
);

const act = record<Act>(
  {
    issuer: text,
    number: string,
    date: isoDate,
    inForce: record<Act['inForce']>({ from: isoDate }, { to: isoDate, rule: string }),
  },
  {
    registered: record<NonNullable<Act['registered']>>({ number: string, date: isoDate, by: text }, {}),
    repealed: record<Written<NonNullable<Act['repealed']>>>(
      {},
      { ...grounds, by: record<{ number: string; date: string }>({ number: string, date: isoDate }, {}) },
    ),
    amends: listOf(string),
    amendments: listOf(
      record<Written<Amendment>>(
        {
          id: identifier,
          act: record<Amendment['act']>({ number: string, date: isoDate }, {}),
          change: oneOf(['exclude', 'reword', 'add', 'replace', 'add-annexes']),
          targets: listOf(string, 1),
        },
        { ...grounds, title: text, edition: string },
      ),
      1,
    ),
  },
);

const queue = record<QueueLaw>(
  {
    child: record<QueueLaw['child']>({ name: fieldName, birthDate: fieldName }, {}),
    privilege: record<Written<QueueLaw['privilege']>>({ field: fieldName, document: identifier }, grounds),
    kinds: listOf(record<Written<QueueKind>>({ id: identifier, title: text, document: identifier }, grounds)),
    registerWithin: record<Written<QueueLaw['registerWithin']>>({ months: positive }, grounds),
  },
  {},
);

const channelProcess = record<ChannelProcess>({ steps: listOf(step, 1) }, {});

/** The process layer as a file holds it. */
export const regulationShape: Shape = record<Regulation>(
  {
    id: pattern(
      /^[a-z0-9-]+\/[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/,
      'kz-tayinsha/unemployed-certificate/2012-08-01',
    ),
    service: identifier,
    title: text,
    act,
    automation: record<Written<Regulation['automation']>>(
      { level: oneOf(['full', 'partial', 'none']) },
      grounds,
    ),
    provider: identifier,
    applicants: listOf(identifier, 1),
    form: record<Regulation['form']>({ sections: listOf(section, 1) }, {}),
    documents: listOf(document),
    refusals: listOf(refusal, 1),
    results: listOf(result, 1),
    statements: listOf(statement),
    channels: mapOf(channelProcess, channels),
    notExecutable: listOf(
      record<Regulation['notExecutable'][number]>({ clauses: listOf(string, 1), reason: string }, {}),
    ),
  },
  {
    survey: record<NonNullable<Regulation['survey']>>({ questions: listOf(question, 1) }, {}),
    queue,
    extension: record<Written<Grounded>>({}, grounds),
    consults: listOf(record<Written<Consulted>>({ registry: oneOf(registryNames) }, grounds), 1),
  },
);

function grounded<T extends Grounded>(element: T): T {
  return { ...element, cites: element.cites ?? [] };
}

/** Fills the `cites` that the file leaves out, so that every element of the model has the list. */
export function completeRegulation(written: Regulation): Regulation {
  const { amendments, repealed, ...act } = written.act;
  return {
    ...written,
    act: {
      ...act,
      ...(repealed ? { repealed: grounded(repealed) } : {}),
      ...(amendments ? { amendments: amendments.map(grounded) } : {}),
    },
    automation: grounded(written.automation),
    form: {
      sections: written.form.sections.map((part) => ({ ...part, fields: part.fields.map(grounded) })),
    },
    documents: written.documents.map(grounded),
    refusals: written.refusals.map(grounded),
    results: written.results.map((result) => ({
      ...grounded(result),
      ...(result.fields ? { fields: result.fields.map(grounded) } : {}),
      ...(result.registers ? { registers: grounded(result.registers) } : {}),
    })),
    statements: written.statements.map(grounded),
    ...(written.extension ? { extension: grounded(written.extension) } : {}),
    ...(written.consults ? { consults: written.consults.map(grounded) } : {}),
    channels: Object.fromEntries(
      Object.entries(written.channels).map(([channel, process]) => [
        channel,
        { steps: process.steps.map(grounded) },
      ]),
    ),
    ...(written.survey ? { survey: { questions: written.survey.questions.map(grounded) } } : {}),
    ...(written.queue
      ? {
          queue: {
            child: written.queue.child,
            privilege: grounded(written.queue.privilege),
            kinds: written.queue.kinds.map(grounded),
            registerWithin: grounded(written.queue.registerWithin),
          },
        }
      : {}),
  };
}
