import type { ShepClient } from '@qyzmet/gateway';
import type { Silence } from './outcome.ts';

/** What came over the line: the registry's own JSON, with the meaning that its status has. */
export type LineAnswer =
  | { readonly kind: 'found' | 'not-found'; readonly body: unknown }
  | { readonly kind: 'silent'; readonly reason: Silence };

/** The way to one registry: one attempt. Never throws. */
export type RegistryLine = (path: string, request: object, signal: AbortSignal) => Promise<LineAnswer>;

/** A registry with an address of its own: `POST <address><path>`, JSON. */
export function httpLine(address: string): RegistryLine {
  return async (path, request, signal) => {
    try {
      const response = await fetch(`${address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
        signal,
      });
      if (response.status >= 500) return { kind: 'silent', reason: 'error' };
      const body: unknown = await response.json();
      if (response.status === 200) return { kind: 'found', body };
      return response.status === 404
        ? { kind: 'not-found', body }
        : { kind: 'silent', reason: response.status >= 400 ? 'refused' : 'garbled' };
    } catch (error) {
      if (signal.aborted) return { kind: 'silent', reason: 'timeout' };
      return { kind: 'silent', reason: error instanceof SyntaxError ? 'garbled' : 'unreachable' };
    }
  };
}

/** Codes of SHEP for a question that will be refused again. */
const businessErrors = ['SCSE001', 'SCSE002'];

/** A registry behind the national gateway: the same JSON is the data of a signed message and of its answer. */
export function shepLine(client: ShepClient, serviceId: string): RegistryLine {
  return async (_path, request, signal) => {
    const outcome = await client.send({ serviceId, data: JSON.stringify(request) }, signal);
    if (outcome.kind === 'fault')
      return { kind: 'silent', reason: businessErrors.includes(outcome.code) ? 'refused' : 'error' };
    if (outcome.kind === 'silent')
      return { kind: 'silent', reason: outcome.reason === 'untrusted' ? 'garbled' : outcome.reason };
    try {
      const body = JSON.parse(outcome.data) as { readonly code?: unknown } | null;
      return { kind: body?.code === 'not-found' ? 'not-found' : 'found', body };
    } catch {
      return { kind: 'silent', reason: 'garbled' };
    }
  };
}
