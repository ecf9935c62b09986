import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { OcspTransport } from '../revocation/ocsp-source.ts';
import type { RevocationSource, RevocationVerdict } from '../revocation/source.ts';
import { readCertificate } from '../x509/certificate.ts';
import type { Job, JobResult, Question, ThreadTrust } from './messages.ts';
import { type ThreadLike, WatchedThread, type Work } from './watched-thread.ts';

export interface PoolSettings extends Omit<ThreadTrust, 'asksOcsp' | 'asksLists'> {
  readonly ocsp?: OcspTransport;
  readonly lists?: RevocationSource;
  /** One less than the cores by default. */
  readonly threads?: number;
  readonly startThread?: (trust: ThreadTrust) => ThreadLike;
}

export interface ThreadPool {
  /** Rejects with ThreadsBusy when too much is waiting, with ThreadLost when the work itself ended its thread. */
  run<Kind extends Job['kind']>(job: Job & { kind: Kind }): Promise<JobResult[Kind]>;
  close(): Promise<void>;
}

/** The work computed without end or without measure, and its thread was ended. */
export class ThreadLost extends Error {
  override name = 'ThreadLost';
}

/** More is waiting than can be done in a reasonable time. */
export class ThreadsBusy extends Error {
  override name = 'ThreadsBusy';
}

/** Works that one thread holds while they wait for answers about revocation. */
const mostAtOnce = 8;
const mostWaiting = 500;
const mostLosses = 3;
const largestHeapMb = 768;

function startWorker(trust: ThreadTrust): ThreadLike {
  return new Worker(new URL('./verifying-thread.mjs', import.meta.url), {
    workerData: trust,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: largestHeapMb },
  });
}

/** Threads that are started when the first work comes, and do not keep the process alive when idle. */
export function createThreadPool(settings: PoolSettings): ThreadPool {
  const { ocsp, lists, threads = Math.max(1, availableParallelism() - 1), startThread, ...trust } = settings;
  const start = startThread ?? startWorker;
  const trustOfThread: ThreadTrust = {
    ...trust,
    asksOcsp: ocsp !== undefined,
    asksLists: lists !== undefined,
  };
  const pool = new Set<WatchedThread>();
  const waiting: Work[] = [];
  let lastId = 0;
  let closed = false;

  async function answer(asked: Question): Promise<Uint8Array | RevocationVerdict> {
    if (asked.kind === 'ocsp') {
      if (!ocsp) throw new Error('no responder');
      return ocsp(asked.request);
    }
    if (!lists) throw new Error('no lists');
    const { now, judgedAt } = asked;
    return lists.check({
      certificate: readCertificate(asked.certificate),
      issuer: readCertificate(asked.issuer),
      now,
      ...(judgedAt ? { judgedAt } : {}),
    });
  }

  /** The work it computed on is refused; what merely waited beside it is done by another thread. */
  function lose(thread: WatchedThread, guilty: Work | undefined): void {
    pool.delete(thread);
    for (const work of [...thread.holds.values()].reverse()) {
      work.losses++;
      if (closed || work === guilty || work.losses >= mostLosses) work.reject(new ThreadLost(work.job.kind));
      else waiting.unshift(work);
    }
    thread.holds.clear();
    give();
  }

  function roomiest(): WatchedThread | undefined {
    const [best] = [...pool].sort((left, right) => left.holds.size - right.holds.size);
    if (best?.holds.size === 0 || (best && pool.size >= threads))
      return best.holds.size < mostAtOnce ? best : undefined;
    const started = new WatchedThread(start(trustOfThread), { answer, done: give, lost: lose });
    pool.add(started);
    return started;
  }

  function give(): void {
    while (waiting.length > 0 && !closed) {
      const thread = roomiest();
      if (!thread) return;
      const work = waiting.shift();
      if (work) thread.take(work);
    }
  }

  return {
    run(job) {
      return new Promise((resolve, reject) => {
        if (closed || waiting.length >= mostWaiting) {
          reject(new ThreadsBusy(job.kind));
          return;
        }
        const id = ++lastId;
        waiting.push({ id, job, losses: 0, resolve: (result) => resolve(result as never), reject });
        give();
      });
    },
    async close() {
      closed = true;
      for (const work of waiting.splice(0)) work.reject(new ThreadsBusy(work.job.kind));
      await Promise.all([...pool].map((thread) => thread.terminate()));
    },
  };
}
