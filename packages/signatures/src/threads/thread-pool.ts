import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { OcspTransport } from '../revocation/ocsp-source.ts';
import type { RevocationSource, RevocationVerdict } from '../revocation/source.ts';
import { readCertificate } from '../x509/certificate.ts';
import type { FromThread, Job, JobResult, Question, ThreadTrust, ToThread } from './messages.ts';

export interface PoolSettings extends Omit<ThreadTrust, 'asksOcsp' | 'asksLists'> {
  readonly ocsp?: OcspTransport;
  readonly lists?: RevocationSource;
  /** One less than the cores by default. */
  readonly threads?: number;
}

export interface ThreadPool {
  run<Kind extends Job['kind']>(job: Job & { kind: Kind }): Promise<JobResult[Kind]>;
  close(): Promise<void>;
}

/** The work of one job took longer than any honest one does: the thread is ended, so that it cannot hang for ever. */
export class ThreadTimeout extends Error {
  override name = 'ThreadTimeout';
}

interface Running {
  resolve(result: unknown): void;
  reject(error: Error): void;
  readonly timer: NodeJS.Timeout;
}

/** A hundred signers, each with the slowest algorithm and a silent responder, end before this. */
const longestJobMs = 60_000;

/** Threads that are started when the first work comes, and do not keep the process alive when idle. */
export function createThreadPool(settings: PoolSettings): ThreadPool {
  const { ocsp, lists, threads = Math.max(1, availableParallelism() - 1), ...trust } = settings;
  const trustOfThread: ThreadTrust = {
    ...trust,
    asksOcsp: ocsp !== undefined,
    asksLists: lists !== undefined,
  };
  const pool: { readonly worker: Worker; readonly running: Map<number, Running> }[] = [];
  let lastId = 0;

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

  function startThread() {
    const worker = new Worker(new URL('./verifying-thread.mjs', import.meta.url), {
      workerData: trustOfThread,
      execArgv: [],
    });
    const thread = { worker, running: new Map<number, Running>() };
    const post = (message: ToThread) => worker.postMessage(message);
    worker.on('message', (message: FromThread) => {
      if ('asked' in message) {
        const { question } = message;
        answer(message.asked).then(
          (reply) => post({ question, reply }),
          (error) => post({ question, fault: String(error) }),
        );
        return;
      }
      const job = thread.running.get(message.id);
      thread.running.delete(message.id);
      clearTimeout(job?.timer);
      if (thread.running.size === 0) worker.unref();
      if ('fault' in message) job?.reject(new Error(message.fault));
      else job?.resolve(message.result);
    });
    const end = (error: Error) => {
      const index = pool.indexOf(thread);
      if (index >= 0) pool.splice(index, 1);
      for (const { reject, timer } of thread.running.values()) {
        clearTimeout(timer);
        reject(error);
      }
      thread.running.clear();
    };
    worker.on('error', end);
    worker.on('exit', (code) => end(new Error(`A verifying thread ended with code ${code}`)));
    pool.push(thread);
    return thread;
  }

  function leastBusy() {
    const idle = pool.find(({ running }) => running.size === 0);
    if (idle || pool.length >= threads)
      return idle ?? pool.reduce((best, each) => (each.running.size < best.running.size ? each : best));
    return startThread();
  }

  return {
    run(job) {
      const thread = leastBusy();
      const id = ++lastId;
      thread.worker.ref();
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          thread.running.delete(id);
          reject(new ThreadTimeout(job.kind));
          void thread.worker.terminate();
        }, longestJobMs);
        thread.running.set(id, { resolve: (result) => resolve(result as never), reject, timer });
        thread.worker.postMessage({ id, job } satisfies ToThread);
      });
    },
    async close() {
      await Promise.all(pool.map(({ worker }) => worker.terminate()));
    },
  };
}
