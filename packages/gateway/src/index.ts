export { Envelope, type EnvelopeFault, readEnvelope, sealEnvelope } from './envelope.ts';
export { createGateway, type Gateway, type GatewaySettings } from './gateway.ts';
export type { MessageSecurity } from './shep/message-security.ts';
export {
  createShepClient,
  type ShepClient,
  type ShepClientSettings,
  type ShepOutcome,
} from './shep/shep-client.ts';
export { addShepDoor, type ShepDoorSettings, type ShepService } from './shep/shep-door.ts';
export type { ShepReply } from './shep/shep-reply.ts';
export type { SyncRequest } from './shep/sync-channel.ts';
export type { Receipt, Receive, ReceiveOutcome, Transport } from './transport.ts';
export {
  createFaultyTransport,
  type FaultyTransport,
  type TransportFault,
} from './transports/faulty-transport.ts';
export { createInProcessTransport } from './transports/in-process-transport.ts';
export {
  createShepTransport,
  type ReceivingSystem,
  type ShepTransportSettings,
  shepServiceOf,
} from './transports/shep-transport.ts';
