import { AsyncLocalStorage } from 'node:async_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { DerError } from '../der/read.ts';
import { readCrl } from '../revocation/crl.ts';
import { isListOf } from '../revocation/crl-store.ts';
import { ocspSource } from '../revocation/ocsp-source.ts';
import { firstAvailable, type RevocationSource } from '../revocation/source.ts';
import { createVerifier } from '../verify/create-verifier.ts';
import { readCertificate } from '../x509/certificate.ts';
import type { FromThread, Job, Question, ReadList, Reply, ThreadTrust, ToThread } from './messages.ts';

/* Runs on a thread of its own: all arithmetic is done here, the network and the lists stay with the main thread. */

const trust = workerData as ThreadTrust;
interface Waiting {
  readonly job: number;
  resolve(reply: unknown): void;
  reject(error: Error): void;
}

const waiting = new Map<number, Waiting>();
let lastQuestion = 0;
/** Whose question it is; the verifier knows nothing of jobs. */
const current = new AsyncLocalStorage<number>();

function send(message: FromThread, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

function ask<Kind extends Question['kind']>(asked: Question & { kind: Kind }): Promise<Reply[Kind]> {
  const question = ++lastQuestion;
  send({ question, asked });
  return new Promise((resolve, reject) =>
    waiting.set(question, {
      job: current.getStore() ?? 0,
      resolve: (reply) => resolve(reply as Reply[Kind]),
      reject,
    }),
  );
}

const sources: RevocationSource[] = [
  ...(trust.asksOcsp ? [ocspSource((request) => ask({ kind: 'ocsp', request }))] : []),
  ...(trust.asksLists
    ? [
        {
          check: ({ certificate, issuer, now, judgedAt }) =>
            ask({ kind: 'lists', certificate: certificate.der, issuer: issuer.der, now, judgedAt }),
        } satisfies RevocationSource,
      ]
    : []),
];
const verifier = createVerifier({ ...trust, revocation: firstAvailable(...sources) });

function readList(bytes: Uint8Array, issuers: readonly Uint8Array[]): ReadList {
  try {
    const crl = readCrl(bytes);
    const issuer = issuers.findIndex((der) => isListOf(crl, readCertificate(der)));
    return issuer < 0 ? undefined : { index: crl.index, issuer };
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

async function work(job: Job) {
  if (job.kind === 'cms') return verifier.verifyCms(job.request);
  if (job.kind === 'xml') return verifier.verifyXml(job.request);
  if (job.kind === 'pdf') return verifier.verifyPdf(job.request);
  if (job.kind === 'message') return verifier.verifyMessage(job.request);
  return readList(job.bytes, job.issuers);
}

parentPort?.on('message', (message: ToThread) => {
  if ('question' in message) {
    const asked = waiting.get(message.question);
    if (!asked) return;
    waiting.delete(message.question);
    send({ computing: asked.job });
    if ('fault' in message) asked.reject(new Error(message.fault));
    else asked.resolve(message.reply);
    return;
  }
  const { id, job } = message;
  send({ computing: id });
  current.run(id, work, job).then(
    (result) => send({ id, result }),
    (error) => send({ id, fault: String(error) }),
  );
});
