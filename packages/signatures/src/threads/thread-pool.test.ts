import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleDay } from '../sample-authority.ts';
import type { FromThread, ToThread } from './messages.ts';
import { pooledVerifier } from './pooled-verifier.ts';
import { createThreadPool, ThreadLost, ThreadsBusy } from './thread-pool.ts';
import type { ThreadLike } from './watched-thread.ts';

/** A thread played by the test: it says what it is told to say, and computes nothing. */
class PlayedThread extends EventEmitter implements ThreadLike {
  readonly heard: ToThread[] = [];
  terminated = false;
  postMessage(message: ToThread): void {
    this.heard.push(message);
  }
  say(message: FromThread): void {
    this.emit('message', message);
  }
  ref(): void {}
  unref(): void {}
  async terminate(): Promise<void> {
    if (this.terminated) return;
    this.terminated = true;
    this.emit('exit', 1);
  }
}

const nothing = { anchors: [], intermediates: [] };
const job = { kind: 'list', bytes: new Uint8Array(1), issuers: [] } as const;
const minute = 60_000;
let started: PlayedThread[];

function openPool(threads = 1) {
  return createThreadPool({
    ...nothing,
    timeStamps: nothing,
    threads,
    ocsp: async () => new Uint8Array(2),
    startThread: () => {
      const thread = new PlayedThread();
      started.push(thread);
      return thread;
    },
  });
}

const idsOf = (thread: PlayedThread | undefined) =>
  thread?.heard.flatMap((message) => ('job' in message ? message.id : [])) ?? [];

beforeEach(() => {
  started = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the pool of threads', () => {
  it('gives work to idle threads first, then to those with room, and keeps the rest waiting', async () => {
    const pool = openPool(2);
    const results = Array.from({ length: 20 }, () => pool.run(job));
    expect(started).toHaveLength(2);
    expect(started.map((thread) => idsOf(thread).length)).toEqual([8, 8]);
    const [first] = started;
    first?.say({ computing: 1 });
    first?.say({ id: 1, result: undefined });
    expect(await results[0]).toBeUndefined();
    expect(idsOf(first)).toHaveLength(9);
  });

  it('refuses more than it can keep', async () => {
    const pool = openPool();
    const all = Array.from({ length: 508 }, () => pool.run(job));
    await expect(pool.run(job)).rejects.toThrow(ThreadsBusy);
    const verifier = pooledVerifier(pool);
    const request = { at: sampleDay, purpose: 'sign' } as const;
    const busy = await verifier.verifyCms({ ...request, cms: new Uint8Array(1) });
    expect(busy).toMatchObject({ outcome: 'unknown', reasons: ['REVOCATION_UNKNOWN'] });
    const closing = Promise.allSettled(all);
    await pool.close();
    expect((await closing).every(({ status }) => status === 'rejected')).toBe(true);
  });

  it('ends a thread that computes without end, refuses that work and does the others elsewhere', async () => {
    const pool = openPool();
    const innocent = pool.run(job);
    const guilty = pool.run(job);
    const refused = expect(guilty).rejects.toThrow(ThreadLost);
    const [first] = started;
    first?.say({ computing: 1 });
    first?.say({ question: 1, asked: { kind: 'ocsp', request: new Uint8Array() } });
    first?.say({ computing: 2 });
    await vi.advanceTimersByTimeAsync(minute - 1);
    expect(first?.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await refused;
    expect(first?.terminated).toBe(true);
    expect(started.map(idsOf)).toEqual([[1, 2], [1]]);
    started[1]?.say({ computing: 1 });
    started[1]?.say({ id: 1, result: undefined });
    await expect(innocent).resolves.toBeUndefined();
  });

  it('does not count the time that a responder takes', async () => {
    let answer: (response: Uint8Array) => void = () => undefined;
    const thread = new PlayedThread();
    const pool = createThreadPool({
      ...nothing,
      timeStamps: nothing,
      threads: 1,
      ocsp: () => new Promise((resolve) => (answer = resolve)),
      startThread: () => thread,
    });
    const result = pool.run(job);
    thread.say({ computing: 1 });
    thread.say({ question: 7, asked: { kind: 'ocsp', request: new Uint8Array() } });
    await vi.advanceTimersByTimeAsync(10 * minute);
    expect(thread.terminated).toBe(false);
    answer(new Uint8Array(3));
    await vi.advanceTimersByTimeAsync(0);
    expect(thread.heard.at(-1)).toEqual({ question: 7, reply: new Uint8Array(3) });
    thread.say({ computing: 1 });
    thread.say({ id: 1, result: undefined });
    await expect(result).resolves.toBeUndefined();
  });

  it('replaces a thread that broke, and gives up a work that has lost three', async () => {
    const pool = openPool();
    const result = pool.run(job);
    const refused = expect(result).rejects.toThrow(ThreadLost);
    for (let index = 0; index < 3; index++) started[index]?.emit('error', new Error('out of memory'));
    await refused;
    expect(started).toHaveLength(3);
    const next = pool.run(job);
    started[3]?.say({ computing: 2 });
    started[3]?.say({ id: 2, result: undefined });
    await expect(next).resolves.toBeUndefined();
  });

  it('names a signature that ended its thread BAD_FORMAT', async () => {
    const pool = openPool();
    const verdict = pooledVerifier(pool).verifyXml({
      xml: new Uint8Array(1),
      at: sampleDay,
      purpose: 'sign',
    });
    started[0]?.say({ computing: 1 });
    started[0]?.emit('error', new Error('out of memory'));
    expect(await verdict).toMatchObject({ outcome: 'invalid', reasons: ['BAD_FORMAT'] });
  });

  it('ends a thread that never begins', async () => {
    const pool = openPool();
    const refused = expect(pool.run(job)).rejects.toThrow(ThreadLost);
    await vi.advanceTimersByTimeAsync(3 * minute);
    await refused;
    expect(started).toHaveLength(3);
  });
});
