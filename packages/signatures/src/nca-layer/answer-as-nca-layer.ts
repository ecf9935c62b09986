import { signCms } from '../cms/sign-cms.ts';
import type { SigningKey } from '../crypto/signing-key.ts';
import { fromBase64, toBase64 } from '../der/pem.ts';
import type { Certificate } from '../x509/certificate.ts';
import { basicsModule, type NcaLayerAnswer, type NcaLayerGreeting } from './protocol.ts';

/** What the person did in the window of NCALayer. */
export type NcaLayerChoice =
  | { readonly key: SigningKey; readonly certificate: Certificate; readonly now: Date }
  | 'cancelled';

export const ncaLayerGreeting: NcaLayerGreeting = { result: { version: '1.4' } };

/**
 * Answers one message as NCALayer does, with a real signature by the chosen key. The wish to see one person's keys only
 * (`signerParams`) is not heeded: a forged NCALayer would not heed it either, and the server has to notice.
 */
export async function answerAsNcaLayer(
  message: string,
  choose: () => Promise<NcaLayerChoice>,
): Promise<NcaLayerAnswer> {
  const wish = readWish(message);
  if ('fault' in wish) return { status: false, code: 'INVOCATION_ERROR', message: wish.fault };
  const choice = await choose();
  if (choice === 'cancelled') return { status: true, body: {} };
  const { certificate, key, now } = choice;
  const signed = wish.contents.map((content) =>
    asPem(signCms({ content, key, certificate, detached: !wish.encapsulate, signingTime: now })),
  );
  return { status: true, body: { result: wish.several ? signed : (signed[0] ?? '') } };
}

type Wish =
  | {
      readonly contents: readonly Uint8Array[];
      readonly several: boolean;
      readonly encapsulate: boolean;
    }
  | { readonly fault: string };

function readWish(message: string): Wish {
  const request = recordOf(parsed(message));
  const args = recordOf(request?.args);
  const signing = recordOf(args?.signingParams);
  if (!request || !args || !signing) return { fault: 'no request' };
  if (request.module !== basicsModule) return { fault: `no module ${String(request.module)}` };
  if (request.method !== 'sign') return { fault: `no method ${String(request.method)}` };
  if (args.format !== 'cms') return { fault: 'the demonstration signs CMS only' };
  if (signing.digested === true) return { fault: 'the demonstration signs no hashes' };
  const several = Array.isArray(args.data);
  const texts: readonly unknown[] = Array.isArray(args.data) ? args.data : [args.data];
  const contents = texts.map((text) => contentOf(text, signing.decode === true));
  const complete = contents.filter((content) => content !== undefined);
  if (complete.length === 0 || complete.length < contents.length) return { fault: 'no data' };
  return { contents: complete, several, encapsulate: signing.encapsulate === true };
}

function contentOf(text: unknown, decode: boolean): Uint8Array | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  return decode ? fromBase64(text) : new TextEncoder().encode(text);
}

function parsed(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function asPem(der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CMS-----', ...lines, '-----END CMS-----', ''].join('\n');
}
