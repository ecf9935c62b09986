import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fontFiles } from './fonts.ts';

type Answer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string };

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

const workspace = fileURLToPath(new URL('..', import.meta.url));

let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Sets one layout as PDF/A-3a (archival, tagged, every glyph embedded) on a thread of its own, one after another: a
 * long journal takes a second. The data travel as JSON beside the source, so no word of theirs is read as markup.
 * @param source path of the layout from the room's source folder
 * @param createdAt becomes the creation date, to the second, and is the only moment in the file
 */
export function compilePdf(source: string, data: string, createdAt: Date): Promise<Uint8Array> {
  worker ??= startWorker();
  const id = ++lastId;
  const answer = new Promise<Uint8Array>((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.ref();
  worker.postMessage({ id, source, data, createdAt: Math.floor(createdAt.getTime() / 1000) });
  return answer;
}

function startWorker(): Worker {
  const started = new Worker(new URL('./compile-worker.mjs', import.meta.url), {
    workerData: { workspace, fontFiles },
    execArgv: [],
  });
  started.on('message', (answer: Answer) => {
    const job = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) started.unref();
    if ('pdf' in answer) job?.resolve(answer.pdf);
    else job?.reject(new Error(`The layout could not be set: ${answer.fault}`));
  });
  const fail = (error: Error) => {
    worker = undefined;
    const jobs = [...waiting.values()];
    waiting.clear();
    for (const job of jobs) job.reject(error);
  };
  started.on('error', fail);
  started.on('exit', (code) => {
    if (worker === started) fail(new Error(`The typesetting thread ended with code ${code}.`));
  });
  started.unref();
  return started;
}
