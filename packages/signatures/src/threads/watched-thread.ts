import type { RevocationVerdict } from '../revocation/source.ts';
import type { FromThread, Job, Question, ToThread } from './messages.ts';

/** What the pool needs of a worker thread. */
export interface ThreadLike {
  postMessage(message: ToThread): void;
  on(event: 'message', listener: (message: FromThread) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  ref(): void;
  unref(): void;
  terminate(): Promise<unknown>;
}

export interface Work {
  readonly id: number;
  readonly job: Job;
  /** Threads that were lost while they held this work without computing on it. */
  losses: number;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export interface ThreadOwner {
  answer(asked: Question): Promise<Uint8Array | RevocationVerdict>;
  /** A work has its result. */
  done(): void;
  /** The thread has ended; `guilty` is the work it computed on. */
  lost(thread: WatchedThread, guilty: Work | undefined): void;
}

/** A hundred signers with the slowest algorithm are computed before this; answers of responders are not counted. */
const longestComputationMs = 60_000;

/** One thread and the works it holds. It says which of them it computes on, so that the guilty one is known. */
export class WatchedThread {
  readonly holds = new Map<number, Work>();
  readonly #thread: ThreadLike;
  #computing: number | undefined;
  /** Messages whose computation the thread has not yet begun. */
  #unheard = 0;
  #watch: NodeJS.Timeout | undefined;
  #ended = false;
  readonly #owner: ThreadOwner;

  constructor(thread: ThreadLike, owner: ThreadOwner) {
    this.#thread = thread;
    this.#owner = owner;
    thread.on('message', (message) => this.#hear(message));
    thread.on('error', () => this.#end());
    thread.on('exit', () => this.#end());
  }

  take(work: Work): void {
    this.#thread.ref();
    this.holds.set(work.id, work);
    this.#post({ id: work.id, job: work.job });
  }

  async terminate(): Promise<void> {
    await this.#thread.terminate();
  }

  #post(message: ToThread): void {
    if (this.#ended) return;
    this.#unheard++;
    this.#thread.postMessage(message);
    if (!this.#watch) this.#rewind();
  }

  #hear(message: FromThread): void {
    if ('computing' in message) {
      this.#unheard--;
      this.#computing = message.computing;
    } else {
      this.#computing = undefined;
      if ('asked' in message) this.#reply(message.question, message.asked);
      else this.#finish(message);
    }
    this.#rewind();
  }

  #reply(question: number, asked: Question): void {
    this.#owner.answer(asked).then(
      (reply) => this.#post({ question, reply }),
      (error) => this.#post({ question, fault: String(error) }),
    );
  }

  #finish(message: Extract<FromThread, { id: number }>): void {
    const work = this.holds.get(message.id);
    this.holds.delete(message.id);
    if (this.holds.size === 0) this.#thread.unref();
    if ('fault' in message) work?.reject(new Error(message.fault));
    else work?.resolve(message.result);
    this.#owner.done();
  }

  /** The clock runs only while the thread owes a word. */
  #rewind(): void {
    clearTimeout(this.#watch);
    const owes = this.#computing !== undefined || this.#unheard > 0;
    this.#watch = owes ? setTimeout(() => void this.terminate(), longestComputationMs) : undefined;
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#watch);
    const guilty = this.#computing === undefined ? undefined : this.holds.get(this.#computing);
    this.#owner.lost(this, guilty);
  }
}
