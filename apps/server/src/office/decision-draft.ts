import {
  type Decision,
  type FormValue,
  groundStands,
  meritsGrounds as groundsOfCase,
  localDate,
  resultOf as resultOfCase,
  validateValues,
} from '@qyzmet/case-engine';
import { UnprintableFieldsError } from '@qyzmet/documents';
import { errorTable } from '@qyzmet/kernel';
import type { FormField, RefusalGround, ServiceResult } from '@qyzmet/regulation';
import { type DecideFormModel, type FieldError, translator } from '@qyzmet/web';
import { prefilled } from '../cases/prefill.ts';
import { fieldModels, shownDate, shownErrors, typedValues } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { renderResult } from '../results/render-result.ts';
import type { RegisterAnswers } from './ask-registers.ts';
import { type ClaimedPeriod, type Cover, claimedPeriod } from './compare-registers.ts';
import type { OfficeCase } from './office-desk.ts';
import { officeWords } from './office-words.ts';

/** A decision as it is being written; dates are ISO, as they go into the record. */
export interface DecisionDraft {
  readonly outcome: 'approved' | 'refused' | '';
  readonly ground: string;
  readonly reason: string;
  readonly fields: Readonly<Record<string, string>>;
}

const longestReason = 4000;

/** A case with its law: which result and which grounds it has depends on the answers of the application. */
export type DecidedCase = Pick<OfficeCase, 'words' | 'state'>;

export function resultOf(
  { words, state }: DecidedCase,
  outcome: 'approved' | 'refused',
): ServiceResult | undefined {
  return resultOfCase(words.edition.regulation, state, outcome);
}

function meritsGrounds({ words, state }: DecidedCase): readonly RefusalGround[] {
  return groundsOfCase(words.edition.regulation, state);
}

/** The ground that the registers have put on record: the law leaves no choice. */
function standingGround(found: DecidedCase): RefusalGround | undefined {
  return meritsGrounds(found).find((ground) => groundStands(ground, found.state));
}

function statedFields(found: DecidedCase): readonly FormField[] {
  return resultOf(found, 'approved')?.fields ?? [];
}

/** What the form posted; whatever is not one of its fields is left out. */
export function readDraft(found: DecidedCase, form: Readonly<Record<string, string>>): DecisionDraft {
  const { outcome, ground = '', reason = '' } = form;
  const typed = typedValues(statedFields(found), form, {}, 'officer');
  return {
    outcome: outcome === 'approved' || outcome === 'refused' ? outcome : '',
    ground,
    reason: reason.replace(/\r\n/g, '\n').trim(),
    fields: Object.fromEntries(Object.entries(typed).map(([id, { value }]) => [id, value])),
  };
}

/** The draft as the fields of a form, to be posted back word for word. */
export function postedDraft({
  outcome,
  ground,
  reason,
  fields,
}: DecisionDraft): Readonly<Record<string, string>> {
  return outcome === 'refused' ? { outcome, ground, reason } : { outcome, ...fields };
}

export function decisionOf(
  draft: DecisionDraft,
  found: Pick<OfficeCase, 'officer'>,
  now: Date,
): Decision | undefined {
  const { outcome, ground, reason, fields } = draft;
  if (outcome === '') return undefined;
  const by = found.officer.party;
  const at = now.toISOString();
  return outcome === 'refused'
    ? { outcome, ground, reason, fields: {}, by, at }
    : { outcome, fields, by, at };
}

/** What must be mended before the decision can be shown as paper: missing choices, faulty fields, letters that no paper can carry. */
export async function faultsOfDraft(
  product: Product,
  found: OfficeCase,
  draft: DecisionDraft,
  now: Date,
): Promise<readonly FieldError[]> {
  const { words } = found;
  const t = translator(words.language);
  if (draft.outcome === '') return [{ field: 'outcome', message: t('office.choose-outcome') }];
  const errors: FieldError[] = [];
  if (draft.outcome === 'approved') {
    if (standingGround(found))
      return [{ field: 'outcome', message: errorTable['ground-stands'].sentence[words.language] }];
    const faults = validateValues(
      statedFields(found),
      { form: asForm(draft.fields), applicant: null },
      localDate(now),
    );
    errors.push(...shownErrors(words, faults).map(({ field, message }) => ({ field, message })));
  } else {
    if (!meritsGrounds(found).some(({ id }) => id === draft.ground))
      errors.push({ field: 'ground', message: t('office.choose-ground') });
    if (draft.reason === '') errors.push({ field: 'reason', message: t('office.write-reason') });
    if (draft.reason.length > longestReason)
      errors.push({ field: 'reason', message: t('office.reason-long', { max: longestReason }) });
  }
  return errors.length > 0 ? errors : unprintable(product, found, draft, now);
}

