import type { Party } from '@qyzmet/case-engine';
import { awaitsMessage, isExecutor, mayAct, mayRead } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import type { Actor, Body, Step } from '@qyzmet/regulation';
import { type Frame, type OfficeRoom, officePaths } from '@qyzmet/web';
import { systemOfPost } from '../access/posts.ts';
import type { SignedIn } from '../access/sign-in.ts';
import type { Executed } from '../cases/case-service.ts';
import { frameOf, mustBeSignedIn, type PageRequest } from '../http/page-request.ts';
import { EditionWords } from '../present/edition-words.ts';
import { actorTitle } from '../present/law-words.ts';
import type { Product } from '../product.ts';
import { findDeskQueue } from '../queue/desk-queue.ts';
import { registersKeptBy } from '../registers/registers-kept-by.ts';
import { signsPaper } from './signing-steps.ts';
import { windowServices } from './window-steps.ts';

/** An officer at the desk, and the body or akim's office they act for. */
export interface Officer {
  /** Whose records the officer works with: a body's, or a rural akim's office's. */
  readonly system: OfficeSystem;
  readonly party: SignedIn['party'] & { readonly organisation: string };
  readonly body: Body;
}

export type OfficeSystem = 'office' | 'rural';

/** One record of the body before an officer, with its law in the page's language. */
export interface OfficeCase extends Executed {
  readonly officer: Officer;
  readonly words: EditionWords;
  readonly step: Step | undefined;
}

/** @throws QyzmetError signed-out, or not-allowed for a person without a body */
export function officerOf(product: Product, page: PageRequest): Officer {
  const { party } = mustBeSignedIn(page);
  const { organisation } = party;
  if (!organisation) throw new QyzmetError('not-allowed');
  const system = systemOfPost(party.role);
  if (system === 'psc') throw new QyzmetError('not-allowed');
  return { system, party: { ...party, organisation }, body: product.law.getBody(organisation) };
}

/** @throws QyzmetError signed-out, or case-not-found also for another body's record: its existence is not told */
export async function openOfficeCase(product: Product, page: PageRequest): Promise<OfficeCase> {
  const officer = officerOf(product, page);
  const found = await product.cases.find(officer.system, page.params.caseId ?? '');
  if (!found || !mayRead(found.state, officer.party)) throw new QyzmetError('case-not-found');
  const words = new EditionWords(product.contexts.editionOf(found.state.edition), page.language);
  return { ...found, officer, words, step: words.findStep(found.state.channel, found.state.step) };
}

export async function officeFrame(product: Product, page: PageRequest): Promise<Frame> {
  if (!page.signedIn) return frameOf(product, page, null);
  const officer = officerOf(product, page);
  const { name, role } = officer.party;
  const post = actorTitle(role)[page.language];
  const frame = await frameOf(product, page, { name, post, links: [], signOutPath: officePaths.logOut() });
  return { ...frame, rooms: roomsOf(product, page, officer) };
}

/** The sections that an officer's post has something to do in. */
function roomsOf(product: Product, page: PageRequest, officer: Officer): readonly OfficeRoom[] {
  const { role } = officer.party;
  const takesIn = windowServices(product.law.servicesOn(page.now), officer).length > 0;
  // The book lists everybody who applied: whoever sees only what is given to them does not read it.
  const readsBook = !isExecutor(role) && role !== 'commission';
  const keepsRegisters = mayReadRegisters(product, page);
  return [
    'inbox',
    ...(signsPapers(product, page, officer) ? (['to-sign'] as const) : []),
    ...(takesIn ? (['new'] as const) : []),
    'cases',
    ...(readsBook ? (['journal'] as const) : []),
    ...(findDeskQueue(product, page) ? (['queue'] as const) : []),
    ...(keepsRegisters ? (['register'] as const) : []),
  ];
}

/** Whether any service of the officer's place has the officer's post sign its papers. */
function signsPapers(product: Product, page: PageRequest, { body, party, system }: Officer): boolean {
  return product.law
    .servicesOn(page.now)
    .filter(({ akims, providers }) => [...akims, ...providers].some(({ id }) => id === body.id))
    .flatMap(({ edition }) => Object.values(edition.regulation.channels))
    .flatMap(({ steps }) => steps)
    .some((step) => step.system === system && step.actor === party.role && signsPaper(step));
}

/** Who decides, and who answers for the decision; the clerk only registers papers. */
const registerReaders: ReadonlySet<Actor> = new Set<Actor>(['leb-officer', 'executor', 'head']);

/** Whether the person's body keeps registers of persons that the person may look into. */
export function mayReadRegisters(product: Product, page: PageRequest): boolean {
  const { role, organisation } = page.signedIn?.party ?? {};
  if (!role || !organisation || !registerReaders.has(role)) return false;
  return registersKeptBy(product.law.servicesOn(page.now), organisation).length > 0;
}

/** True while the step waits for this very officer, or for anybody of the officer's post. */
export function awaitsOfficer({
  step,
  state,
  officer,
}: Pick<OfficeCase, 'step' | 'state' | 'officer'>): boolean {
  return step !== undefined && !awaitsMessage(step, state) && mayAct(step, state, officer.party);
}

/** Who signs the request at this desk now: the officer, or the applicant who stands at the window of the officer who filled the form. */
export function signerAtWindow(found: OfficeCase): (Party & { readonly iin: string }) | undefined {
  const { state, step, officer } = found;
  if (step?.kind !== 'sign') return undefined;
  if (awaitsOfficer(found)) return officer.party;
  const { applicant } = state;
  const filled = state.visits.some(
    ({ by }) => by.role === officer.party.role && by.organisation === officer.body.id,
  );
  return step.actor === 'applicant' && applicant && filled ? { role: 'applicant', ...applicant } : undefined;
}

export function signsAtWindow(found: OfficeCase): boolean {
  return signerAtWindow(found) !== undefined;
}

/** Every look of an officer at a person's data is written down before the data is shown. */
export async function recordView(
  product: Product,
  page: PageRequest,
  officer: Officer,
  view: {
    /** In Kazakh: the ledger has one language. */
    readonly what: string;
    readonly caseId: string | null;
    readonly applicantIin: string | null;
    readonly cites: readonly string[];
  },
): Promise<void> {
  const { iin, name, role, organisation } = officer.party;
  const who: Party = { role, iin, name, organisation };
  await product.store.accessLog.record({ ...view, who, system: officer.system, now: page.now });
}
