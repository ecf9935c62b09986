import { type Clock, newId } from '@qyzmet/kernel';
import type { FastifyInstance } from 'fastify';
import type { MessageSecurity } from './message-security.ts';
import type { ShepReply } from './shep-reply.ts';
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

  /** What is said to the request, which is undefined when nobody could read it. */
  async function replyTo(request: SyncRequest | undefined): Promise<ShepReply> {
    if (!request) return refused('The message is not a SendMessage of the synchronous channel.');
    const { messageId, sender, serviceId } = request;
    if (!admits(sender)) return refused('The sender is not known.');
    const service = Object.hasOwn(services, serviceId) ? services[serviceId] : undefined;
    if (!service) return refused(`There is no service ${serviceId}.`);
    try {
      return await service(request);
    } catch (error) {
      log.warn({ err: error, serviceId, messageId }, 'a service behind the gateway did not answer');
      return { kind: 'fault', code: unhandledError, message: 'The service does not answer.' };
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
      const opened = await security.open(body);
      const request = opened && readSyncRequest(opened);
      const said = opened ? await replyTo(request) : refused('The signature of the message is not valid.');
      const now = clock.now();
      const content =
        said.kind === 'answered'
          ? writeSyncResponse({
              messageId: newId(now),
              correlationId: request?.messageId ?? '',
              responseDate: now.toISOString(),
              status: { code: successCode, message: 'Message has been processed successfully' },
              data: said.data,
            })
          : writeSyncFault({
              errorCode: said.code,
              errorMessage: said.message,
              errorDate: now.toISOString(),
            });
      return reply
        .code(said.kind === 'answered' ? 200 : 500)
        .type(contentType)
        .send(Buffer.from(await security.seal(content)));
    });
  });
}

function refused(message: string): ShepReply {
  return { kind: 'fault', code: businessError, message };
}
