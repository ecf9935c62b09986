import { localDate } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import type { QueueApplicant } from '@qyzmet/store';
import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import { findDeskQueue } from '../queue/desk-queue.ts';
import type { KeptQueue } from '../queue/queue-law.ts';
import { type QueueWords, queueWordsOf } from '../queue/queue-models.ts';
import { type Officer, officerOf } from './office-desk.ts';
import { viewWords } from './office-words.ts';

/** The queue of the officer's own body, before that officer. */
export interface DeskQueue {
  readonly officer: Officer;
  readonly queue: KeptQueue;
  readonly words: QueueWords;
  /** Name of the body in the page's language. */
  readonly body: string;
  /** Local ISO day of the page. */
  readonly day: string;
}

/** @throws QyzmetError signed-out, not-allowed for whoever does not offer places of a queue */
export async function openDeskQueue(product: Product, page: PageRequest): Promise<DeskQueue> {
  const officer = officerOf(product, page);
  const queue = findDeskQueue(product, page);
  if (!queue) throw new QyzmetError('not-allowed');
  const words = await queueWordsOf(product, queue, page.language);
  return { officer, queue, words, body: words.words.say(queue.body.name), day: localDate(page.now) };
}

/** Applicants of the children on a page, by case; a line in the ledger of looks for each of them. */
export async function lookAtApplicants(
  product: Product,
  page: PageRequest,
  { officer, queue }: DeskQueue,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, QueueApplicant>> {
  const applicants = await product.store.queues.applicants(caseIds);
  const { iin, name, role, organisation } = officer.party;
  const steps = Object.values(queue.edition.regulation.channels).flatMap((channel) => channel?.steps ?? []);
  await product.store.accessLog.recordEach({
    now: page.now,
    who: { role, iin, name, organisation },
    what: viewWords.queue,
    system: officer.system,
    caseId: null,
    applicantIins: [...new Set([...applicants.values()].map((applicant) => applicant.iin))],
    cites: [...new Set(steps.filter(({ kind }) => kind === 'offer').flatMap(({ cites }) => cites))],
  });
  return applicants;
}
