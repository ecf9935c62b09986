import type {
  ArrivedMessage,
  CaseState,
  Decision,
  Extension,
  JournalEntry,
  JudgedSignature,
  OutputDocument,
} from './types.ts';

/** Folds one entry into the state. Pure: the same journal always gives the same state. */
export function evolve(state: CaseState, entry: JournalEntry): CaseState {
  switch (entry.type) {
    case 'opened':
      return state;
    case 'step-entered':
      return { ...state, step: entry.data.step, stepSince: entry.at, stepDue: entry.data.due };
    case 'step-done': {
      const visit = { ...entry.data, at: entry.at, by: entry.by };
      return { ...state, visits: [...state.visits, visit] };
    }
    case 'ended':
      return { ...state, step: null, stepDue: null, stepSince: entry.at, endedAt: entry.at };
    case 'facts-learned':
      return { ...state, facts: { ...state.facts, ...entry.data.facts } };
    case 'applicant-identified':
      return { ...state, applicant: entry.data.applicant };
    case 'form-saved':
      return { ...state, form: { ...state.form, ...entry.data.values } };
    case 'file-attached':
      return { ...state, attachments: [...state.attachments, entry.data.attachment] };
    case 'file-removed':
      return { ...state, attachments: state.attachments.filter(({ id }) => id !== entry.data.attachment) };
    case 'request-signed':
      return { ...state, request: entry.data.signature };
    case 'request-countersigned':
      return { ...state, countersignature: entry.data.signature };
    case 'executor-named':
      return { ...state, assignment: { ...entry.data, by: entry.by, at: entry.at } };
    case 'concluded':
      return { ...state, conclusion: { ...entry.data, by: entry.by, at: entry.at } };
    case 'letter-written': {
      const letter = { ...entry.data, by: entry.by, at: entry.at, sha256: null, signature: null };
      return { ...state, coveringLetter: letter };
    }
    case 'letter-signed': {
      const { pdfSha256: sha256, signature } = entry.data;
      return {
        ...state,
        coveringLetter: state.coveringLetter && { ...state.coveringLetter, sha256, signature },
      };
    }
    case 'queue-joined':
      return {
        ...state,
        queueing: { ...entry.data, offer: null, refused: [], consentedAt: null, papers: [] },
      };
    case 'queue-place-kept':
      return state;
    case 'place-offered':
      return withQueueing(state, { offer: { ...entry.data, at: entry.at } });
    case 'offer-answered':
      return applyAnswer(state, entry.at, entry.data);
    case 'offer-lapsed':
      return withoutOffer(state, entry.at, false);
    case 'notice-given':
      return { ...state, notices: [...state.notices, { ...entry.data, at: entry.at }] };
    case 'informed':
      return { ...state, information: { ...entry.data, at: entry.at, by: entry.by } };
    case 'message-sent':
      return entry.data.status ? { ...state, status: entry.data.status } : state;
    case 'message-arrived':
      return applyMessage(state, entry.data.message);
    case 'registered':
      return applyRegistration(state, entry.at, entry.data);
    case 'status-shown':
      return { ...state, status: entry.data.status };
    case 'registry-asked':
      return withRegistry(state, entry.data.registry, { state: 'requested', at: entry.at });
    case 'registry-answered':
      return withRegistry(state, entry.data.registry, {
        state: 'answered',
        at: entry.at,
        answer: entry.data.answer,
      });
    case 'registry-silent':
      return withRegistry(state, entry.data.registry, { state: entry.data.state, at: entry.at });
    case 'decided':
      return { ...state, decision: entry.data.decision };
    case 'document-drafted':
      return { ...state, document: { ...entry.data, draftedAt: entry.at, sha256: null } };
    case 'result-signed':
      return {
        ...state,
        document: state.document && { ...state.document, sha256: entry.data.pdfSha256 },
        resultSignature: entry.data.signature,
      };
    case 'result-delivered':
      return { ...state, delivery: { form: entry.data.form, at: entry.at, by: entry.by } };
    case 'handed-over':
      return { ...state, delivery: { ...entry.data, at: entry.at, by: entry.by } };
    case 'refused':
      return { ...state, status: 'refused', refusal: { ...entry.data, at: entry.at } };
    case 'survey-answered':
      return { ...state, survey: entry.data.answers };
    case 'deadline-extended':
      return applyExtension(state, { ...entry.data, by: entry.by, at: entry.at });
    case 'deadline-missed':
      return { ...state, missedDeadlines: [...state.missedDeadlines, { ...entry.data, at: entry.at }] };
  }
}

