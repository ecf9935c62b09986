import { type CaseState, handlers } from '@qyzmet/case-engine';
import type { Language } from '@qyzmet/kernel';
import { systemWords } from '@qyzmet/regulation/bpmn';
import {
  type FieldError,
  type OfficeAction,
  type OfficeCaseModel,
  officePaths,
  type StepFormModel,
  type SummaryRow,
  translator,
  type ViewedFile,
} from '@qyzmet/web';
import type { PageRequest } from '../http/page-request.ts';
import { clockOf } from '../present/case-clock.ts';
import { timelineOf } from '../present/case-timeline.ts';
import type { EditionWords } from '../present/edition-words.ts';
import { answerRows, shownValue } from '../present/form-fields.ts';
import { channelTitles } from '../present/law-words.ts';
import { messageText } from '../present/message-words.ts';
import { refusalReasons } from '../present/refusal-reasons.ts';
import { shownStatus } from '../present/shown-status.ts';
import type { Product } from '../product.ts';
import { askRegisters } from './ask-registers.ts';
import { caseNotes } from './case-notes.ts';
import { compareRegisters } from './compare-registers.ts';
import { type DecidedCase, type DecisionDraft, decideForm, resultOf, resultTitle } from './decision-draft.ts';
import { awaitsOfficer, type OfficeCase, officeFrame, signsAtWindow } from './office-desk.ts';
import { paperTitle } from './paper-to-sign.ts';
import { stepForms } from './step-forms/index.ts';

/** What the officer had typed when the page is drawn again. */
export interface TypedAgain {
  readonly errors?: readonly FieldError[];
  readonly draft?: DecisionDraft | undefined;
  /** What the form of an extension had. */
  readonly extension?: { readonly days: string; readonly reason: string };
  /** Of a form asked on the page itself. */
  readonly posted?: Readonly<Record<string, string>>;
  readonly handOver?: { readonly form: 'paper' | 'electronic' | ''; readonly email: string };
}

/** The page of one case. The registers are asked while the decision is still ahead. */
export async function caseModel(
  product: Product,
  page: PageRequest,
  found: OfficeCase,
  typed: TypedAgain = {},
): Promise<OfficeCaseModel> {
  const { officer, state, words, step, sequence } = found;
  const { errors = [] } = typed;
  const answers = awaitsDecision(state) ? await askRegisters(product, page, found) : undefined;
  const comparison = answers ? compareRegisters(words, state, answers, page.now) : null;
  const asked = await stepFormOf(product, page, found, typed);
  const action = actionOf(page, found, typed, asked, (form) =>
    answers && comparison
      ? {
          kind: 'decide',
          form: decideForm(found, answers, comparison.employment?.covers ?? 'unknown', form, errors),
        }
      : undefined,
  );
  const [views, messages] = await Promise.all([
    product.store.accessLog.ofCase(officer.system, state.caseId, { limit: 20 }),
    product.store.outbox.deliveriesOf(officer.system, state.caseId),
  ]);
  const ground = words.edition.regulation.refusals.find(({ id }) => id === state.refusal?.ground);
  return {
    frame: await officeFrame(product, page),
    caseId: state.caseId,
    number: state.number,
    service: words.title,
    channel: words.say(channelTitles[state.channel]),
    status: shownStatus(state),
    version: String(sequence),
    clock: clockOf(words, state, product.contexts),
    timeline: timelineOf(words, state),
    action,
    ...extendForm(page, found, typed),
    duty: { text: step ? words.say(step.title) : '', cites: words.cite(step?.cites ?? []) },
    errors,
    sections: applicationSections(words, state),
    comparison,
    files: viewedFiles(words, state),
    signature: state.request && {
      outcome: state.request.outcome,
      signer: state.request.signer.name,
      iin: state.request.signer.iin,
      serial: state.request.signer.certificateSerial,
      judgedAt: new Date(state.request.judgedAt),
      reasons: reasonsIn(words.language, state.request.reasons).map(({ sentence }) => sentence),
      textPath: officePaths.signedText(state.caseId),
      cmsPath: officePaths.signedCms(state.caseId),
    },
    result: resultModel(found),
    notes: caseNotes(page, found),
    refusal: ground
      ? {
          ground: words.say(ground.title),
          reasons: reasonsIn(words.language, state.refusal?.reasons ?? []).map(({ sentence }) => sentence),
          cites: words.cite(ground.cites),
        }
      : null,
    messages: messages.map(({ id, to, name, status, sentAt, state: delivery, attempts }) => ({
      id,
      to: words.say(systemWords[to]),
      what: words.say(messageText({ name, status })),
      sentAt: new Date(sentAt),
      state: delivery,
      attempts,
    })),
    views: views.rows.map(({ at, who, what, cites }) => ({
      at: new Date(at),
      who: [who.name, words.actor(who.role)].filter(Boolean).join(', '),
      what,
      cites: words.cite(cites),
    })),
  };
}

export function reasonsIn(language: Language, codes: readonly string[]) {
  return refusalReasons(codes, language);
}

function awaitsDecision(state: CaseState): boolean {
  return state.registeredAt !== null && state.decision === null && state.endedAt === null;
}

export function applicationSections(words: EditionWords, state: CaseState) {
  return words.edition.regulation.form.sections.map(({ title, fields }) => ({
    title: words.say(title),
    rows: answerRows(words, fields, state),
  }));
}

