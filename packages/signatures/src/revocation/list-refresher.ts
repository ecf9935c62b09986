import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '@qyzmet/kernel';
import { requestBytes } from '../network/request-bytes.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Crl, readCrl } from './crl.ts';
import type { CrlStore } from './crl-store.ts';

export interface RefresherSettings {
  /** Configured addresses of complete and delta lists. */
  readonly addresses: readonly string[];
  /** Where the last good list of each address is kept. */
  readonly folder: string;
  readonly issuers: readonly Certificate[];
  readonly store: CrlStore;
  readonly clock: Clock;
  /** Reads and checks a list, on another thread; undefined for one that is broken or not of these issuers. */
  readonly read: (
    bytes: Uint8Array,
  ) => Promise<{ readonly index: Crl['index']; readonly issuer: number } | undefined>;
}

export interface ListRefresher {
  /** Takes the kept lists, then asks every address; the faults of the addresses that gave nothing new and good. */
  refresh(): Promise<readonly string[]>;
  /** Refreshes from now on: complete lists at half of their life, delta lists hourly, after a fault in five minutes. */
  start(): void;
  stop(): void;
}

const largestList = 64 * 1024 * 1024;
const timeoutMs = 120_000;
const hourMs = 3600_000;
const afterFaultMs = 5 * 60_000;
const longestWaitMs = 24 * hourMs;

export function listRefresher(settings: RefresherSettings): ListRefresher {
  const { addresses, folder, issuers, store, clock, read } = settings;
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  const fileOf = (address: string) =>
    join(folder, `${createHash('sha256').update(address).digest('hex').slice(0, 16)}.crl`);

  async function take(
    bytes: Uint8Array,
  ): Promise<{ readonly crl: Crl; readonly isNew: boolean } | undefined> {
    const found = await read(bytes);
    const issuer = found && issuers[found.issuer];
    if (!issuer) return undefined;
    const crl = readCrl(bytes, found.index);
    return { crl, isNew: store.replace(crl, issuer) };
  }

  async function takeKept(address: string): Promise<void> {
    const bytes = await readFile(fileOf(address)).catch(() => undefined);
    if (bytes) await take(new Uint8Array(bytes));
  }

  /** Answers the wait until the next time. */
  async function ask(address: string): Promise<number> {
    const bytes = await requestBytes(address, { largest: largestList, timeoutMs });
    const taken = await take(bytes);
    if (!taken) throw new Error(`${address}: no list of a configured authority`);
    const { crl, isNew } = taken;
    if (isNew) {
      await writeFile(`${fileOf(address)}.new`, bytes, { mode: 0o600 });
      await rename(`${fileOf(address)}.new`, fileOf(address));
    }
    const life = (crl.nextUpdate?.getTime() ?? 0) - crl.thisUpdate.getTime();
    const left = (crl.nextUpdate?.getTime() ?? 0) - clock.now().getTime();
    const wait = crl.deltaBase === undefined ? Math.min(life / 2, left / 2) : hourMs;
    return Math.min(Math.max(wait, afterFaultMs), longestWaitMs);
  }

  function schedule(address: string, waitMs: number): void {
    if (stopped) return;
    const timer = setTimeout(() => {
      ask(address).then(
        (wait) => schedule(address, wait),
        () => schedule(address, afterFaultMs),
      );
    }, waitMs);
    timer.unref();
    timers.set(address, timer);
  }

  return {
    async refresh() {
      await mkdir(folder, { recursive: true });
      const faults: string[] = [];
      for (const address of addresses) {
        await takeKept(address);
        await ask(address).catch((error) => faults.push(String(error)));
      }
      return faults;
    },
    start() {
      for (const address of addresses) schedule(address, afterFaultMs);
    },
    stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
