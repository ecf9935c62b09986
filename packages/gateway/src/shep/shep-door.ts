import { type Clock, newId } from '@qyzmet/kernel';
import type { FastifyInstance } from 'fastify';
import type { MessageSecurity } from './message-security.ts';
import {
  readSyncRequest,
  type SyncRequest,
  successCode,
  writeSyncFault,
  writeSyncResponse,
} from './sync-channel.ts';
import { syncChannelWsdl } from './sync-channel-wsdl.ts';

/** What a service behind the door says: its data, or a fault that goes back to the sender. May throw. */
export type ShepService = (request: SyncRequest) => Promise<ShepReply>;
export type ShepReply =
  | { readonly kind: 'answered'; readonly data: string }
  | { readonly kind: 'fault'; readonly code: string; readonly message: string };

export interface ShepDoorSettings {
  readonly path: string;
  /** By the code of the service. */
  readonly services: Readonly<Record<string, ShepService>>;
  /** Whether this sender may come in. */
  readonly admits: (sender: SyncRequest['sender']) => boolean;
  readonly security: MessageSecurity;
  readonly clock: Clock;
  readonly log: { warn(fields: object, sentence: string): void };
}

/** Codes of SHEP: what the sender can mend, and what nobody expected. */
const businessError = 'SCSE001';
const unhandledError = 'SCSE003';
const largestMessage = 16 * 1024 * 1024;
const contentType = 'text/xml; charset=utf-8';

/** Adds the synchronous channel of SHEP to a server: `POST path`, and its description at `GET path?wsdl`. */
export async function addShepDoor(server: FastifyInstance, settings: ShepDoorSettings): Promise<void> {
  const { admits, clock, log, path, security, services } = settings;

  async function answer(message: Uint8Array): Promise<ShepReply & { readonly to: string }> {
    const body = await security.open(message);
    if (!body) return refused('', businessError, 'The signature of the message is not valid.');
    const request = readSyncRequest(body);
    if (!request)
      return refused('', businessError, 'The message is not a SendMessage of the synchronous channel.');
    const { messageId, sender, serviceId } = request;
    if (!admits(sender)) return refused(messageId, businessError, 'The sender is not known.');
    const service = Object.hasOwn(services, serviceId) ? services[serviceId] : undefined;
    if (!service) return refused(messageId, businessError, `There is no service ${serviceId}.`);
    try {
      return { ...(await service(request)), to: messageId };
    } catch (error) {
      log.warn({ err: error, serviceId, messageId }, 'a service behind the gateway did not answer');
      return refused(messageId, unhandledError, 'The service does not answer.');
    }
  }

  await server.register(async (channel) => {
    channel.addContentTypeParser(
      ['text/xml', 'application/xml', 'application/soap+xml'],
      { parseAs: 'buffer', bodyLimit: largestMessage },
      (_request, body, done) => done(null, body),
    );
    channel.get(path, async (request, reply) =>
      reply.type(contentType).send(syncChannelWsdl(`${request.protocol}://${request.host}${path}`)),
    );
    channel.post<{ Body: Buffer }>(path, async ({ body }, reply) => {
      const answered = await answer(body);
      const date = clock.now();
      const content =
        answered.kind === 'answered'
          ? writeSyncResponse({
              messageId: newId(date),
              correlationId: answered.to,
              responseDate: date.toISOString(),
              status: { code: successCode, message: 'Message has been processed successfully' },
              data: answered.data,
            })
          : writeSyncFault({
              errorCode: answered.code,
              errorMessage: answered.message,
              errorDate: date.toISOString(),
            });
      return reply
        .code(answered.kind === 'answered' ? 200 : 500)
        .type(contentType)
        .send(Buffer.from(await security.seal(content)));
    });
  });
}

function refused(to: string, code: string, message: string) {
  return { kind: 'fault', code, message, to } as const;
}