export function viewedFiles(words: EditionWords, state: CaseState): readonly ViewedFile[] {
  const t = translator(words.language);
  return filesOf(state).map(({ id, name, size, mediaType, document }) => {
    const required = words.edition.regulation.documents.find((candidate) => candidate.id === document);
    const title = document === answerToOffer ? t('office-queue.answer') : document;
    const path = officePaths.file(state.caseId, id);
    return { id, name, size, mediaType, path, document: required ? words.say(required.title) : title };
  });
}

const answerToOffer = 'answer-to-offer';

/** The papers of the application, and the written answers that came later. */
export function filesOf(state: CaseState): CaseState['attachments'] {
  const answers = (state.queueing?.papers ?? []).map((paper, index) => ({
    ...paper,
    id: `answer-${index + 1}`,
    document: answerToOffer,
  }));
  return [...state.attachments, ...answers];
}

function actionOf(
  page: PageRequest,
  found: OfficeCase,
  typed: TypedAgain,
  asked: StepFormModel | undefined,
  decide: (draft: DecisionDraft | undefined) => OfficeAction | undefined,
): OfficeAction {
  const { state, step, words } = found;
  const t = translator(page.language);
  const idempotencyKey = page.request.id;
  if (!step || state.endedAt)
    return state.refusal && !state.number ? { kind: 'sign-again' } : { kind: 'finished' };
  const wait: OfficeAction = {
    kind: 'wait',
    text:
      handlers[step.kind].mover === 'registry'
        ? t('office.waits-registry')
        : t('office.waits-other', { duty: words.say(step.title) }),
  };
  if (signsAtWindow(found)) return { kind: 'sign' };
  if (!awaitsOfficer(found)) return wait;
  if (asked) return { kind: 'step', form: asked };
  switch (step.kind) {
    case 'decide':
      return decide(typed.draft) ?? wait;
    case 'sign-result':
    case 'sign-letter':
      return { kind: 'sign-result', paper: paperTitle(page, found) };
    case 'offer':
      return {
        kind: 'queue',
        text: t('office-queue.case-waits'),
        path: officePaths.queue(),
        label: t('office-queue.open'),
      };
    case 'answer-offer':
      return {
        kind: 'queue',
        text: t('office-queue.state-offered', { preschool: state.queueing?.offer?.place.name.kk ?? '' }),
        path: officePaths.queueAnswer(state.caseId),
        label: t('office-queue.record'),
      };
    case 'fill':
      return { kind: 'fill' };
    case 'sign':
      return { kind: 'sign' };
    case 'hand-over': {
      const { form = '', email = '' } = typed.handOver ?? {};
      const { errors = [] } = typed;
      return {
        kind: 'hand-over',
        form: { caseId: state.caseId, step: step.id, idempotencyKey, form, email, errors },
      };
    }
    default:
      return wait;
  }
}

/** Where the law knows an extended term, and this officer holds a step that has one. */
function extendForm(page: PageRequest, found: OfficeCase, { errors = [], extension }: TypedAgain) {
  const { words, state, step } = found;
  const law = words.edition.regulation.extension;
  if (!law || !step || !state.stepDue || !awaitsOfficer(found)) return {};
  return {
    extend: {
      step: step.id,
      idempotencyKey: `${page.request.id}/extend`,
      days: extension?.days ?? '',
      reason: extension?.reason ?? '',
      errors: extension ? errors : [],
      cites: words.cite(law.cites),
    },
  };
}

/** The form of a step that is asked on the page itself, when it waits for this officer. */
async function stepFormOf(
  product: Product,
  page: PageRequest,
  found: OfficeCase,
  { errors = [], posted = {} }: TypedAgain,
): Promise<StepFormModel | undefined> {
  const { step, state } = found;
  const form = step && stepForms[step.kind];
  if (!form || !awaitsOfficer(found)) return undefined;
  const t = translator(page.language);
  return {
    caseId: state.caseId,
    step: step.id,
    idempotencyKey: page.request.id,
    fields: await form.fields({ product, page, found: { ...found, step } }, posted),
    submit: t(form.submit),
    consequence: form.consequence ? t(form.consequence) : '',
    errors,
  };
}

function resultModel({ words, state }: OfficeCase): OfficeCaseModel['result'] {
  const { decision, document, resultSignature } = state;
  if (!decision) return null;
  const ground = words.edition.regulation.refusals.find(({ id }) => id === decision.ground);
  return {
    title: resultTitle({ words, state }, decision.outcome),
    outcome: decision.outcome,
    decidedBy: decision.by.name ?? '',
    decidedAt: new Date(decision.at),
    ground: ground ? words.say(ground.title) : null,
    reason: decision.reason ?? null,
    signed: resultSignature && {
      signer: resultSignature.signer.name,
      at: new Date(resultSignature.judgedAt),
      code: document?.code ?? '',
    },
    rows: statedRows({ words, state }, decision.outcome, decision.fields),
  };
}

/** What the document states, as a person reads it. */
export function statedRows(
  found: DecidedCase,
  outcome: 'approved' | 'refused',
  values: Readonly<Record<string, string>>,
): readonly SummaryRow[] {
  return (resultOf(found, outcome)?.fields ?? []).flatMap((field) => {
    const value = values[field.id];
    if (value === undefined) return [];
    return [
      {
        label: found.words.say(field.label),
        value: shownValue(found.words, field, value),
        cites: found.words.cite(field.cites),
      },
    ];
  });
}