/** The state right after the `opened` entry. */
export function openedState(
  caseId: string,
  system: CaseState['system'],
  entry: Extract<JournalEntry, { type: 'opened' }>,
): CaseState {
  const { edition, service, channel, body, centre, applicant, facts } = entry.data;
  return {
    caseId,
    system,
    edition,
    service,
    channel,
    body,
    centre,
    applicant,
    facts,
    openedAt: entry.at,
    openedBy: entry.by,
    step: null,
    stepSince: entry.at,
    stepDue: null,
    serviceDue: null,
    status: 'draft',
    number: null,
    registeredAt: null,
    registrations: {},
    form: {},
    attachments: [],
    request: null,
    countersignature: null,
    assignment: null,
    conclusion: null,
    coveringLetter: null,
    queueing: null,
    notices: [],
    decision: null,
    document: null,
    resultSignature: null,
    delivery: null,
    information: null,
    refusal: null,
    registry: {},
    survey: null,
    visits: [],
    arrived: [],
    holder: null,
    extensions: [],
    missedDeadlines: [],
    endedAt: null,
  };
}

/** Rebuilds the state of a record from its whole journal. */
export function foldJournal(
  caseId: string,
  system: CaseState['system'],
  entries: readonly JournalEntry[],
): CaseState | undefined {
  const [first, ...rest] = entries;
  if (first?.type !== 'opened') return undefined;
  return rest.reduce(evolve, openedState(caseId, system, first));
}

/** The first number stays the number of the case; a later book only adds its own line. */
function applyRegistration(
  state: CaseState,
  at: string,
  { number, serviceDue, step, book }: Extract<JournalEntry, { type: 'registered' }>['data'],
): CaseState {
  const registrations = { ...state.registrations, [step]: { book, number, at } };
  if (state.number !== null) return { ...state, registrations };
  return { ...state, registrations, number, registeredAt: at, serviceDue, status: 'received' };
}

/** A term of the whole service that ends sooner ends with the step. */
function applyExtension(state: CaseState, extension: Extension): CaseState {
  const { until } = extension;
  const { serviceDue } = state;
  return {
    ...state,
    stepDue: until,
    serviceDue: serviceDue !== null && serviceDue < until ? until : serviceDue,
    extensions: [...state.extensions, extension],
  };
}

function withQueueing(state: CaseState, change: Partial<NonNullable<CaseState['queueing']>>): CaseState {
  return { ...state, queueing: state.queueing && { ...state.queueing, ...change } };
}

function applyAnswer(
  before: CaseState,
  at: string,
  { consent, paper }: Extract<JournalEntry, { type: 'offer-answered' }>['data'],
): CaseState {
  const state = paper
    ? withQueueing(before, { papers: [...(before.queueing?.papers ?? []), paper] })
    : before;
  return consent ? withQueueing(state, { consentedAt: at }) : withoutOffer(state, at, true);
}

/** The place goes back; the record keeps the one in the queue. */
function withoutOffer(state: CaseState, at: string, answered: boolean): CaseState {
  const place = state.queueing?.offer?.place;
  const refused = [...(state.queueing?.refused ?? []), ...(place ? [{ place, at, answered }] : [])];
  return withQueueing(state, { offer: null, refused });
}

function withRegistry(state: CaseState, registry: string, value: CaseState['registry'][string]): CaseState {
  return { ...state, registry: { ...state.registry, [registry]: value } };
}

/** What a message tells becomes known when it arrives; the status it names is shown only by its own step. */
function applyMessage(state: CaseState, message: ArrivedMessage): CaseState {
  const told = message.payload as Partial<{
    number: string;
    registeredAt: string;
    serviceDue: string | null;
    holder: CaseState['holder'];
    extension: Extension;
    form: CaseState['form'];
    attachments: CaseState['attachments'];
    request: JudgedSignature;
    coveringLetter: CaseState['coveringLetter'];
    decision: Decision;
    document: OutputDocument;
    resultSignature: JudgedSignature;
  }>;
  return {
    ...state,
    holder: told.holder ?? null,
    extensions: told.extension ? [...state.extensions, told.extension] : state.extensions,
    number: told.number ?? state.number,
    registeredAt: told.registeredAt ?? state.registeredAt,
    serviceDue: told.serviceDue ?? state.serviceDue,
    form: told.form ?? state.form,
    attachments: told.attachments ?? state.attachments,
    request: told.request ?? state.request,
    coveringLetter: told.coveringLetter ?? state.coveringLetter,
    decision: told.decision ?? state.decision,
    document: told.document ?? state.document,
    resultSignature: told.resultSignature ?? state.resultSignature,
    arrived: [...state.arrived, message],
  };
}
