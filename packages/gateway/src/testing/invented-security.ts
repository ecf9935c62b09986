import { createHash } from 'node:crypto';
import type { MessageSecurity } from '../shep/message-security.ts';
import { soapNamespace } from '../shep/sync-channel.ts';

/** The shape of signed messages with a keyed hash in the place of a signature: what signs and judges is not of this room. */
export function inventedSecurity(secret: string): MessageSecurity {
  const markOf = (body: string) => createHash('sha256').update(`${secret}${body}`).digest('hex');
  return {
    async seal(content) {
      const body = `<soap:Body xmlns:soap="${soapNamespace}">${content}</soap:Body>`;
      return Buffer.from(
        `<soap:Envelope xmlns:soap="${soapNamespace}"><soap:Header><mark>${markOf(body)}</mark></soap:Header>${body}</soap:Envelope>`,
      );
    },
    async open(message) {
      const text = new TextDecoder().decode(message);
      const [, mark, body] = /<mark>(\w+)<\/mark><\/soap:Header>(.*)<\/soap:Envelope>$/s.exec(text) ?? [];
      return body !== undefined && mark === markOf(body) ? Buffer.from(body) : undefined;
    },
  };
}