async function unprintable(product: Product, found: OfficeCase, draft: DecisionDraft, now: Date) {
  const { words, state } = found;
  try {
    const decision = decisionOf(draft, found, now);
    if (decision) await renderResult(product, { ...state, decision }, words, { issuedAt: now });
    return [];
  } catch (error) {
    if (!(error instanceof UnprintableFieldsError)) throw error;
    const typed = new Set(['reason', ...statedFields(found).map(({ id }) => id)]);
    const fields = [...new Set(error.faults.map(({ path }) => path.split('/')[1] ?? ''))];
    if (!fields.every((field) => typed.has(field))) throw error;
    return fields.map((field) => ({ field, message: words.say(officeWords.unprintable) }));
  }
}

/** The form of the decision: what was typed before, else what the registers say. */
export function decideForm(
  found: OfficeCase,
  answers: RegisterAnswers,
  covers: Cover,
  typed: DecisionDraft | undefined,
  errors: readonly FieldError[],
): DecideFormModel {
  const { words, state } = found;
  const employment = answers.employment?.state === 'answered' ? answers.employment.subject : undefined;
  const known = prefilled(statedFields(found), { employment, form: state.form });
  const form = { ...known, ...changedBy(typed, known) };
  const grounds = meritsGrounds(found);
  const standing = standingGround(found);
  const drafted = standing ? `${standing.title.kk}.` : draftedReason(claimedPeriod(words, state), covers);
  const reason = typed?.reason || drafted;
  return {
    caseId: state.caseId,
    step: state.step ?? '',
    outcome: typed?.outcome ?? (standing ? 'refused' : ''),
    results: { approved: resultTitle(found, 'approved'), refused: resultTitle(found, 'refused') },
    fields: fieldModels(words, statedFields(found), form),
    grounds: grounds.map(({ id, title }) => ({ id, label: words.say(title) })),
    ground: typed?.ground ?? standing?.id ?? '',
    groundCites: words.cite([...new Set(grounds.flatMap(({ cites }) => cites))]),
    reason,
    reasonDrafted: reason !== '' && reason === drafted,
    reasonLength: longestReason,
    errors,
  };
}

/** A decision that puts a child into a queue: its paper is made when a place is taken, and a ticket is handed out now. */
export function queueTicketOf(
  { words, state }: DecidedCase,
  outcome: 'approved' | 'refused',
): ServiceResult | undefined {
  const { queue, results, channels } = words.edition.regulation;
  if (!queue || outcome !== 'approved' || state.queueing?.consentedAt) return undefined;
  const handedOut = channels[state.channel]?.steps.map((step) => step.result);
  return results.find((result) => result.outcome === outcome && handedOut?.includes(result.id));
}

export function resultTitle(found: DecidedCase, outcome: 'approved' | 'refused'): string {
  const ticket = queueTicketOf(found, outcome);
  if (ticket) return found.words.say(ticket.title);
  const result = resultOf(found, outcome);
  return result ? found.words.say(result.title) : found.words.title;
}

/** A value that was not changed keeps the name of its register. */
function changedBy(typed: DecisionDraft | undefined, known: Readonly<Record<string, FormValue>>) {
  return Object.fromEntries(
    Object.entries(typed?.fields ?? {}).flatMap(([id, value]) =>
      known[id]?.value === value ? [] : [[id, { value, source: 'officer' as const }]],
    ),
  );
}

/** The document speaks Kazakh, and so does the draft of its reason. */
function draftedReason(period: ClaimedPeriod | null, covers: Cover): string {
  if (!period || (covers !== 'none' && covers !== 'part')) return '';
  const asked = { from: shownDate(period.from), to: shownDate(period.to) };
  return translator('kk')(covers === 'none' ? 'office.decide-draft' : 'office.decide-draft-part', asked);
}

function asForm(fields: Readonly<Record<string, string>>): Readonly<Record<string, FormValue>> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, { value, source: 'officer' as const }]),
  );
}
