export { Envelope, type EnvelopeFault, readEnvelope, sealEnvelope } from './envelope.ts';
export { createGateway, type Gateway, type GatewaySettings } from './gateway.ts';
export type { Receipt, Receive, ReceiveOutcome, Transport } from './transport.ts';
export {
  createFaultyTransport,
  type FaultyTransport,
  type TransportFault,
} from './transports/faulty-transport.ts';
export { createHttpTransport, type HttpTransportSettings } from './transports/http-transport.ts';
export { createInProcessTransport } from './transports/in-process-transport.ts';
export { addMessageDoor, type MessageDoorSettings } from './transports/message-door.ts';
