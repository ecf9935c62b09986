import type { NcaLayerAnswer, NcaLayerSignRequest } from '@qyzmet/signatures/browser';

/** Why NCALayer gave no signature; the kind is the key of its sentence. */
export class NcaLayerFault extends Error {
  readonly kind: 'not-running' | 'cancelled' | 'no-answer' | 'lost' | 'refused' | 'unclear';

  /** `message` is NCALayer's own, where it gave one. */
  constructor(kind: NcaLayerFault['kind'], message = '') {
    super(message);
    this.kind = kind;
  }
}

export interface NcaLayer {
  /** PEM or base64 of a CMS for each document. Throws `NcaLayerFault`. Requests wait for each other: answers bear no number. */
  sign(request: NcaLayerSignRequest): Promise<readonly string[]>;
  close(): void;
}

/** A program on the same computer answers at once or is not there. */
const greetingMs = 5_000;
/** A person looks for the key and types its password. */
const answerMs = 5 * 60_000;

/** Connects and waits for the greeting with the version. Throws `NcaLayerFault` not-running. */
export async function connectNcaLayer(address: string): Promise<NcaLayer> {
  const socket = openSocket(address);
  try {
    const greeting = await nextMessage(socket, greetingMs);
    if (!(greeting as { result?: { version?: unknown } } | null)?.result?.version)
      throw new NcaLayerFault('unclear');
  } catch (error) {
    socket.close();
    const unclear = error instanceof NcaLayerFault && error.kind === 'unclear';
    throw unclear ? error : new NcaLayerFault('not-running');
  }
  let last: Promise<unknown> = Promise.resolve();
  return {
    sign(request) {
      const turn = last.then(() => signNow(socket, request));
      last = turn.catch(() => undefined);
      return turn;
    },
    close: () => socket.close(),
  };
}

function openSocket(address: string): WebSocket {
  try {
    return new WebSocket(address);
  } catch {
    throw new NcaLayerFault('not-running');
  }
}

async function signNow(socket: WebSocket, request: NcaLayerSignRequest): Promise<readonly string[]> {
  if (socket.readyState !== WebSocket.OPEN) throw new NcaLayerFault('lost');
  const answered = nextMessage(socket, answerMs);
  socket.send(JSON.stringify(request));
  const answer = (await answered) as NcaLayerAnswer | null;
  if (answer?.status === false) throw new NcaLayerFault('refused', String(answer.message ?? ''));
  if (answer?.status !== true || typeof answer.body !== 'object') throw new NcaLayerFault('unclear');
  const { result } = answer.body;
  if (result === undefined) throw new NcaLayerFault('cancelled');
  const answers: readonly unknown[] = Array.isArray(result) ? result : [result];
  const cms = answers.filter((each) => typeof each === 'string');
  if (cms.length === 0 || cms.length < answers.length) throw new NcaLayerFault('unclear');
  return cms;
}

/** The next message as JSON. Rejects with `NcaLayerFault`: lost, no-answer, unclear. */
function nextMessage(socket: WebSocket, withinMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    const { signal } = ended;
    const fail = (kind: NcaLayerFault['kind']) => {
      ended.abort();
      reject(new NcaLayerFault(kind));
    };
    const timer = setTimeout(() => fail('no-answer'), withinMs);
    signal.addEventListener('abort', () => clearTimeout(timer));
    socket.addEventListener('close', () => fail('lost'), { signal });
    socket.addEventListener('error', () => fail('lost'), { signal });
    socket.addEventListener(
      'message',
      ({ data }) => {
        try {
          resolve(JSON.parse(String(data)));
          ended.abort();
        } catch {
          fail('unclear');
        }
      },
      { signal },
    );
  });
}
