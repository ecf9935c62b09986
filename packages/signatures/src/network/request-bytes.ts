export interface BoundedRequest {
  readonly body?: { readonly bytes: Uint8Array | string; readonly type: string };
  /** Octets of the answer. */
  readonly largest: number;
  readonly timeoutMs: number;
}

/**
 * Asks one configured address over HTTP. Redirects are refused and a User-Agent is set: a filter on the way to the
 * national services sends clients without one to a captive page. Rejects for any status but 2xx, for silence and for an
 * answer over the limit, which is not read further.
 */
export async function requestBytes(address: string, request: BoundedRequest): Promise<Uint8Array> {
  const { body, largest, timeoutMs } = request;
  const response = await fetch(address, {
    method: body ? 'POST' : 'GET',
    headers: { 'user-agent': 'qyzmet/0.1', ...(body ? { 'content-type': body.type } : {}) },
    ...(body ? { body: typeof body.bytes === 'string' ? body.bytes : new Uint8Array(body.bytes) } : {}),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok || !response.body) throw new Error(`${address} answered ${response.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > largest) throw new Error(`${address} answered with more than ${largest} octets`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
